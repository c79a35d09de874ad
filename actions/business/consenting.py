"""What a message makes of the yes that is waited for, decided by what its clauses say."""

from collections.abc import Sequence
from enum import Enum

from actions.hearing.answering import Reading, Said

CHANGING = frozenset({Reading.CORRECTION, Reading.HALT})
SILENT = frozenset({Reading.FILLER})


class Decision(Enum):
    CARRY_OUT = "carry out"
    CARRY_OUT_AND_GO_ON = "carry out and go on"  # with what is said after the yes, if it is apart
    AMEND = "amend"  # whatever else is said: a yes to something else is none to what was shown
    UNDECIDED = "undecided"


def decided(said: Sequence[Reading]) -> Decision:
    """行 退吧 谢谢 carries out; 行 哦不 改成XL never does; 行 顺便查下积分 does, and goes on."""
    if any(one in CHANGING for one in said):
        return Decision.AMEND
    told = [one for one in said if one not in SILENT]
    if not told or Reading.NO in told:
        return Decision.UNDECIDED
    if all(one is Reading.YES for one in told):
        return Decision.CARRY_OUT
    return Decision.CARRY_OUT_AND_GO_ON if told[0] is Reading.YES else Decision.UNDECIDED


def after_yes_at(said: Sequence[Said]) -> int:
    """Where what is said after the yes begins."""
    return next(one.start for one in said if one.reading not in {Reading.YES, *SILENT})
