"""Stock, taken and given back by conditional updates, so that it never falls below zero."""

from sqlalchemy import update

from shop.database import Transaction
from shop.errors import Conflict, Invalid
from shop.tables import VariantRow


def reserve(tx: Transaction, variant_id: str, quantity: int) -> None:
    """Take pieces out of stock; raises Conflict (`sold_out`) when there are not enough."""
    _check(quantity)
    enough = (VariantRow.variant_id == variant_id) & (VariantRow.stock >= quantity)
    found = tx.execute(
        update(VariantRow)
        .where(enough)
        .values(stock=VariantRow.stock - quantity)
        .returning(VariantRow.variant_id)
    )
    if found.first() is None:
        raise Conflict(f"There are not {quantity} pieces of {variant_id} left.", code="sold_out")


def release(tx: Transaction, variant_id: str, quantity: int) -> None:
    """Give pieces back to the stock."""
    _check(quantity)
    matching = VariantRow.variant_id == variant_id
    tx.execute(update(VariantRow).where(matching).values(stock=VariantRow.stock + quantity))


def _check(quantity: int) -> None:
    if quantity < 1:
        raise Invalid("A quantity is at least 1.", code="bad_quantity")
