"""Which goods of several are said to be left out: 吹风机不要, 只下猫粮, without the dryer."""

from collections.abc import Sequence
from dataclasses import replace

from actions.bought import KINDS, Named, lines_mentioned
from actions.desk import Desk
from actions.wording import says


def left_out[L: Named](desk: Desk, lines: Sequence[L]) -> list[L]:
    """The lines refused by name; else all but those that alone are wanted; empty when neither."""
    turn = desk.turn
    out: list[L] = []
    kept: list[L] = []
    for one in (each for each in turn.entities if each.name in KINDS and each.end):
        alone = replace(desk, turn=replace(turn, entities=(one,)))
        meant = lines_mentioned(alone, lines)
        before, after = turn.text[: one.start], turn.text[one.end :]
        if says("goods_refused_after", after) or says("goods_refused_before", before):
            out += meant
        elif says("only_before", before):
            kept += meant
    if out:
        return [line for line in lines if line in out and line not in kept]
    return [line for line in lines if line not in kept] if kept else []
