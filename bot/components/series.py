"""Reads models the catalogue does not know: a brand or series with its number, as in 一加13."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.components.found import Entity

_SUFFIX = (
    r"(?:\s?(?:pro|max|plus|ultra|air|mini|se|fe|lite|gt|turbo|note|青春版|至尊版|标准版|\+))*"
)
_NUMBERED = rf"[a-z]{{1,6}}[\s-]?\d{{1,4}}[a-z]?{_SUFFIX}|\d{{1,3}}[a-z]?{_SUFFIX}"
_MODEL = re.compile(rf"\s?(?P<model>(?:[a-z]{{2,8}}\s)?(?:{_NUMBERED}))(?![0-9a-z])")
_NOT_A_MODEL = re.compile(
    r"\s?(?:元|块|以|左右|上下|多|来|几|百|千|万|台|个|件|部|双|条|套|次|人|位|级|期|度|匹|"
    r"码|号|寸|英寸|升|斤|公斤|克|瓦|天|年|月|日|点|小时|折|%|gb|tb|g\b|k\b|w\b)"
)
_LETTERED = re.compile(r"[a-z]")
_GREATEST = 400  # a bare number above it is rather an amount: 小米2000


def find_models(text: str, named: Sequence[Entity]) -> list[Entity]:
    """Products of a brand or series and the model that follows it; the value is what was typed."""
    found = []
    for one, following in zip(named, (*named[1:], None), strict=False):
        end = _end(text, one, following)
        if end > one.end:
            found.append(Entity("product", text[one.start : end].strip(), one.start, end))
    return found


def _end(text: str, one: Entity, following: Entity | None) -> int:
    """Where the model behind a name ends; the name's own end when none follows."""
    if one.entity not in ("brand", "product") or one.product_ids:
        return one.end
    if following is not None and following.entity == "product" and not following.product_ids:
        behind = not text[one.end : following.start].strip()
        if behind:
            return following.end
    match = _MODEL.match(text, one.end)
    if match is None or _NOT_A_MODEL.match(text, match.end()):
        return one.end
    lettered = bool(_LETTERED.search(match["model"]))
    return match.end() if lettered or int(match["model"]) < _GREATEST else one.end
