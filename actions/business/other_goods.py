"""Whether a message speaks of other goods than the business in progress."""

from actions.desk import Desk
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from shop import orders
from shop.errors import NotFound


def of_other_goods(desk: Desk, task: Task) -> bool:
    """猫砂到哪了 while a visit for the air conditioner waits: none of the order's goods."""
    who, number = desk.turn.customer_id, task.get("order_no")
    if who is None or number is None or not speaks_of_goods(desk.turn):
        return False
    try:
        order = orders.one(desk.tx, who, str(number))
    except NotFound:
        return False
    return not lines_mentioned(desk, order.lines)


def of_another_line(desk: Desk, task: Task) -> bool:
    """同一单那个保温杯, while a T-shirt is exchanged: goods of that order, but not those."""
    who, number, line_id = desk.turn.customer_id, task.get("order_no"), task.get("line_id")
    if who is None or number is None or line_id is None or not speaks_of_goods(desk.turn):
        return False
    try:
        order = orders.one(desk.tx, who, str(number))
    except NotFound:
        return False
    meant = lines_mentioned(desk, order.lines)
    return bool(meant) and all(one.line_id != int(line_id) for one in meant)
