"""不用券多少钱: what goods, the basket or the order that waits cost with no coupon spent."""

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.after_coupon import goods_meant, piece, version_meant
from actions.desk import Desk
from actions.hearing import words
from actions.memory import PLACE_ORDER
from actions.reference.own_basket import owner
from shop.basket_lines import BasketLine
from shop.basket_lines import lines as basket_lines
from shop.pricing import reckoned


def without_coupon(desk: Desk) -> Answer:
    """The figures; it is asked which when neither goods nor a basket are spoken of."""
    name, found = _spoken_of(desk)
    if not found:
        return resumed(desk, desk.answer(desk.text("offers.price_of_what")))
    who, to = desk.turn.customer_id, owner(desk)
    plain = reckoned(desk.tx, to, who, found, desk.now, coupons=False)
    now = reckoned(desk.tx, to, who, found, desk.now)
    titles = words.listed([one.title[desk.language] for one in plain.adjustments], desk.language)
    values = {"name": name, "full": desk.money(plain.subtotal), "titles": titles,
              "price": desk.money(plain.subtotal - plain.discount),
              "fee": desk.money(plain.shipping_fee), "less": desk.money(plain.total - now.total),
              "total": desk.money(now.total)}  # fmt: skip
    told = desk.say("offers.plain_after" if plain.discount else "offers.plain_price", **values)
    told += desk.say("offers.price_shipping", **values) if plain.shipping_fee else ""
    spent = now.total < plain.total
    told += desk.say("offers.plain_with" if spent else "offers.plain_none", **values)
    return resumed(desk, desk.answer(replies.text(told), memory=desk.memory))


def _spoken_of(desk: Desk) -> tuple[str, list[BasketLine]]:
    """The order that is about to be placed, else the product meant, else the basket."""
    task = desk.memory.task
    in_basket = list(basket_lines(desk.tx, owner(desk)))
    ordering = task is not None and task.name == PLACE_ORDER
    product = None if ordering and in_basket else next(iter(goods_meant(desk)), None)
    if product is not None and (variant := version_meant(desk, product)) is not None:
        return product.name, [piece(product, variant)]
    return desk.say("offers.whole_basket"), in_basket
