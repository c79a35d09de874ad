"""回头再付, i'll check out later then: buying that is put off, with the basket as it is."""

from actions import replies
from actions.answer import Answer
from actions.business.parking import BUYING
from actions.business.remainder import clauses
from actions.business.settling import lapse
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER, Task
from actions.reference.own_basket import owner
from shop import baskets

POLITE = ("later_beside", "answer_safe", "answer_yes", "answer_filler")
LATER = ("buys_for_later", "left_for_later", "stays_for_later")


def for_later(desk: Desk) -> Answer | None:
    """Said so in a word, and what waits of buying is let go; None when more is said than that."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or asks(turn.text) or (task is not None and not _may_wait(task)):
        return None
    parts = [turn.text[start:end].strip(" ，,。.!！~～") for start, end in clauses(turn.text)]
    if not any(says(name, one) for one in parts for name in LATER):
        return None
    count = sum(line.quantity for line in baskets.lines(desk.tx, owner(desk)))
    put_off = [one for one in parts if _puts_off(one, task, count)]
    if not put_off or any(one not in put_off and not nothing_left(one, *POLITE) for one in parts):
        return None
    lapse(desk)
    key = "buying.for_later" if count else "general.take_time"
    words = desk.say(key, count=count) if count else desk.say(key)
    return desk.answer(replies.text(words), memory=desk.memory.idle())


def _may_wait(task: Task) -> bool:
    """Whether it is of buying, or merely suggested."""
    return task.soft or task.name in BUYING


def _puts_off(part: str, task: Task | None, count: int) -> bool:
    """A deed of buying, done later; a mere later or 先放着 only where goods wait for it."""
    if says("buys_for_later", part):
        return True
    waits = task is not None and task.name in BUYING and (not task.soft or task.name == PLACE_ORDER)
    return bool(waits or count) and says("left_for_later" if waits else "stays_for_later", part)
