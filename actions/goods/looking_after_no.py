"""那算了 我再想想 有别的老人机吗: a no with nothing in progress, and goods that are asked for."""

from dataclasses import replace

from actions.business.refusing_first import taken_alone
from actions.desk import Desk
from actions.hearing.wording import asks, gives_up, refuses, says, spans
from actions.reference.bought import speaks_of_goods

REFUSING = frozenset({"deny", "goodbye", "refine_recommendation", "nlu_fallback", "out_of_scope"})
LONGEST = 10  # letters of a no


def looking_after_no(desk: Desk) -> Desk | None:
    """The question for goods alone; None without a no before it, or when it asks for none."""
    turn = desk.turn
    if desk.memory.busy or turn.clicked or turn.intent not in REFUSING or turn.swaps:
        return None
    start = _after_no(turn.text)
    rest = taken_alone(turn, start) if start else turn
    if not start or not asks(rest.text) or not speaks_of_goods(rest):
        return None
    others = bool(desk.memory.shown) and says("another", rest.text)
    intent = "refine_recommendation" if others else "purchase"
    return replace(desk, turn=replace(rest, intent=intent))


def _after_no(text: str) -> int:
    """Where the first words stand that are no refusal; 0 when none is before them."""
    before = False
    for start, end in spans("splits_lightly", text):
        said = text[start:end].lstrip("那嗯哦好")
        if not said.strip():
            continue
        if len(said) > LONGEST or not (refuses(said) or gives_up(said) or says("considers", said)):
            return start if before else 0
        before = True
    return 0
