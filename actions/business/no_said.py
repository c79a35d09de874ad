"""Whether a message is a no to the business in progress."""

from actions.business.grievances import unwanted_for
from actions.desk import Desk
from actions.hearing.wording import agrees, asks, refuses, says
from actions.memory import CONFIRM

PLAIN_NO = frozenset({"deny", "goodbye", "thank"})


def says_no(desk: Desk) -> bool:
    """Whether it is refused as it stands; a reason told with a no in it refuses nothing."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or (task is not None and task.step == CONFIRM):
        return turn.intent == "deny" and not agrees(turn.text) or refuses(turn.text)
    if task is not None and task.step == "reason" and unwanted_for(turn):
        return False
    if _wants_none(desk):
        return True
    return refuses(turn.text)  # elsewhere 不喜欢原来的颜色 may be a reason


def _wants_none(desk: Desk) -> bool:
    """不开别的, where it is asked for which order; 没别的了 drops no other business."""
    turn = desk.turn
    if desk.memory.asked != "order" or turn.intent not in PLAIN_NO or turn.entities:
        return False
    return says("nothing_more", turn.text) and not asks(turn.text)
