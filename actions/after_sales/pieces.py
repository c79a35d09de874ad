"""只退没开的那一瓶, 退一瓶 不是两瓶, exchange one tin: some pieces of a line go back."""

from collections.abc import Sequence

from actions.after_sales.lined import line_of
from actions.answer import Reply
from actions.business.flows import Step
from actions.business.ordered import order_of
from actions.business.pieces_held import SLOT, pieces_held
from actions.desk import Desk
from actions.hearing.pieces_said import (
    all_pieces_said,
    pieces_pointed,
    pieces_said,
    pieces_supposed,
    pieces_together,
)
from actions.hearing.wording import asks
from actions.memory import Task
from shop.permissions import remaining


def pieces_step() -> Step:
    """The step that hears how many of the line go back: all of them when nothing is said."""

    def hear(desk: Desk, task: Task) -> Task:
        line = line_of(desk, task)
        left = remaining(order_of(desk, task), line)
        text = "" if desk.turn.clicked else desk.turn.text
        count = _said(text)
        if count is None and all_pieces_said(text):
            count = _together(desk, task, text) or left
            count = None if count == left and SLOT not in task else count
        if count is None or not 1 <= count <= left:
            return task
        return task.knowing(**{SLOT: [line.line_id, count]})

    def ask(_desk: Desk, _task: Task) -> Sequence[Reply]:
        return []  # never missing: its slot is that of the line

    return Step("line_id", "choice", hear, ask, needs="line_id")


def _said(text: str) -> int | None:
    if asks(text):
        return pieces_pointed(text) or pieces_supposed(text)
    return pieces_said(text)


def _together(desk: Desk, task: Task, text: str) -> int | None:
    """两瓶都退; of an order of two things, both may mean these and count no pieces."""
    count, things = pieces_together(text), len(order_of(desk, task).lines)
    return None if count == things > 1 else count


def unless_fewer(desk: Desk, task: Task) -> str:
    """That all pieces of the line are meant, of which no number was said; else nothing."""
    count = pieces_of(desk, task)
    said = (task.get(SLOT) or (None,))[0] == line_of(desk, task).line_id
    return "" if said or count < 2 else desk.say("returns.all_pieces", count=count)


def pieces_of(desk: Desk, task: Task) -> int:
    """How many pieces of the line go back."""
    return pieces_held(task, order_of(desk, task), line_of(desk, task))
