"""算了分开就分开 就按刚才那样下单吧: the order that waits, shown again for its yes."""

from actions.answer import Answer
from actions.business.progress import asked_again
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import CONFIRM, PLACE_ORDER


def order_taken_up(desk: Desk) -> Answer | None:
    """Whatever is given up before it; None when no order waits, or more is asked."""
    turn, task = desk.turn, desk.memory.task
    if (
        task is None
        or task.soft
        or (task.name, task.step) != (PLACE_ORDER, CONFIRM)
        or turn.clicked
    ):
        return None
    if asks(turn.text) or not says("order_as_before", turn.text):
        return None
    return asked_again(desk, task)
