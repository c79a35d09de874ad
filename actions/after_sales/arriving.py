"""货到得了吗, of a visit: whether the goods are there by its day, from the order's own state."""

from datetime import date

from actions import replies
from actions.after_sales.visiting import booked_for, visit_moved
from actions.answer import Answer
from actions.business.awaited import due_day
from actions.business.flows import advance, flow_of
from actions.business.ordered import order_of
from actions.desk import Desk
from actions.hearing.days import day_of
from shop import orders
from shop.orders import Order

VISITS = ("installation", "move_visit")


def goods_there(desk: Desk) -> Answer | None:
    """The answer; a visit being booked goes on, with the day that the sentence names."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is not None and flow is not None and task.name in VISITS and "order_no" in task:
        onward = advance(flow, desk, task)
        wanted = onward.memory.task.get("wanted_at") if onward.memory.task else None
        told = _told(desk, order_of(desk, task), wanted)
        return Answer((replies.led_by(told, onward.replies[0]), *onward.replies[1:]),
                      onward.memory)  # fmt: skip
    case = None if desk.memory.busy else booked_for(desk)
    if case is None or case.order_no is None:
        return None
    order = orders.one(desk.tx, desk.customer_id(), case.order_no)
    wished, booked = (
        day_of(desk.turn.text, desk.policies.day(desk.now)),
        case.details.get("wanted_at"),
    )
    moved = visit_moved(desk) if wished and booked and wished.isoformat() != booked[:10] else None
    if moved is not None and wished is not None:
        lead = _told(desk, order, wished.isoformat())
        return Answer((replies.led_by(lead, moved.replies[0]), *moved.replies[1:]), moved.memory)
    told = _told(desk, order, case.details.get("wanted_at"))
    return desk.answer(replies.text(told.strip())).remembering(order_no=order.order_no)


def _told(desk: Desk, order: Order, wanted: object) -> str:
    day = date.fromisoformat(str(wanted)[:10]) if wanted else None
    expected = due_day(desk, order)
    if order.signed_at is not None:
        key = "goods_here"
    elif expected is None:
        key = "goods_unsent"
    elif day is None:
        key = "goods_expected"
    else:
        key = "goods_in_time" if expected <= day else "goods_too_late"
    return desk.say(
        f"visit.{key}", order_no=order.order_no, status=desk.label("status", order.status),
        expected=desk.day(expected) if expected else "", day=desk.day(day) if day else "",
    )  # fmt: skip
