"""Phones around 3000 w good camera: a w that stands for with, and no 万."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_CJK = re.compile("[\u3400-\u9fff]")
_WITH = re.compile(
    r"(?<=\d)(?P<gap>\s+)w/?(?=\s+(?!(?:power|charg|output|motor|fast|max|or|and|adapter)\w*)[a-z])",
    re.IGNORECASE,
)
_WAN = 10_000


def without_with(text: str, entities: Sequence[Mapping[str, Any]]) -> str:
    """The message without such a w behind a sum; every letter keeps its place."""
    sums = [one for one in entities if one.get("entity") == "price"]
    if _CJK.search(text) or not sums:
        return text
    ends = [int(one.get("end") or 0) for one in sums]
    return _WITH.sub(lambda one: " " * len(one.group()) if any(
        one.start() <= end <= one.end() for end in ends) else one.group(), text)  # fmt: skip


def price_said(text: str, found: Mapping[str, Any]) -> Any:
    """The sum as an English message means it; any other as it was read."""
    value, start, end = found.get("value"), found.get("start"), found.get("end")
    if start is None or end is None or not isinstance(value, int | float) or _CJK.search(text):
        return value
    misread = any(start < one.start() <= end for one in _WITH.finditer(text))
    return value // _WAN if misread and value >= _WAN and not value % _WAN else value
