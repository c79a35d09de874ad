"""How many pieces of each product were sold on each day: what a forecast reads."""

from collections import defaultdict
from datetime import UTC, date, datetime

from sqlalchemy import select

from shop.database import Transaction
from shop.tables import OrderLineRow, OrderRow, VariantRow

NOT_SOLD = ("unpaid", "cancelled")


def daily_units(tx: Transaction, since: date, until: date) -> dict[str, list[int]]:
    """product_id → pieces sold on each day of [since, until); products never sold are left out."""
    days = (until - since).days
    units: dict[str, list[int]] = defaultdict(lambda: [0] * days)
    query = (
        select(OrderLineRow.product_id, OrderRow.placed_at, OrderLineRow.quantity)
        .join(OrderRow, OrderRow.order_no == OrderLineRow.order_no)
        .where(OrderRow.placed_at >= _midnight(since), OrderRow.placed_at < _midnight(until))
        .where(OrderRow.status.not_in(NOT_SOLD))
    )
    for product_id, placed_at, quantity in tx.execute(query):
        units[product_id][(placed_at.date() - since).days] += quantity
    return dict(units)


def stock(tx: Transaction) -> dict[str, int]:
    """product_id → pieces in stock over all variants."""
    found: dict[str, int] = defaultdict(int)
    for product_id, pieces in tx.execute(select(VariantRow.product_id, VariantRow.stock)):
        found[product_id] += pieces
    return dict(found)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
