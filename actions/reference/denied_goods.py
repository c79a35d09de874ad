"""Goods that are said not to be meant: the cream, not the jacket; 是猫砂 不是空调."""

from dataclasses import replace

from actions.hearing.wording import says
from actions.reference.bought import KINDS
from actions.turn import Entity, Turn


def but_denied(turn: Turn) -> Turn:
    """The message without the goods that it says are not meant."""
    goods = [one for one in turn.entities if one.name in KINDS and one.start is not None]
    denied: list[Entity] = []
    for one in goods:
        before = turn.text[: one.start]
        beside = any(each.end is not None and not turn.text[each.end : one.start].strip()
                     for each in denied)  # fmt: skip
        if says("denied_before", before) or beside:
            denied.append(one)
    kept = tuple(one for one in turn.entities if one not in denied)
    return replace(turn, entities=kept) if denied else turn
