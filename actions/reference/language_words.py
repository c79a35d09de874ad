"""Can you switch to chinese names no game console: the words that ask for a language."""

from dataclasses import replace

from actions.desk import Desk
from actions.hearing.wording import found_in
from actions.turn import Entity

ASKING = ("speak_en", "speak_zh")


def without_language_words(desk: Desk) -> Desk:
    """The desk without what was taken for goods in those words."""
    turn = desk.turn
    spans = [one.span() for name in ASKING for one in found_in(name, turn.text)]
    if turn.clicked or not spans:
        return desk
    kept = tuple(one for one in turn.entities if not _within(one, spans))
    return (
        desk
        if len(kept) == len(turn.entities)
        else replace(desk, turn=replace(turn, entities=kept))
    )


def _within(named: Entity, spans: list[tuple[int, int]]) -> bool:
    at = named.start
    return at is not None and any(start <= at < end for start, end in spans)
