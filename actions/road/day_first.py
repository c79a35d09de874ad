"""The day that was asked for, and a question in the same message: 后天吧。对了这空调保修几年."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import advance, flow_of
from actions.business.refusing_first import taken_alone
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.wording import asks, corrects, says
from actions.memory import CONFIRM, Task

DAY = "wanted_at"  # the step of a visit that asks for its day


def day_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What the day brings, and the desk for the question; None when no day is asked for."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is not None and flow is not None and _said_already(desk, task):
        return advance(flow, desk, task), None
    if task is None or flow is None or task.step != DAY or turn.clicked or corrects(turn.text):
        return None
    today = desk.policies.day(desk.now)
    told = saying(turn.text, lambda part: day_of(part, today) is not None and not asks(part))
    rest = remainder(turn, told)
    if says("goods_there", turn.text):
        return None  # answered along with the day (arriving.py)
    if len(told) != 1 or not requests(rest) or day_of(rest.text, today) is not None:
        return None
    start, end = told[0]
    day = taken_alone(replace(turn, text=turn.text[:end], clauses=()), start)
    heard = advance(flow, replace(desk, turn=replace(day, intent="inform")), task)
    return heard, replace(desk, turn=replace(rest, memory=heard.memory))


def _said_already(desk: Desk, task: Task) -> bool:
    """我刚说了后天啊, before the yes to that very day."""
    if task.step != CONFIRM or not task.get(DAY) or not says("said_already", desk.turn.text):
        return False
    named = day_of(desk.turn.text, desk.policies.day(desk.now))
    return named is not None and named.isoformat() == str(task.get(DAY))[:10]
