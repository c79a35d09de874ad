"""地址不变, same name and phone: said while nothing is being changed, and so nothing to do."""

import re

from actions.answer import Answer
from actions.business.beside import BUYING
from actions.business.progress import dropped, resumed
from actions.desk import Desk
from actions.hearing.answering import kept
from actions.memory import CONFIRM

ADDRESS = "change_address"
_LETTER = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


def kept_as_it_is(desk: Desk) -> Answer | None:
    """An acknowledgement, when the message says nothing else and no business could be meant."""
    turn, task = desk.turn, desk.memory.task
    asked = task is not None and task.name == ADDRESS and task.step != CONFIRM
    busy = task is not None and not task.soft and task.name not in BUYING
    if turn.clicked or (busy and not asked):
        return None
    text, spans = turn.text, kept(turn.text)
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    if not spans or _LETTER.search(text):
        return None
    if asked and task is not None:
        return dropped(desk, task)  # address stays as it is: nothing is to be changed
    told = desk.answer(desk.text("general.kept"), memory=desk.memory)
    return resumed(desk, told) if desk.memory.busy else told
