"""What sells lately, counted in the database: the fallback when no recommender serves."""

from collections.abc import Collection
from datetime import datetime, timedelta

import numpy as np
from sqlalchemy import func, select

from recommender.groups import FEWEST_BUYERS, SMALLEST
from recommender.popularity import smoothed
from shop.database import Transaction
from shop.remembered import remembered
from shop.tables import InteractionRow, MembershipRow

WINDOW = timedelta(days=30)


def bestsellers(
    tx: Transaction, product_ids: Collection[str], now: datetime
) -> list[tuple[str, int]]:
    """These products with how many customers bought them lately, most first, then by id."""
    sold, _ = _sold(tx, now)
    counted = [(product_id, sold.get(product_id, 0)) for product_id in product_ids]
    return sorted(counted, key=lambda one: (-one[1], one[0]))


def bestsellers_among(
    tx: Transaction, product_ids: Collection[str], segment: str, now: datetime
) -> list[tuple[str, float, bool]]:
    """These products with how popular each is in a segment, drawn towards everybody's buying, and
    whether several of the segment bought it; none when the segment tells nothing of them.
    """
    (sold, buyers), (everywhere, _) = _sold(tx, now, segment), _sold(tx, now)
    several = {one for one, count in sold.items() if count >= FEWEST_BUYERS}
    if buyers < SMALLEST or several.isdisjoint(product_ids):
        return []
    every = sorted({*product_ids, *everywhere})
    some, all_of_them = (
        np.array([counts.get(one, 0) for one in every], dtype=np.float32)
        for counts in (sold, everywhere)
    )
    worth = dict(zip(every, smoothed(some, all_of_them, buyers).tolist(), strict=True))
    ranked = sorted(product_ids, key=lambda one: (-worth[one], one))
    return [(one, worth[one], one in several) for one in ranked]


@remembered
def _sold(tx: Transaction, now: datetime, segment: str | None = None) -> tuple[dict[str, int], int]:
    """How many customers bought each product lately, and how many bought anything."""
    lately = [InteractionRow.kind == "purchase", InteractionRow.at > now - WINDOW]
    if segment is not None:
        inside = select(MembershipRow.customer_id).where(MembershipRow.segment == segment)
        lately.append(InteractionRow.customer_id.in_(inside))
    buyers = func.count(InteractionRow.customer_id.distinct())
    each = select(InteractionRow.product_id, buyers).where(*lately)
    sold = {row[0]: int(row[1]) for row in tx.execute(each.group_by(InteractionRow.product_id))}
    return sold, int(tx.scalar(select(buyers).where(*lately)) or 0)
