"""A home with a dog, at home: a place where goods are used, no kind of goods."""

import re
from dataclasses import replace

from actions.desk import Desk
from actions.turn import Entity

_PLACE = re.compile(r"home|house|household|office|kitchen|garden|car", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:a|an|my|our|the|at|this|your|small|big|large|in)\s+$", re.IGNORECASE)
_AFTER = re.compile(r"^\s*(?:with\b|[?.!,]|$|where\b|that\b|of\b)", re.IGNORECASE)


def without_places(desk: Desk) -> Desk:
    """The message without such words among the kinds it names."""
    turn = desk.turn
    kept = tuple(one for one in turn.entities if not _is_place(turn.text, one))
    return (
        desk
        if turn.clicked or len(kept) == len(turn.entities)
        else replace(desk, turn=replace(turn, entities=kept))
    )


def _is_place(text: str, one: Entity) -> bool:
    if one.name != "category" or one.start is None:
        return False
    said = text[one.start : one.end]
    lone = _BEFORE.search(text[: one.start]) and _AFTER.match(text[one.end :])
    return bool(_PLACE.fullmatch(said) and lone)
