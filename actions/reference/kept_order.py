"""Goods that something else is to be done with: the same order and the same line, or neither."""

from collections.abc import Callable

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import corrects
from actions.memory import Task
from actions.texts import knows
from shop import orders
from shop.after_sales import may
from shop.orders import Order

KEPT = "kept"


def still_fits(
    desk: Desk,
    task: Task,
    fits: Callable[[Desk, Order], bool],
    refusing: Callable[[Desk, Order], Answer],
    case: str,
) -> Task | Answer:
    """The order of what was to be done before, if this can be done with it; never another."""
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    task, line_id = task.knowing(**{KEPT: None}), task.get("line_id")
    if not fits(desk, order):
        return refusing(desk, order)
    permission = may(order, case, desk.now, int(line_id)) if case and line_id else None
    if permission is None or permission.allowed:
        return task
    known = f"together.{permission.code}"
    name, title = order.line(int(line_id)).name, desk.label("flows", task.name)
    key = known if knows(known) else "together.not_possible"
    words = desk.text(key, name=name, title=title)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def of_these(desk: Desk, before: Task, now: Task) -> Task:
    """我还有个猫砂 袋子破了: what was told of the goods before is not what is wrong with these."""
    same = before.get("order_no") in (None, now.get("order_no"))
    return now if same or corrects(desk.turn.text) else now.knowing(reason=None)
