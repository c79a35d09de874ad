"""我那个扫地机器人付款了没: whether an order of one's own is paid, how much and which way.

那单减了多少, how much came off: what its goods, its discount and its postage were.
"""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.orders_by_state import by_state, likeliest
from actions.business.orders_pointed import placed_then
from actions.business.progress import resumed
from actions.business.remainder import remainder, saying
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.matters import BUSINESS, asks_for
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.bought import called_so, lines_mentioned, mentioned, speaks_of_goods
from actions.reference.history import answered_before, last_matter
from actions.reference.line_titles import line_title
from actions.turn import Entity
from shop.coupons import coupons
from shop.orders import Order

PAID_YET = "paid_yet"
MOST = 3  # orders told of at a time
BILL, WAY = "bill_asked", "pay_way_asked"
TOLD_BY = ("order_status", "payment", "shipping_info")  # matters that tell an order and no refund
MONEY_BACK = ("refund_words", "amount", "refund_supposed", "coupon_back", "placed_coupon")
OF_ORDERS = ("order_status", *sorted(BUSINESS))
FILLING = ("place_order", "add_to_basket")  # what the basket comes to is another question


def paid_yet(desk: Desk) -> Answer | None:
    """Of the goods named, else the order in talk, else those that wait for their payment."""
    turn = desk.turn
    if turn.clicked or says("refund_words", turn.text):
        return None
    if turn.customer_id is None:
        return resumed(desk, desk.answer(desk.text("general.sign_in")))
    own = recent(desk)
    meant = _meant(desk, own)
    if not meant:
        known = speaks_of_goods(turn) or not own
        return None if known else desk.answer(desk.text("paying.all_paid"))
    if len(meant) == 1 and meant[0].due:  # with where it is paid
        named = (Entity("order_no", meant[0].order_no),)
        asked = replace(turn, intent="order_status", entities=named)
        due: Answer = desk.means.topics["order_status"].answer(replace(desk, turn=asked))
        return resumed(desk, due)
    told = [_state(desk, one) + _of_lines(desk, one) for one in meant[:MOST]]
    answer = desk.answer(replies.text("\n".join(told)))
    if len(meant) == 1:
        answer = answer.remembering(order_no=meant[0].order_no)
    return resumed(desk, answer)


def bill_told(desk: Desk) -> Answer | None:
    """我28号那单付的多少钱, 当时选的啥付款方式: of the order meant; None when none is.

    What else is begun by the message (an invoice, a return) is heard by its own readers.
    """
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or not _asks_bill(desk):
        return None
    order = _billed(desk)
    if order is None:
        return None
    told = _state(desk, order) + _of_lines(desk, order)
    if says(BILL, turn.text) or _sum_alone(desk):
        told += ("" if desk.language == "zh" else " ") + _bill(desk, order)
    answer = desk.answer(replies.text(told), memory=desk.memory)
    return resumed(desk, answer.remembering(order_no=order.order_no))


def _asks_bill(desk: Desk) -> bool:
    """Whether the bill of an order is asked for, and nothing is agreed to or begun beside it."""
    text, task = desk.turn.text, desk.memory.task
    if says("spent_in_all", text) and says("of_all_orders", text):
        return False
    if _sum_alone(desk):
        return True
    if any(says(one, text) for one in MONEY_BACK):
        return False
    asked = saying(text, lambda part: says(BILL, part) or says(WAY, part))
    if not asked:
        return False
    said, rest = read(text, task.name) if task is not None else [], remainder(desk.turn, asked).text
    agreed = bool(said) and said[0].reading is Reading.YES
    return not agreed and not any(asks_for(one, rest) for one in BUSINESS)


def _sum_alone(desk: Desk) -> bool:
    """多少钱, right after an order was told: of that order, and of no goods."""
    memory, last = desk.memory, last_matter(desk)
    if memory.order_no is None or memory.busy or memory.product_id or memory.shown:
        return False
    of_order = last in (None, *TOLD_BY) and not speaks_of_goods(desk.turn)
    return of_order and says("sum_alone", desk.turn.text)


