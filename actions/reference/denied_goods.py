"""Goods that are said not to be meant: the cream, not the jacket; 是猫砂 不是空调; 手机我不退."""

from collections.abc import Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import KINDS, Named, lines_mentioned, speaks_of_goods
from actions.turn import Entity, Turn, nameless

DEEDS = {"return_refund": "return", "exchange": "exchange", "repair": "repair"}
BLOT = "\ufffc"  # a letter of the name of goods


def but_denied(turn: Turn) -> Turn:
    """The message without the goods that it says are not meant."""
    goods = [one for one in turn.entities if one.name in KINDS and one.start is not None]
    denied: list[Entity] = []
    for one in goods:
        before, after = turn.text[: one.start], turn.text[one.end or 0 :]
        beside = any(each.end is not None and not turn.text[each.end : one.start].strip()
                     for each in denied)  # fmt: skip
        if says("denied_before", before) or says("denied_after", after) or beside:
            denied.append(one)
    kept = tuple(one for one in turn.entities if one not in denied)
    return replace(turn, entities=kept) if denied else turn


def _denies_what_waits(desk: Desk, named: Sequence[Named]) -> bool:
    """炸锅不退啊, when it is asked which goods go back, or of others than those that do."""
    task, text = desk.memory.task, desk.turn.text
    deed = DEEDS.get(task.name) if task is not None else None
    if task is None or deed is None or not says(f"denied_{deed}", text) or _rather(text, deed):
        return False
    chosen = task.get("line_id")
    return task.step == "line_id" or (
        chosen is not None and all(getattr(one, "line_id", chosen) != chosen for one in named)
    )


def _rather(text: str, deed: str) -> bool:
    """T恤不换了 退了吧: another deed is asked for instead."""
    return any(says(f"picks_{one}", text) for one in DEEDS.values() if one != deed)


def lines_meant[L: Named](desk: Desk, found: Sequence[L]) -> list[L]:
    """The lines that the message names, without those denied when any other goods are named."""
    kept = but_denied(desk.turn)
    if kept is desk.turn or not speaks_of_goods(kept):
        named = lines_mentioned(desk, found)  # T恤不换了 退了吧 is of the shirt
        others = [line for line in found if line not in named]
        if kept is not desk.turn and named and _denies_what_waits(desk, named):
            return others
        apart = kept is not desk.turn and says("only_the_other", nameless(desk.turn, KINDS, BLOT))
        return others if apart and named and len(others) == 1 else named
    denied = tuple(one for one in desk.turn.entities if one not in kept.entities)
    refused = lines_mentioned(replace(desk, turn=replace(kept, entities=denied)), found)
    left = [line for line in found if line not in refused]
    return lines_mentioned(replace(desk, turn=kept), left)
