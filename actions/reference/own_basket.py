"""Whose basket it is, and whether something lies in it already."""

from actions.desk import Desk
from actions.memory import PLACE_ORDER
from shop import baskets
from shop.products import Product, Variant


def owner(desk: Desk) -> str:
    """Whose basket: the customer's, a guest's conversation's."""
    return desk.turn.customer_id or desk.turn.conversation_id


def goods_in_basket(desk: Desk) -> tuple[str, ...]:
    """The products in the basket, each once."""
    there = baskets.lines(desk.tx, owner(desk))
    return tuple(dict.fromkeys(line.product_id for line in there))


def in_basket(desk: Desk, product: Product, variant: Variant | None = None) -> bool:
    """Whether it is in the basket already, in this version when one is said."""
    return any(
        line.variant_id == variant.variant_id if variant else line.product_id == product.product_id
        for line in baskets.lines(desk.tx, owner(desk))
    )


def holds_goods(desk: Desk) -> bool:
    """Whether anything lies in the basket."""
    return bool(baskets.lines(desk.tx, owner(desk)))


def basket_told(desk: Desk) -> bool:
    """Whether the last answer changed the basket or showed it."""
    task = desk.memory.task
    if task is not None and task.name == PLACE_ORDER:
        return True
    return desk.memory.asked == "basket" and (task is None or task.soft)
