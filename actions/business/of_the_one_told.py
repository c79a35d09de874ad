"""Whether words that name no goods are of the order that was told last, though it is unfit."""

from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.history import last_matter

REFUSED = ("change_address", "cancel_order")  # what more is said after a no is of the same order


def of_the_one_told(desk: Desk, task: Task) -> bool:
    """能取消吗 after an order was told; 电话也换成… after its receiver could not be changed."""
    text = desk.turn.text
    if says("other_order", text):
        return False
    before = last_matter(desk)
    of_it = asks(text) or says("rather_back", text) or says("of_it", text)
    return of_it or before == "order_status" or (before == task.name and before in REFUSED)
