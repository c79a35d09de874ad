"""修的话要多久, if i cancel do i keep the coupon: what is only supposed is answered, not begun."""

from actions import replies
from actions.after_sales.asked_of_it import words_on
from actions.after_sales.case_meant import GOODS_KINDS, spoken_of
from actions.after_sales.subjects import Subject
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.refunds import would_come_back
from actions.costs.coupons_held import coupons_after_cancelling
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.bought import lines_mentioned, mentioned, speaks_of_goods
from shop.after_sales import may
from shop.order_states import allowed
from shop.orders import Order

CANCEL = "cancel"
BUTTONS = {
    "repair": ("order.repair_button", "repair_warranty"),
    "return": ("order.return_button", "return_refund"),
    "exchange": ("order.exchange_button", "exchange"),
    CANCEL: ("order.cancel_button", "cancel_order"),
}
MONEY = ("amount", "refund_words", "back_to", "how_long", "money_words")


def only_supposed(desk: Desk) -> Answer | None:
    """What is asked of it, and the business offered; None when nothing that is known is asked."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy or not asks(turn.text):
        return None
    kind = next((one for one in BUTTONS if says(f"supposes_{one}", turn.text)), None)
    elsewhere = ("orders_it_done", "send_back_question", "back_address")
    if kind is None or any(says(one, turn.text) for one in elsewhere):
        return None
    if turn.intent == "membership" and says("points_count", turn.text):
        return None  # how many there are is asked too
    if kind != CANCEL and spoken_of(desk, GOODS_KINDS) is not None:
        return None  # of what is on file already
    found = _meant(desk, kind)
    order = found[0] if len(found) == 1 else None
    words = _of_cancelling(desk, order) if kind == CANCEL else _of_goods(desk, kind, order)
    if not words:
        return None
    gap = "" if desk.language == "zh" else " "
    told = gap.join(one.strip() for one in (*words, desk.say("asked.nothing_begun")))
    key, intent = BUTTONS[kind]
    start = desk.button(key, intent, order_no=order.order_no if order else None)
    answer = desk.answer(replies.text(told, [start]), memory=desk.memory.idle())
    return answer.remembering(order_no=order.order_no) if order else answer


def _meant(desk: Desk, kind: str) -> list[Order]:
    """The order named or in talk for which it can be done; else the only such one."""
    able = [one for one in recent(desk) if _can(desk, kind, one)]
    if speaks_of_goods(desk.turn):
        return mentioned(desk, able)
    number = desk.turn.first("order_no") or desk.memory.order_no
    return [one for one in able if one.order_no == number] or ([] if number else able)


def _can(desk: Desk, kind: str, order: Order) -> bool:
    if kind == CANCEL:
        return allowed(order.status, "cancel")
    return may(order, kind, desk.now).allowed


def _of_goods(desk: Desk, kind: str, order: Order | None) -> list[str]:
    money = ("money_words", "refund_supposed")
    if kind == "return" and any(says(one, desk.turn.text) for one in money):
        return []  # reckoned in would_be_paid.py
    lines = (lines_mentioned(desk, order.lines) or order.lines) if order else []
    words = words_on(desk, Subject(kind, order, lines[0] if len(lines) == 1 else None))
    return [one for one in (words, _points(desk)) if one]


def _of_cancelling(desk: Desk, order: Order | None) -> list[str]:
    text, told = desk.turn.text, list[str]()
    if order is None:
        return told
    if says("coupon_words", text):
        of_order = desk.turned(memory=desk.memory.idle())
        held = coupons_after_cancelling(_in_talk(of_order, order))
        told += [str(one["text"]) for one in held.replies] if held else []
    told += [one for one in (_points(desk),) if one]
    if any(says(one, text) for one in MONEY):
        told.append(would_come_back(desk, "cancel_order", order, order.total))
    return told


def _in_talk(desk: Desk, order: Order) -> Desk:
    answer = desk.answer(memory=desk.memory).remembering(order_no=order.order_no)
    return desk.turned(memory=answer.memory)


def _points(desk: Desk) -> str:
    """The shop's rules do not tell what becomes of them, and nothing is made up."""
    return desk.say("asked.points_unknown") if says("points_word", desk.turn.text) else ""
