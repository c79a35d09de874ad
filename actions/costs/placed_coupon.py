"""已经下的单还能用金卡那张券吗: of an order that is placed, no coupon is put on it here."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.costs.after_coupon import best_total, piece, reckoned_words
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.bought import speaks_of_goods
from actions.reference.history import own_words
from actions.reference.own_basket import holds_goods
from shop import catalogue
from shop.basket_lines import BasketLine
from shop.order_states import allowed
from shop.orders import Order

LOOKED_BACK = 4  # messages of his own in which an unpaid order was spoken of


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
    unpaid = _unpaid_meant(desk)
    placed = says("placed_coupon", text) or says("offer_on_order", text) or _on_it(desk)
    if not (placed or unpaid):
        return None
    told = desk.say("offers.not_on_placed")
    return _or_anew(desk, unpaid, told) if unpaid else desk.answer(replies.text(told))


def _unpaid_meant(desk: Desk) -> Order | None:
    """下单了还没付 能便宜点吗, 这单有能用的券吗: the one order that waits for its payment.

    This order is the basket, or goods that are looked for, when there are any.
    """
    text, in_talk = desk.turn.text, desk.memory.order_no
    if desk.turn.customer_id is None or not says("less_to_pay", text):
        return None
    due = [one for one in recent(desk) if one.due]
    named = [one for one in due if one.order_no == in_talk]
    if not says("own_unpaid", text):
        looks = holds_goods(desk) or desk.turn.first("category") or desk.memory.product_id
        spoken = any(says("own_unpaid", one) for one in own_words(desk)[:LOOKED_BACK])
        if looks or not says("unpaid_pointed_at", text) or not (named or (spoken and not in_talk)):
            return None
    return next(iter(named or due), None) if len(named or due) == 1 else None


def _or_anew(desk: Desk, order: Order, told: str) -> Answer:
    """What it costs cancelled and ordered anew, when that is less than what is due."""
    lines = _as_bought(desk, order)
    gap = "" if desk.language == "zh" else " "
    due = desk.say("offers.still_due", order=order.order_no, due=desk.money(order.total))
    words, buttons = f"{told.rstrip()}{gap}{due}", []
    if lines and best_total(desk, lines) < order.total:
        name = listed([one.name for one in lines], desk.language)
        anew = desk.say("offers.ordered_anew") + reckoned_words(desk, name, lines)
        words = f"{words.rstrip()}{gap}{anew}".rstrip() + desk.say("offers.not_cancelled")
        buttons = [desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)]
    answer = desk.answer(replies.text(words, buttons))
    return answer.remembering(order_no=order.order_no)


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
