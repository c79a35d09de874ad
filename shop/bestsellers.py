"""What sells lately, counted in the database: the fallback when no recommender serves."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import func, select

from shop.database import Transaction
from shop.tables import InteractionRow

WINDOW = timedelta(days=30)


def bestsellers(
    tx: Transaction, product_ids: Collection[str], now: datetime
) -> list[tuple[str, int]]:
    """These products with how many customers bought them lately, most first, then by id."""
    buyers = func.count(InteractionRow.customer_id.distinct())
    query = (
        select(InteractionRow.product_id, buyers)
        .where(InteractionRow.kind == "purchase", InteractionRow.at > now - WINDOW)
        .group_by(InteractionRow.product_id)
    )
    sold = {row.product_id: int(row[1]) for row in tx.execute(query)}
    counted = [(product_id, sold.get(product_id, 0)) for product_id in product_ids]
    return sorted(counted, key=lambda one: (-one[1], one[0]))
