"""Offers between the database and the promotion engine."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from promotions.benefits import parse_benefit
from promotions.conditions import parse_condition
from promotions.offers import Offer
from shop.database import Transaction
from shop.policies import policies
from shop.tables import OfferRow


def offer_of(row: OfferRow) -> Offer:
    """The engine's view of a row; raises BadRule when its JSON cannot be read."""
    return Offer(
        offer_id=row.offer_id,
        benefit=parse_benefit(row.benefit, f"{row.offer_id}.benefit"),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        condition=parse_condition(row.condition, f"{row.offer_id}.condition"),
        segments=frozenset(row.segments),
        claimable=row.claimable,
        priority=row.priority,
        exclusive=row.exclusive,
        active=row.active,
        currency=policies().currency,
        title=row.title,
    )


def running(tx: Transaction, now: datetime) -> Sequence[OfferRow]:
    """The rows whose period includes this moment and that are switched on, by id."""
    query = (
        select(OfferRow)
        .where(OfferRow.active, OfferRow.starts_at <= now, OfferRow.ends_at > now)
        .order_by(OfferRow.offer_id)
        .execution_options(populate_existing=True)
    )
    return tx.scalars(query).all()
