"""Colours named by one letter each, one after the other: 一黑一白."""

from __future__ import annotations

import re

from bot.components.found import Entity

_LETTER = "[黑白红蓝绿灰粉紫黄银金棕]"
_PAIR = re.compile(rf"一({_LETTER})\s?一({_LETTER})")


def find_color_pairs(text: str) -> list[Entity]:
    """Both colours of each pair; a letter alone names too many other things."""
    return [
        Entity("color", f"{match[part]}色", *match.span(part))
        for match in _PAIR.finditer(text)
        for part in (1, 2)
    ]
