"""Which goods of several are said to be left out: 吹风机不要, 只下猫粮, without the dryer."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import KINDS, Named, lines_mentioned
from actions.turn import Entity

VERSION = ("color", "size")


def left_out[L: Named](desk: Desk, lines: Sequence[L]) -> list[L]:
    """The lines refused by name; else all but those that alone are wanted; empty when neither."""
    out: list[L] = []
    kept: list[L] = []
    named = list(_named(desk))
    refused = _refused(desk.turn.text, named)
    for at, (one, before, _) in enumerate(named):
        if refused[at]:
            out += _meant(desk, one, lines)
        elif says("only_before", before):
            kept += _meant(desk, one, lines)
    if out:
        return [line for line in lines if line in out and line not in kept]
    return [line for line in lines if line not in kept] if kept else []


def _refused(text: str, named: Sequence[tuple[Entity, str, str]]) -> list[bool]:
    """Which of the goods are refused; what is listed with one is refused along with it."""
    after = [says("goods_refused_after", rest) for _, _, rest in named]
    before = [says("goods_refused_before", lead) for _, lead, _ in named]
    joined = [
        says("listing_joint", text[len(text) - len(left[2]) : len(right[1])])
        for left, right in pairwise(named)
    ]
    for at in reversed(range(len(joined))):
        after[at] = after[at] or (joined[at] and after[at + 1])
    for at, with_next in enumerate(joined):
        before[at + 1] = before[at + 1] or (with_next and before[at])
    return [one or other for one, other in zip(after, before, strict=True)]


def lines_listed[L: Named](desk: Desk, lines: Sequence[L]) -> list[L]:
    """象印杯子和普洱茶: the lines that each of several goods means; empty for fewer than two."""
    if not says("listing", desk.turn.text):
        return []
    each = [_meant(desk, one, lines) for one, _, _ in _named(desk)]
    found = [line for line in lines if any(line in meant for meant in each)]
    return found if sum(bool(meant) for meant in each) > 1 else []


def only_others[L: Named](desk: Desk, lines: Sequence[L]) -> bool:
    """Whether alone is wanted what is none of the lines: 只买鞋, and no shoes are there."""
    alone = [one for one, before, _ in _named(desk) if says("only_before", before)]
    return bool(alone) and not any(_meant(desk, one, lines) for one in alone)


def _named(desk: Desk) -> Iterator[tuple[Entity, str, str]]:
    """The goods named, and what stands before and after them: the blue of a blue dress is part."""
    text = desk.turn.text
    goods = [each for each in desk.turn.entities if each.name in KINDS and each.end]
    leading = [each for one in goods for each in _beside(desk, one)]
    for one in (each for each in goods if each not in leading):
        start = min([one.start or 0, *(each.start or 0 for each in _beside(desk, one))])
        yield one, text[:start], text[one.end :]


def _meant[L: Named](desk: Desk, one: Entity, lines: Sequence[L]) -> list[L]:
    beside = _beside(desk, one)
    named = (*(each for each in beside if each.name == "brand"), one)
    meant = lines_mentioned(desk.turned(entities=named), lines)
    values = [str(each.value) for each in beside if each.name in VERSION]
    return [line for line in meant if all(value in line.variant for value in values)]


def _beside(desk: Desk, one: Entity) -> list[Entity]:
    """The brand, colour and size that stand right before the goods."""
    start, found = one.start or 0, []
    for each in reversed(desk.turn.entities):
        if each.name not in (*VERSION, "brand") or each.end is None or each.end > start:
            continue
        if desk.turn.text[each.end : start].strip(" 的码色"):
            break
        found.append(each)
        start = each.start or 0
    return found
