"""How many pieces of a line the business in hand is about."""

from actions.memory import Task
from shop.orders import Line, Order
from shop.permissions import remaining

SLOT = "pieces"


def pieces_held(task: Task, order: Order, line: Line) -> int:
    """As many as were said of this line; all that are left of it when nothing was."""
    line_id, count = task.get(SLOT) or (None, 0)
    left = remaining(order, line)
    return int(count) if line_id == line.line_id and count <= left else left
