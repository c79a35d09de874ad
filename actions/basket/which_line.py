"""猫砂改3份, of two kinds of litter: which line is to be so many is asked."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.contents import lines_meant
from actions.basket.line_set import set_line, title_of
from actions.business.flows import Flow, Step
from actions.desk import Desk
from actions.hearing.wording import asks
from actions.memory import Task
from actions.reference.own_basket import owner
from actions.turn import Turn
from shop import baskets
from shop.basket_lines import BasketLine

LABELS = 6
SET_COUNT = "set_count"


def which_line(desk: Desk, count: int, among: Sequence[BasketLine] | None = None) -> Answer | None:
    """Which of several is to be so many; None when there are no two."""
    lines = list(baskets.lines(desk.tx, owner(desk)) if among is None else among)
    if len(lines) < 2:
        return None
    buttons = [
        replies.button(title_of(desk, line), "purchase", choice="set", variant_id=line.variant_id,
                       quantity=count)
        for line in lines[:LABELS]
    ]  # fmt: skip
    words = desk.text("buying.which_line", buttons, count=count)
    asking = Task(SET_COUNT, "variant_id", {"count": count}, soft=True)
    return desk.answer(words, memory=desk.memory.idle()).remembering(task=asking, asked="choice")


def _hear_line(desk: Desk, task: Task) -> Task | Answer:
    """Which of the lines: named, in the version said, or counted off."""
    meant = [] if asks(desk.turn.text) else lines_meant(replace(desk, turn=_afresh(desk)))
    return task.knowing(variant_id=meant[0].variant_id) if len(meant) == 1 else task


def _afresh(desk: Desk) -> Turn:
    return replace(desk.turn, memory=replace(desk.memory, product_id=None))


def _ask_line(desk: Desk, task: Task) -> Sequence[Reply]:
    return [desk.text("buying.which_line", count=task.get("count"))]


def _set_line(desk: Desk, task: Task) -> Answer:
    idle = desk.turned(memory=desk.memory.idle())
    return set_line(idle, str(task.get("variant_id")), int(task.get("count") or 1))


COUNT_SET = Flow(
    SET_COUNT,
    frozenset(),
    (Step("variant_id", "choice", _hear_line, _ask_line),),
    _set_line,
    guests=True,
    light=True,
)
