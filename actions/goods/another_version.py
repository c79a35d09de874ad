"""灰色的多少钱，一样价不: another version asked of what was just put in, which keeps its size."""

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.in_focus import in_focus
from actions.goods.stock_words import sold_out
from actions.hearing.wording import says
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import colors_said, matching, plain_color
from shop import baskets
from shop.products import Product, Variant

ASKED = ("price_question", "asks_price", "stock_question", "version_there", "versions_same_price")


def another_version(desk: Desk) -> Answer | None:
    """Its price beside that of the one in the basket, and whether it is there.

    None when no other colour of the goods in talk is asked for, or none of them is in the basket.
    """
    turn = desk.turn
    if turn.clicked or turn.swaps or desk.memory.busy or turn.first("size"):
        return None
    if not any(says(name, turn.text) for name in ASKED):
        return None
    if any(True for name in ("product", "category", "brand") for _ in turn.all(name)):
        return None
    product = known(desk, desk.memory.product_id)
    if product is None:
        return None
    own = _own(desk, product)
    other = _asked_for(desk, product, own) if own is not None else None
    return _told(desk, product, own, other) if own is not None and other is not None else None


def _own(desk: Desk, product: Product) -> Variant | None:
    """The one version of it that lies in the basket."""
    lines = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id == product.product_id]  # fmt: skip
    return product.variant(lines[0].variant_id) if len(lines) == 1 else None


def _asked_for(desk: Desk, product: Product, own: Variant) -> Variant | None:
    """The same size in the only other colour that is said."""
    said = [str(one.value) for one in desk.turn.all("color")] + colors_said(desk.turn.text)
    others = {one.variant_id: one for each in said if plain_color(each) not in own.color
              for one in matching(product.variants, each) if one.size == own.size}  # fmt: skip
    return next(iter(others.values())) if len(others) == 1 else None


def _told(desk: Desk, product: Product, own: Variant, other: Variant) -> Answer:
    if other.stock <= 0:
        return in_focus(desk, product, sold_out(desk, product, [other]), False, other)
    key = "same_as_own" if other.price == own.price else "not_as_own"
    words = desk.say(f"product.{key}", name=product.name, variant=desk.term(other.label),
                     price=desk.money(other.price), own=desk.term(own.label),
                     own_price=desk.money(own.price))  # fmt: skip
    return in_focus(desk, product, words, True, other)
