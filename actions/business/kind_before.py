"""I want to return the dryer. do you have a cheaper one: of which kind a mere one is."""

from actions.hearing.wording import says
from actions.reference.bought import KINDS
from actions.turn import Entity, Turn, moved, named_in


def with_kind_before(turn: Turn, start: int, end: int) -> tuple[Entity, ...]:
    """What is named in that stretch; the kind named before it when it only says one."""
    named = moved(named_in(turn, start, end), -start)
    if any(one.name in KINDS for one in named) or not says("another_one", turn.text[start:end]):
        return named
    kinds = [one for one in named_in(turn, 0, start) if one.name == "category"]
    return (*(Entity("category", one.value, one.role, one.extra) for one in kinds[-1:]), *named)
