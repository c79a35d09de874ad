"""宽80以内, 宽度不要超过80厘米, no wider than 80 cm: within how much goods are to be, one way."""

import re
from dataclasses import dataclass

from actions.hearing.wording import simplified

_NUMBER = (
    r"(?P<number>\d+(?:\.\d+)?)\s*"
    r"(?P<unit>cm|mm|厘米|公分|毫米|米|m(?![a-z]))?(?P<tenth>(?<=米)\d)?"
)
_MOST = r"(?:以内|以下|之内|内|封顶|最多|max\b|or less|or under)"
_NOT_OVER = (
    r"(?:(?:不要?|别|不能|不可以?|不得|没)(?:能)?(?:超过?|大于|高于|宽于|多于)了?"
    r"|最多|至多|小于|低于)"
)
_LED = r"(?:度|尺寸)?(?:上|方面)?(?:最好|必须|得|要|能|可以|是|在|也|就|只能|控制在|\s)*"
_NEXT_TO = (
    r"(?:no (?:wider|taller|deeper|longer) than|narrower than|lower than|shorter than|under"
    r"|less than|at most|up to|below|max(?:imum)?(?: of)?|within|not (?:over|more than))"
)
_SAID = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        rf"(?P<axis>[宽高深长厚]){_LED}{_NOT_OVER}\s*{_NUMBER}(?:的|以内)?",
        rf"(?P<axis>[宽高深长厚]){_LED}{_NUMBER}\s*{_MOST}的?",
        rf"{_NOT_OVER}\s*{_NUMBER}\s*(?P<axis>[宽高深长厚])(?:度)?的?",
        rf"(?<![\d.]){_NUMBER}\s*(?:{_MOST}的?)?(?P<axis>[宽高深长厚])(?:度)?{_MOST}的?",
        rf"\b(?P<axis>width|height|depth|length)\W+(?:\w+\W+){{0,3}}?{_NEXT_TO}\s*{_NUMBER}",
        rf"\b{_NEXT_TO}\s*{_NUMBER}\s*(?:in )?"
        r"(?P<axis>wide|width|tall|high|height|deep|depth|long)\b",
        rf"\b(?:no )(?P<axis>wider|taller|deeper|longer) than\s*{_NUMBER}",
        rf"\b{_NUMBER} (?P<axis>wide|tall|high|deep) {_MOST}",
    )
)
_SPACE = re.compile(  # 我家位置就80公分: as wide as the place it is to stand in
    r"(?:位置|空间|地方|预留|缝隙?|橱柜)的?(?P<axis>[宽高深])?(?:度)?"
    rf"(?:就|只|只有|最多|才|有|留了?|是|大概|\s)+{_NUMBER}(?P<after>[宽高深])?",
)
_AXES = {"宽": "宽", "高": "高", "深": "深", "长": "长", "厚": "厚", "wide": "宽", "width": "宽",
         "wider": "宽", "high": "高", "tall": "高", "height": "高", "taller": "高", "deep": "深",
         "depth": "深", "deeper": "深", "long": "长", "length": "长", "longer": "长"}  # fmt: skip
_SURELY = frozenset({"宽", *(one for one in _AXES if one.isascii())})
_NO_AXIS = re.compile(r"[太更最较很价偏放加稍么身门脚肩屏]$")
_BARE = re.compile(r"\d\s*(?:in )?[a-z]{4,}$", re.IGNORECASE)  # a number and its way, no unit
_CLAUSE_ENDS = re.compile(r"\s*(?:$|[,.;!?，。]|(?:please|or|and|at most|max)\b)", re.IGNORECASE)
_TO_MM = {"mm": 1.0, "毫米": 1.0, "米": 1000.0, "m": 1000.0}
_CM = 10.0
_SURELY_MM = 400  # a bare number above this is one of millimetres


@dataclass(frozen=True)
class Dimension:
    """Up to how many millimetres one way, how that was said, and where."""

    said: str
    axis: str
    most: float
    span: tuple[int, int]


def dimension_said(text: str) -> Dimension | None:
    """The first limit of that kind; None when there is none."""
    plain = simplified(text)
    found = (match for one in _SAID for match in one.finditer(plain))
    match = next((one for one in found if not _of_money(one, plain)), None)
    return _read(match) if match else None


def _of_money(match: re.Match[str], text: str) -> bool:
    """不要太高 300以内, 预算放宽 500以内: no way that goods reach is spoken of."""
    at = match.start("axis")
    if _NO_AXIS.search(text[:at]):
        return True
    if _BARE.search(match.group()) and not _CLAUSE_ENDS.match(text[match.end() :]):
        return True  # under 2000 high capacity
    sure = match["axis"] in _SURELY or text[at + 1 : at + 2] == "度" or match["unit"]
    return not sure


def space_said(text: str) -> Dimension | None:
    """How much room there is for it, in the width when no other way is said."""
    match = _SPACE.search(simplified(text))
    return _read(match) if match and match["unit"] else None


def _read(match: re.Match[str]) -> Dimension:
    tenth = match["tenth"] or ""
    number = float(match["number"]) + float(tenth or 0) / 10  # 1米8
    unit = (match["unit"] or "").lower()
    axis = match["axis"] or match.groupdict().get("after") or "宽"
    factor = _TO_MM.get(unit, _CM) if unit or number <= _SURELY_MM else 1.0
    said = match["number"] + (match["unit"] or ("cm" if factor == _CM else "mm")) + tenth
    return Dimension(said, _AXES[axis.lower()], number * factor, match.span())
