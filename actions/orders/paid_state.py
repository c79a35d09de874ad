"""我那个扫地机器人付款了没: whether an order of one's own is paid, how much and which way."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from actions.reference.line_titles import line_title
from actions.turn import Entity
from shop.orders import Order

PAID_YET = "paid_yet"
MOST = 3  # orders told of at a time


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
