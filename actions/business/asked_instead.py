"""What was asked, after it is said what was not: 没问优惠，我是问积分怎么用; not that, I asked …"""

from dataclasses import replace

from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says, spans


def asked_instead(desk: Desk) -> Desk | None:
    """The desk for what is meant alone; None when nothing is put right or nothing is left.

    Business in progress keeps its own ways to hear a no (refusing_first.py, denying.py).
    """
    turn = desk.turn
    if turn.clicked or desk.memory.busy:
        return None
    if turn.intent == "human_agent" and says("no_person", turn.text):
        rest = taken_alone(replace(turn, text=leaving_out("no_person", turn.text)), 0)
        return replace(desk, turn=rest) if len(rest.text) >= SHORTEST else None
    *before, (start, _) = spans("asked_instead", turn.text)
    rest = taken_alone(turn, start)
    if not before or len(rest.text) < SHORTEST or not _says_what(rest.text):
        return None
    return replace(desk, turn=rest)


def _says_what(text: str) -> bool:
    """Whether it asks for something, tells what is wrong, or takes back what was filed."""
    told = ("goods_missing", "fault_told", "withdraw", "unbook")
    return asks(text) or any(says(name, text) for name in told)
