"""付的那10块运费退不退, 退完能拿回多少: what would come back of goods not sent back yet."""

from dataclasses import replace

from actions import replies
from actions.after_sales.not_possible import not_possible
from actions.answer import Answer
from actions.business.beside import freight_rule
from actions.business.ordered import recent
from actions.business.refunds import would_come_back
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.denied_goods import lines_meant
from shop.after_sales import may, refund_for
from shop.order_states import allowed
from shop.orders import Line, Order
from shop.permissions import remaining

INSTEAD = ("exchange", "repair")


def would_be_paid_back(desk: Desk) -> Answer | None:
    """The money of the goods in talk and what is known of the postage; None of a refund on file."""
    text, task = desk.turn.text, desk.memory.task
    if desk.turn.customer_id is None or not says("refund_supposed", text):
        return None
    if desk.memory.busy:
        return _instead(desk, task) if task is not None and task.name in INSTEAD else None
    order = _order(desk)
    if order is None:
        known = speaks_of_goods(desk.turn) or any(one.refunds for one in recent(desk))
        return None if known else _in_general(desk)
    returned = any(one.kind == "return" for one in order.after_sales)
    if returned or order.status == "returning" or allowed(order.status, "cancel"):
        return None  # told as far as it is
    line = _line(desk, order)
    if not may(order, "return", desk.now, line.line_id if line else None).allowed:
        return not_possible(desk, order, "return", line)
    return _reckoned(desk, order, line)


def _instead(desk: Desk, task: Task) -> Answer | None:
    """那退呢, while the goods are to be exchanged or repaired: of these, and nothing is begun."""
    number = task.get("order_no")
    order = next((one for one in recent(desk) if one.order_no == number), None)
    line_id = task.get("line_id")
    if order is None or line_id is None or speaks_of_goods(desk.turn):
        return None
    line = order.line(int(line_id))
    if not may(order, "return", desk.now, line.line_id).allowed:
        return replace(not_possible(desk, order, "return", line), memory=desk.memory)
    return replace(_reckoned(desk, order, line), memory=desk.memory)


def _order(desk: Desk) -> Order | None:
    own, number = recent(desk), desk.turn.first("order_no") or desk.memory.order_no
    named = mentioned(desk, own) if speaks_of_goods(desk.turn) else own
    in_talk = [one for one in named if one.order_no == number]
    return next(iter(in_talk or (named if speaks_of_goods(desk.turn) else [])), None)


def _line(desk: Desk, order: Order) -> Line | None:
    in_talk = [one for one in order.lines if one.product_id == desk.memory.product_id]
    found = lines_meant(desk, order.lines) or in_talk or list(order.lines)
    return found[0] if len(found) == 1 else None


def _reckoned(desk: Desk, order: Order, line: Line | None) -> Answer:
    amount = refund_for(order, line, remaining(order, line)) if line else None
    words = [would_come_back(desk, "return_refund", order, amount)]
    if says("postage", desk.turn.text) or says("sum_paid", desk.turn.text):
        words += [_postage(desk, order.shipping_fee), freight_rule(desk)]
    start = desk.button("order.return_button", "return_refund", order_no=order.order_no)
    answer = desk.answer(replies.text(_joined(desk, words), [start]))
    return answer.remembering(order_no=order.order_no)


def _in_general(desk: Desk) -> Answer:
    person = desk.button("general.person_button", "human_agent")
    words = [desk.say("returns.of_the_goods"), desk.say("returns.paid_postage"), freight_rule(desk)]
    return desk.answer(replies.text(_joined(desk, words), [person]))


def _postage(desk: Desk, fee: int) -> str:
    return desk.say("returns.paid_postage") if fee else desk.say("returns.no_postage")


def _joined(desk: Desk, words: list[str]) -> str:
    return ("" if desk.language == "zh" else " ").join(one.strip() for one in words)
