"""Colours named by one letter: 一黑一白, 黑西装, 要黑还是要白."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.components.found import Entity, overlaps

_LETTER = "[黑白红蓝绿灰粉紫黄银金棕]"
_PAIR = re.compile(rf"一({_LETTER})\s?一({_LETTER})")
_CHOSEN = re.compile(rf"(?:[要换拿选穿]个?|想要)({_LETTER})(?=$|[\s,，。.!?？呢吧吗还]|色)")
_THE_ONE = re.compile(rf"({_LETTER})(?=[的嘅])")  # 黑的
_WORN = ("category", "product")  # 黑西装, 白T恤


def find_color_letters(text: str, named: Sequence[Entity]) -> list[Entity]:
    """Colours of one letter: in pairs, after a verb of choice, before 的, right before the goods.

    A letter alone names too many other things.
    """
    places = [match.span(part) for match in _PAIR.finditer(text) for part in (1, 2)]
    for pattern in (_CHOSEN, _THE_ONE):
        places += [match.span(1) for match in pattern.finditer(text)]
    places += [
        (one.start - 1, one.start)
        for one in named
        if one.entity in _WORN and one.start and re.fullmatch(_LETTER, text[one.start - 1])
    ]
    found = [Entity("color", f"{text[start]}色", start, end) for start, end in sorted(set(places))]
    return [entity for entity in found if not overlaps(entity, named)]
