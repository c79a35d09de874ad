"""What a variant costs, cost and will have cost: every change of a price is kept."""

from datetime import datetime

from sqlalchemy import func, select, update

from shop.database import Transaction
from shop.errors import Invalid, NotFound
from shop.tables import PriceChangeRow, ProductRow, VariantRow


def price_at(tx: Transaction, variant_id: str, when: datetime) -> int | None:
    """A variant's price at a moment in minor units; None when it had none yet."""
    query = (
        select(PriceChangeRow.price)
        .where(PriceChangeRow.variant_id == variant_id, PriceChangeRow.since <= when)
        .order_by(PriceChangeRow.since.desc(), PriceChangeRow.id.desc())
    )
    return tx.scalar(query.limit(1))


def price_drop(tx: Transaction, variant_id: str, paid: int, now: datetime) -> int:
    """By how much a piece is cheaper now than what was paid for it, never below 0."""
    today = price_at(tx, variant_id, now)
    if today is None:
        today = tx.scalar(select(VariantRow.price).where(VariantRow.variant_id == variant_id))
    return 0 if today is None else max(0, paid - today)


def set_price(tx: Transaction, variant_id: str, price: int, now: datetime) -> None:
    """Change a variant's price from now on; raises NotFound, or Invalid for a negative price."""
    if price < 0:
        raise Invalid("A price is never negative.", code="bad_price")
    row = tx.get(VariantRow, variant_id, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no variant {variant_id}.")
    row.price = price
    tx.add(PriceChangeRow(variant_id=variant_id, price=price, since=now))
    tx.flush()
    _cheapest(tx, row.product_id)


def _cheapest(tx: Transaction, product_id: str) -> None:
    query = select(func.min(VariantRow.price)).where(VariantRow.product_id == product_id)
    lowest = tx.scalar(query)
    tx.execute(update(ProductRow).where(ProductRow.product_id == product_id).values(price=lowest))
