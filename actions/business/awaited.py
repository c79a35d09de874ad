"""How far the order has come that a question is about: not there yet, or not even sent."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from shop.orders import Order

ON_THE_WAY = ("shipped", "in_delivery")
NOT_SENT = ("unpaid", "paid", "packed")
NOT_THERE = (*NOT_SENT, *ON_THE_WAY)

NIGHT = timedelta(hours=3)  # what is expected before that is expected by the end of the day before

Stages = tuple[str, ...]
Likely = Callable[[Desk], Sequence[Stages]]  # the states asked about, the likeliest first


def due_day(desk: Desk, order: Order) -> date | None:
    """The day on which its parcel is expected, by the courier's estimate; None without one."""
    moment = order.shipment.expected_at if order.shipment is not None else None
    return None if moment is None else desk.policies.day(moment - NIGHT)


def awaited(desk: Desk) -> Sequence[Stages]:
    """怎么还没送到, 发货了吗: orders that are on their way, or still to be sent."""
    text = desk.turn.text
    if says("sent_question", text) or says("unsent", text):
        return NOT_SENT, NOT_THERE
    return (NOT_THERE,) if says("not_there_yet", text) or says("arrival", text) else ()


def urged(desk: Desk) -> Sequence[Stages]:
    """催发货, 催派送: what is to be sent, or to be brought."""
    if says("sent_question", desk.turn.text) or says("unsent", desk.turn.text):
        return (NOT_SENT,)
    to_bring = says("urges_delivery", desk.turn.text) or says("call_courier", desk.turn.text)
    return (ON_THE_WAY,) if to_bring else ()


def narrowed(desk: Desk, task: Task, candidates: Sequence[Order], likely: Likely) -> Task:
    """The task with the orders that the words ask about; all stay when none of them is so far."""
    if desk.turn.clicked or "order_no" in task:
        return task
    for stages in likely(desk):
        found = [each for each in candidates if each.status in stages]
        found = mentioned(desk, found) if speaks_of_goods(desk.turn) else found
        numbers = [each.order_no for each in found]
        if numbers and not _of_the_one_told(desk, numbers):
            return task.knowing(among=numbers)
    meant = _likeliest_named(desk, candidates)
    return task if meant is None else task.knowing(among=[meant.order_no])


def _likeliest_named(desk: Desk, candidates: Sequence[Order]) -> Order | None:
    """就是那个咖啡, of several orders with it: the one just told, else the only one to come."""
    if not speaks_of_goods(desk.turn) or says("other_order", desk.turn.text):
        return None
    named = mentioned(desk, candidates)
    told = [each for each in named if each.order_no == desk.memory.order_no]
    coming = [each for each in named if each.status in NOT_THERE]
    return next((each[0] for each in (told, coming) if len(each) == 1), None)


def _of_the_one_told(desk: Desk, numbers: Sequence[str]) -> bool:
    """到哪了, after an order was told that has come: that one, unless it is not there."""
    focus = desk.memory.order_no
    if focus is None or focus in numbers or speaks_of_goods(desk.turn):
        return False
    return not (says("not_there_yet", desk.turn.text) or says("unsent", desk.turn.text))
