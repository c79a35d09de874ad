"""两瓶一共多少钱, of goods in talk that are in no basket yet: with what comes off and the fee."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.costs.after_coupon import piece
from actions.costs.freight import region_named
from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import product_meant
from actions.reference.variants import number_said
from actions.reference.versions_said import versions_said
from shop import baskets
from shop.pricing import reckoned
from shop.products import Product, Variant

OTHER = ("coupon_words", "takes", "add", "postage", "bought")


def pieces_total(desk: Desk) -> Answer | None:
    """So many of the product spoken of; None without a number, or with a place to send them to."""
    turn = desk.turn
    count = number_said(turn)
    if turn.clicked or desk.memory.busy or not count or not says("total", turn.text):
        return None
    if any(says(one, turn.text) for one in OTHER) or region_named(desk) is not None:
        return None
    product = product_meant(desk)
    variant = _variant(desk, product) if product else None
    basket = says("my_total", turn.text) and baskets.lines(desk.tx, owner(desk))
    if product is None or variant is None or basket or in_basket(desk, product):
        return None
    return _told(desk, product, variant, count)


def _variant(desk: Desk, product: Product) -> Variant | None:
    """The version that is said, else the first there is."""
    said = versions_said(desk.turn.text, product).variants
    return next((one for one in (*said, *product.variants) if one.stock > 0), None)


def _told(desk: Desk, product: Product, variant: Variant, count: int) -> Answer:
    found = [replace(piece(product, variant), quantity=count)]
    priced = reckoned(desk.tx, owner(desk), desk.turn.customer_id, found, desk.now, "")
    titles = [each.title[desk.language] for each in priced.adjustments]
    off = desk.say("shipping.pieces_off", titles=listed(titles, desk.language),
                   off=desk.money(priced.discount)) if titles else ""  # fmt: skip
    fee = desk.say("shipping.pieces_fee" if priced.shipping_fee else "shipping.pieces_free",
                   fee=desk.money(priced.shipping_fee))  # fmt: skip
    label = f"{product.name} {desk.term(variant.label)}".strip()
    words = desk.say("shipping.pieces_total", name=label, count=count, off=off, fee=fee,
                     full=desk.money(priced.subtotal), total=desk.money(priced.total))  # fmt: skip
    return desk.answer(replies.text(words)).remembering(product_id=product.product_id)
