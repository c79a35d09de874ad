"""Not the mouse, the pillow; 错了 我说的是被子那单: the goods in hand are others."""

from actions.answer import Answer
from actions.bought import mentioned, speaks_of_goods
from actions.desk import Desk
from actions.faults import told_as_fault
from actions.flows import advance, flow_of
from actions.memory import Task
from actions.ordered import recent
from actions.orders_pointed import none_such
from actions.switching import switched
from actions.turn import Turn
from actions.wording import asks, says

ABOUT_THEM = ("reason_wrong", "reason_size", "reason_unlike")


def goods_put_right(desk: Desk) -> Answer | None:
    """The business of the goods that are meant; None when no other goods are said to be meant."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.soft or flow.light or not puts_right(turn):
        return None
    step = flow.step("order_no")
    if step is None or switched(desk) is not None:
        return None
    own = mentioned(desk, recent(desk)) if turn.customer_id else []
    if not own:
        return none_such(desk, task) if speaks_of_goods(turn) and turn.customer_id else None
    if _in_hand(task, [one.order_no for one in own]) and len(own[0].lines) == 1:
        return None
    heard = step.hear(desk, task)
    if isinstance(heard, Answer) or heard.known != task.known or len(own[0].lines) > 1:
        return advance(flow, desk, task)
    return None


def puts_right(turn: Turn) -> bool:
    """Whether other goods are said to be meant, and nothing is told of what is wrong with them."""
    if turn.clicked or asks(turn.text) or not says("puts_goods_right", turn.text):
        return False
    return not (told_as_fault(turn.text) or any(says(name, turn.text) for name in ABOUT_THEM))


def _in_hand(task: Task, numbers: list[str]) -> bool:
    return task.get("order_no") in numbers
