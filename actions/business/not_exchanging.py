"""Exchange? No; nothing to exchange: an exchange begun by mistake is left, the rest is heard."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.progress import dropped
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.wording import found_in, says
from actions.memory import Task
from actions.reference.bought import speaks_of_goods

EXCHANGE = "exchange"
_EDGES = " ,.;:!?…，。；：！？"


def exchange_denied(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What is left is said, and the desk for what is wanted instead; None when none is denied."""
    turn, task = desk.turn, desk.memory.task
    denial = next(found_in("no_exchange", turn.text), None)
    begun = task is not None and task.name == EXCHANGE
    other = task is not None and not task.soft and not begun
    if turn.clicked or denial is None or other:
        return None
    rest = taken_alone(turn, _next(turn.text, denial.end()))
    more = len(rest.text.strip(_EDGES)) >= SHORTEST
    buys = says("buys_anew", rest.text)
    rest = replace(rest, intent="purchase") if buys else rest
    if buys and not speaks_of_goods(rest):
        left = dropped(desk, task) if task is not None and begun else desk.answer()
        asked = desk.text("exchange.to_buy")
        return Answer((asked,), replace(left.memory, order_no=None)), None
    if not begun and more:
        return (Answer((), rest.memory), replace(desk, turn=rest)) if buys else None
    left = dropped(desk, task if task is not None and begun else Task(EXCHANGE, soft=True))
    after = replace(left.memory, order_no=None)
    rest = replace(rest, memory=after)
    return Answer(left.replies, after), replace(desk, turn=rest) if more else None


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at] in _EDGES:
        at += 1
    return at
