"""An order put off in the midst of a message: 先不下了 我想再看看有没有券."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.progress import handed_on
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.business.settling import lapse, not_ordered
from actions.desk import Desk
from actions.hearing.wording import says, spans
from actions.memory import PLACE_ORDER


def put_off(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What waited is dropped, the basket stays; and the desk for what is said after it.

    None when no order is in progress, or nothing else is said: placing.py hears that.
    """
    task, turn = desk.memory.task, desk.turn
    if task is None or task.soft or task.name != PLACE_ORDER or turn.clicked:
        return None
    parts = [(start, end) for start, end in spans("splits_lightly", turn.text)
             if turn.text[start:end].strip()]  # fmt: skip
    at = next((end for start, end in parts if says("not_ordering", turn.text[start:end])), None)
    if at is None or len(parts) < 2 or says("not_ordering", turn.text):
        return None
    lapse(desk)
    told = desk.answer(not_ordered(desk), memory=desk.memory.idle())
    after = next((start for start, _ in parts if start >= at), None)
    if after is None:
        return told, None
    rest = taken_alone(turn, after)
    if len(rest.text) < SHORTEST or says("considers", rest.text):
        return told, None
    return told, handed_on(replace(desk, turn=replace(rest, memory=desk.memory)), told)
