"""继续退吧，原因就是噪音大: a reason put right before the yes is proposed anew."""

from actions import replies
from actions.after_sales.asked_of_it import words_asked
from actions.after_sales.lined import put_right
from actions.answer import Answer
from actions.business.faults import SENDING_BACK
from actions.business.flows import advance, flow_of
from actions.business.progress import asked_again
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.memory import CONFIRM, Task


def _agrees(desk: Desk, task: Task) -> bool:
    """Whether a yes stands beside it."""
    return any(one.reading is Reading.YES for one in read(desk.turn.text, task.name))


def reason_righted(desk: Desk) -> Answer | None:
    """The proposal with the new reason; None when the words put none right."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or desk.turn.clicked or task.step != CONFIRM:
        return None
    if task.name not in SENDING_BACK | {"repair"}:
        return None
    reason = put_right(desk, task)
    if reason is not None and reason == task.get("reason") and not _agrees(desk, task):
        return asked_again(desk, task)
    if reason is None or reason == task.get("reason"):
        return None
    silent = desk.turned(text="", intent="inform", entities=())
    righted = advance(flow, silent, task.knowing(reason=reason))
    told = words_asked(desk)
    return Answer((replies.text(told), *righted.replies), righted.memory) if told else righted
