"""已经下的单还能用金卡那张券吗: of an order that is placed, no coupon is put on it here."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.costs.after_coupon import piece, reckoned_words
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.bought import speaks_of_goods
from shop import catalogue
from shop.basket_lines import BasketLine
from shop.order_states import allowed
from shop.orders import Order


def placed_coupon(desk: Desk) -> Answer | None:
    """That there is no way to it, and what a coupon claimed now is for."""
    text = desk.turn.text
    if desk.turn.clicked or desk.memory.busy:
        return None
    if says("ordered_anew", text):
        return _ordered_anew(desk)
    asked = asks(text) or says("asks_whether", text)
    if not asked or says("coupon_back", text):
        return None
    if not (says("placed_coupon", text) or says("offer_on_order", text) or _on_it(desk)):
        return None
    return desk.answer(replies.text(desk.say("offers.not_on_placed")))


def _on_it(desk: Desk) -> bool:
    """Can I use a discount on it: right after an order of one's own was told."""
    memory = desk.memory
    looked = bool(memory.shown or memory.product_id) or speaks_of_goods(desk.turn)
    return memory.order_no is not None and not looked and says("offer_on_it", desk.turn.text)


def _ordered_anew(desk: Desk) -> Answer | None:
    """If I cancel it and buy it again, how much: today's price; nothing is cancelled by that."""
    order = _cancellable(desk)
    lines = _as_bought(desk, order) if order is not None else []
    if order is None or not lines:
        return None
    name = listed([one.name for one in lines], desk.language)
    told = desk.say("offers.ordered_anew") + reckoned_words(desk, name, lines)
    cancel = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
    words = told.rstrip() + desk.say("offers.not_cancelled")
    return desk.answer(replies.text(words, [cancel])).remembering(order_no=order.order_no)


def _cancellable(desk: Desk) -> Order | None:
    """The order in talk, else the only one that can be cancelled."""
    own = recent(desk) if desk.turn.customer_id else []
    able = [one for one in own if allowed(one.status, "cancel")]
    meant = [one for one in able if one.order_no == desk.memory.order_no] or able
    return meant[0] if len(meant) == 1 else None


def _as_bought(desk: Desk, order: Order) -> list[BasketLine]:
    """Its lines at today's price; none when one of them is not sold any more."""
    goods = {one.product_id: one for one in
             catalogue.products(desk.tx, [line.product_id for line in order.lines])}  # fmt: skip
    found = []
    for line in order.lines:
        product = goods.get(line.product_id)
        variant = product.variant(line.variant_id) if product else None
        if product is None or variant is None:
            return []
        found.append(replace(piece(product, variant), quantity=line.quantity))
    return found
