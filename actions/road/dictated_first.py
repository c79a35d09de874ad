"""A piece dictated while its business waits, whatever it was taken for: 不用公司的 开个人吧.

What is said no to beside it is what the piece takes the place of; and 抬头写王芳行不 is a wish.
"""

from dataclasses import replace

from actions.answer import Answer
from actions.business.belonging import amended
from actions.business.flows import advance, flow_of
from actions.business.other_goods import of_other_goods
from actions.business.parted import only
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, read, reading, untagged
from actions.hearing.matters import topic_of
from actions.hearing.wording import spans
from actions.memory import CONFIRM

DICTATED = frozenset({"invoice", "change_address"})
TELLING = frozenset({Reading.OTHER, Reading.CORRECTION})
ASIDE = frozenset({"shipping_info", "order_status"})  # 沈阳 may be asked of, and is told here


def dictated_first(desk: Desk) -> Answer | None:
    """What waits shown with the piece; None when none is told, or anything is asked besides."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or turn.clicked or task.name not in DICTATED:
        return None
    if task.step != CONFIRM:
        return None
    text = untagged(turn.text)
    told = _told(text, task.name)
    if not told:
        return None
    piece = replace(desk, turn=only(turn, told))
    other = topic_of(piece.turn.text) not in (None, *flow.intents, *ASIDE)
    if other or of_other_goods(piece, task) or not amended(flow, piece, task):
        return None
    return advance(flow, piece, task)


def _told(text: str, business: str) -> list[tuple[int, int]]:
    """The clauses that tell anything; none when one of them asks."""
    said = read(text, business)
    if any(one.reading is Reading.QUESTION for one in said):
        return []
    return [
        (one.start, one.end)
        for one in said
        if one.reading in TELLING or _tells_instead(one, text[one.start : one.end], business)
    ]


def _tells_instead(one: Said, clause: str, business: str) -> bool:
    """算了还是普票吧: what is no longer wanted, and in the same clause what is."""
    *before, (start, end) = spans("rather", clause)
    instead = one.reading is Reading.NO and bool(before)
    return instead and reading(clause[start:end], business) is Reading.OTHER
