"""取消吧，再约12月6号: the yes to calling a visit off, and what is said of the next one."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.refusing_first import taken_alone
from actions.business.settling import confirmed
from actions.desk import Desk
from actions.hearing.wording import asks, says, spans
from actions.road.plainly_agreed import waits

CALL_OFF = "call_off_visit"
NEXT = "installation"


def visit_off_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """The visit called off, and the desk for another; a bare 取消 is no order then."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name != CALL_OFF or not waits(desk, task):
        return None
    (start, end), *more = spans("visit_off_first", turn.text)
    if start != end or not more:
        return None
    rest = taken_alone(turn, more[0][0])
    anew = says("books_next", rest.text) and not says("books_next_not", rest.text)
    if not anew or asks(rest.text):
        return None
    done = confirmed(desk, desk.memory.proposal_id)
    if says("books_later", rest.text):
        return done, None
    return done, replace(desk, turn=replace(rest, memory=done.memory, intent=NEXT))
