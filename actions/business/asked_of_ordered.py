"""这表能防水吗, while its order waits for the yes: a question that leaves the order as it is."""

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import asks
from actions.memory import PLACE_ORDER, Task
from actions.reference.own_basket import goods_in_basket


def asked_of_goods(desk: Desk, task: Task, answer: Answer) -> bool:
    """Whether it was but asked of the goods that are to be ordered, and nothing looked for."""
    if task.name != PLACE_ORDER or task.soft or not asks(desk.turn.text):
        return False
    same = answer.memory.shown == desk.memory.shown
    return same and answer.memory.product_id in goods_in_basket(desk)
