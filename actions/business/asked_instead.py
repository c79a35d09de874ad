"""What was asked, after it is said what was not: 没问优惠，我是问积分怎么用; not that, I asked …"""

from dataclasses import replace

from actions.business.faults import told_as_fault
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.business.remainder import remainder, saying
from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says, spans
from actions.turn import Entity


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


def bought_instead(desk: Desk) -> Desk | None:
    """电饭煲坏掉了 要买只新的; 不是报修 是要买新电饭煲: what is bought, without the old ones."""
    turn = desk.turn
    kinds = list(turn.all("category"))
    if turn.clicked or desk.memory.busy or not kinds or not says("buys_new", turn.text):
        return None
    rest = remainder(turn, saying(turn.text, _of_the_old))
    if len(rest.text) == len(turn.text) or says("rhetorical", turn.text):
        return None
    there = any(True for _ in rest.all("category"))
    named = () if there else (Entity("category", kinds[0].value, None, kinds[0].extra),)
    plain = replace(rest, entities=(*named, *rest.entities), intent="purchase", clauses=())
    return replace(desk, turn=replace(plain, confidence=1.0, ranking=()))


def _of_the_old(part: str) -> bool:
    """Whether a part says what is broken, or that no repair is wanted."""
    if says("buys_new", part):
        return False
    return told_as_fault(part) or says("denies_repair", part)


def _says_what(text: str) -> bool:
    """Whether it asks for something, tells what is wrong, or takes back what was filed."""
    told = ("goods_missing", "fault_told", "withdraw", "unbook")
    return asks(text) or any(says(name, text) for name in told)
