"""The lines of a basket: added, changed and removed against the stock there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select

from promotions.basket import Basket, Line
from promotions.money import Money
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.remembered import remembered
from shop.tables import BasketLineRow, ProductRow, VariantRow

MOST_PIECES = 99
MOST_LINES = 50


@dataclass(frozen=True, slots=True)
class BasketLine:
    """So many pieces of a variant at today's price (minor units, of one piece)."""

    product_id: str
    variant_id: str
    name: str
    variant: str  # 黑色 XL
    categories: tuple[str, ...]
    quantity: int
    price: int
    currency: str
    stock: int
    active: bool = True

    @property
    def amount(self) -> int:
        return self.price * self.quantity

    @property
    def available(self) -> bool:
        return self.active and self.stock >= self.quantity


def lines(tx: Transaction, owner: str) -> list[BasketLine]:
    """What lies in the basket of a customer or conversation, in the order it was put there."""
    return list(_lines(tx, owner))


@remembered
def _lines(tx: Transaction, owner: str) -> tuple[BasketLine, ...]:
    query = (
        select(BasketLineRow, VariantRow, ProductRow)
        .join(VariantRow, VariantRow.variant_id == BasketLineRow.variant_id)
        .join(ProductRow, ProductRow.product_id == VariantRow.product_id)
        .where(BasketLineRow.owner == owner)
        .order_by(BasketLineRow.id)
        .execution_options(populate_existing=True)
    )
    return tuple(_line(*rows) for rows in tx.execute(query))


def add(tx: Transaction, owner: str, variant_id: str, quantity: int, now: datetime) -> int:
    """Put pieces into the basket, on top of those there; returns how many it then holds.

    Raises Invalid for a senseless quantity, NotFound, Conflict when the stock does not suffice.
    """
    _sensible(quantity, least=1)
    row = _row(tx, owner, variant_id)
    wanted = quantity + (0 if row is None else row.quantity)
    _in_stock(tx, variant_id, wanted)
    if row is not None:
        row.quantity = wanted
    else:
        _room(tx, owner)
        new = BasketLineRow(owner=owner, variant_id=variant_id, quantity=wanted, added_at=now)
        tx.add(new)
    tx.flush()
    return wanted


def set_quantity(tx: Transaction, owner: str, variant_id: str, quantity: int, now: datetime) -> int:
    """Let the basket hold exactly so many pieces; 0 removes the line. Raises as `add` does."""
    _sensible(quantity, least=0)
    if quantity == 0:
        remove(tx, owner, variant_id)
        return 0
    row = _row(tx, owner, variant_id)
    if row is None:
        return add(tx, owner, variant_id, quantity, now)
    _in_stock(tx, variant_id, quantity)
    row.quantity = quantity
    tx.flush()
    return quantity


def remove(tx: Transaction, owner: str, variant_id: str) -> None:
    """Take a line out; one that is not there is gone already."""
    mine = (BasketLineRow.owner == owner, BasketLineRow.variant_id == variant_id)
    tx.execute(delete(BasketLineRow).where(*mine))


def clear(tx: Transaction, owner: str) -> None:
    """Empty the basket."""
    tx.execute(delete(BasketLineRow).where(BasketLineRow.owner == owner))


def hand_over(tx: Transaction, guest: str, customer_id: str, now: datetime) -> None:
    """Move a guest's basket to the customer he turned out to be, as far as the stock goes."""
    theirs = {line.variant_id: line.quantity for line in lines(tx, customer_id)}
    for line in lines(tx, guest):
        wanted = min(line.quantity + theirs.get(line.variant_id, 0), line.stock, MOST_PIECES)
        if wanted > 0 and line.active:
            set_quantity(tx, customer_id, line.variant_id, wanted, now)
    clear(tx, guest)


def as_basket(found: Iterable[BasketLine], shipping: int, currency: str) -> Basket:
    """The lines as the promotion engine sees them; a line's id is its variant's."""
    goods = tuple(
        Line(
            line_id=line.variant_id,
            product_id=line.product_id,
            categories=line.categories,
            quantity=line.quantity,
            price=Money(line.price, line.currency),
        )
        for line in found
    )
    return Basket(goods, Money(shipping, currency), currency)


def _line(row: BasketLineRow, variant: VariantRow, product: ProductRow) -> BasketLine:
    return BasketLine(
        product_id=product.product_id,
        variant_id=variant.variant_id,
        name=product.name,
        variant=" ".join(part for part in (variant.color, variant.size) if part),
        categories=tuple(dict.fromkeys([*product.categories, product.category])),
        quantity=row.quantity,
        price=variant.price,
        currency=product.currency,
        stock=variant.stock,
        active=product.active,
    )


def _row(tx: Transaction, owner: str, variant_id: str) -> BasketLineRow | None:
    return tx.scalars(
        select(BasketLineRow)
        .where(BasketLineRow.owner == owner, BasketLineRow.variant_id == variant_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()


def _sensible(quantity: int, least: int) -> None:
    if not least <= quantity <= MOST_PIECES:
        raise Invalid(f"A quantity is from {least} to {MOST_PIECES}.", "quantity")


def _room(tx: Transaction, owner: str) -> None:
    if len(lines(tx, owner)) >= MOST_LINES:
        raise Invalid(f"A basket holds up to {MOST_LINES} different goods.", "basket_full")


def _in_stock(tx: Transaction, variant_id: str, wanted: int) -> None:
    variant = tx.get(VariantRow, variant_id, populate_existing=True)
    if variant is None or not variant.product.active:
        raise NotFound(f"There is no variant {variant_id}.", "variant")
    if wanted > MOST_PIECES:
        raise Invalid(f"A quantity is up to {MOST_PIECES}.", "quantity")
    if variant.stock < wanted:
        raise Conflict(f"Only {variant.stock} pieces are in stock.", "sold_out")