def _billed(desk: Desk) -> Order | None:
    """The order named by its number, goods, day or state; else the one spoken of just now."""
    own, turn, memory = recent(desk), desk.turn, desk.memory
    if number := turn.first("order_no"):
        return next((one for one in own if one.order_no == number), None)
    spoken_of = says("of_placed_order", turn.text)
    named = called_so(desk, own) if spoken_of else []
    if speaks_of_goods(turn) and not named:
        return None
    pointed = named or (by_state(desk, own) if spoken_of else [])
    pointed = placed_then(desk, pointed or own) or pointed
    if pointed:
        return next((one for one in pointed if one.order_no == memory.order_no), likeliest(pointed))
    filling = memory.task is not None and memory.task.name in FILLING
    number = (memory.task.get("order_no") if memory.task else None) or memory.order_no
    if filling or not (spoken_of or _just_told(desk, number)):
        return None
    return next((one for one in own if one.order_no == number), None)


def _just_told(desk: Desk, number: object) -> bool:
    """Whether the order was told just now, and no goods were since."""
    if last_matter(desk) in OF_ORDERS or not (desk.memory.product_id or desk.memory.shown):
        return True
    return number is not None and str(number) in answered_before(desk)


def _bill(desk: Desk, order: Order) -> str:
    """Goods ¥399, ¥30 off, no postage; with the coupon that was used on it."""
    fee = desk.say("paying.bill_fee", fee=desk.money(order.shipping_fee))
    fee = fee if order.shipping_fee else desk.say("paying.bill_no_fee")
    whole = desk.money(sum(line.price * line.quantity for line in order.lines))
    if not order.discount:
        return desk.say("paying.bill_plain", goods=whole, fee=fee)
    used = [str(one.title[desk.language]) for one in coupons(desk.tx, order.customer_id, desk.now)
            if one.order_no == order.order_no]  # fmt: skip
    by = desk.say("paying.bill_by", titles=listed(used, desk.language)) if used else ""
    return desk.say("paying.bill", goods=whole, discount=desk.money(order.discount), by=by, fee=fee)


def _meant(desk: Desk, own: list[Order]) -> list[Order]:
    if speaks_of_goods(desk.turn):
        return mentioned(desk, own)[:1]
    number = desk.turn.first("order_no") or desk.memory.order_no
    return [one for one in own if one.order_no == number] or [
        one for one in own if one.status == "unpaid"
    ]


def _of_lines(desk: Desk, order: Order) -> str:
    """What did i pay for the pillow: the share of the goods named, of an order with others."""
    lines = lines_mentioned(desk, order.lines) if speaks_of_goods(desk.turn) else []
    if not says("paid_how_much", desk.turn.text) or not 0 < len(lines) < len(order.lines):
        return ""
    gap = "" if desk.language == "zh" else " "
    return gap + gap.join(
        desk.say("paying.of_line", name=line_title(desk, one), amount=desk.money(one.paid),
                 count=one.quantity)
        for one in lines
    )  # fmt: skip


def _state(desk: Desk, order: Order) -> str:
    payment = order.payment
    paid = payment is not None and payment.status == "paid"
    key = "is_paid" if paid else "is_due"
    key = "is_paid_on_delivery" if order.on_delivery and not paid else key
    key = "is_over" if order.status in ("cancelled", "refunded") else key
    method = desk.label("methods", payment.method) if payment and payment.method else ""
    return desk.say(
        f"paying.{key}", order_no=order.order_no, name=goods(desk, order), method=method,
        total=desk.money(order.total), status=desk.label("status", order.status),
    )  # fmt: skip


PAYMENT_STATE: dict[str, Callable[[Desk], Answer | None]] = {PAID_YET: paid_yet}
