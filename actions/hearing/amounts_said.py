"""500ml左右, 一升以上, at least 10 kg: how much of something is wanted, and within which bounds."""

import re
from dataclasses import dataclass

from actions.hearing.numerals import CHINESE, amount
from actions.hearing.wording import found_in

_UNITS = {
    "毫升": ("ml", 1.0), "ml": ("ml", 1.0), "升": ("ml", 1000.0), "l": ("ml", 1000.0),
    "liters": ("ml", 1000.0), "litres": ("ml", 1000.0), "liter": ("ml", 1000.0),
    "公斤": ("g", 1000.0), "千克": ("g", 1000.0), "kg": ("g", 1000.0), "斤": ("g", 500.0),
    "克": ("g", 1.0), "g": ("g", 1.0), "毫安时": ("mah", 1.0), "毫安": ("mah", 1.0),
    "mah": ("mah", 1.0), "英寸": ("inch", 1.0), "inches": ("inch", 1.0), "inch": ("inch", 1.0),
    "寸": ("inch", 1.0), "瓦": ("w", 1.0), "w": ("w", 1.0), "赫兹": ("hz", 1.0), "hz": ("hz", 1.0),
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_LEAST = r"以上|往上|起步?|或者?以上|\+"
_MOST = r"以内|以下|之内|内(?![存胆置部衬里容径屏外])|左右以内"
_ABOUT = r"左右|上下|差不多"
_BEFORE = (
    r"(?P<least>至少|最少|不低于|不少于|(?<![不别])(?<![不别][要能])(?:大于|超过)|at least"
    r"|(?<!not )(?<!n't )(?:over|above)|(?<!no )(?<!not )"
    r"(?:more|bigger|larger|heavier|greater|higher|longer) than)"
    r"|(?P<most>不到|[不别](?:要|能)?(?:超过?|大于|高于|重于|多于)了?|少于|小于|低于|最多"
    r"|no (?:more|heavier|bigger) than|(?:not|n't) (?:over|above|more than)"
    r"|under|at most|(?:less|smaller|lighter|lower|shorter) than|up to|below)"
    r"|(?P<about>大概|大约|差不多|about|around)"
)
_AMOUNT = re.compile(
    rf"(?:(?:{_BEFORE})\s*)?(?P<number>\d+(?:\.\d+)?|[半{CHINESE}]{{1,5}})(?P<times>万)?"
    rf"(?:\s*(?:-|~|到|至|或者?|to|or)\s*(?P<upper>\d+(?:\.\d+)?|[{CHINESE}]{{1,3}}))?\s*"
    rf"(?P<unit>{_UNIT})(?![a-z]|的?(?:运行)?(?:[内运显闪]存|存储))"  # 32g内存 is no weight
    rf"\s*(?:的|容量)?(?:(?P<least2>{_LEAST}|or more|and (?:up|above))|(?P<most2>{_MOST}|or less)"
    rf"|(?P<about2>{_ABOUT}))?",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(r"体重|身高|我\d|宝宝|孩子|小孩|娃|岁|\bi(?:'m| am| weigh)\b", re.I)
_THAT = re.compile(
    r"^\s*(?:的|那个?|这个?|one|model|确实|真的?|也|有点|感觉|还是|对我们?来?说|\s)*", re.I
)
_STRICTLY = re.compile(r"than|大于", re.IGNORECASE)
_NEAR, _BEYOND = 0.15, 0.001
_HALF = 0.5


@dataclass(frozen=True)
class Amount:
    """So much of a unit, and the bounds within which it may be."""

    said: str
    unit: str
    low: float
    high: float
    exact: bool

    def fits(self, value: float) -> bool:
        return self.low <= value <= self.high


def amount_said(text: str) -> Amount | None:
    """The only amount of the text; None for the weight or height of a person.

    What is too much is not wished for: 7.5L is massive.
    """
    found = [] if _OF_A_PERSON.search(text) else list(_AMOUNT.finditer(text))
    found = [one for one in found if not rejected(text, one.end())]
    return _read(found[0]) if len(found) == 1 else None


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether the bare number that stands there is one of an amount: 200 of 200克."""
    if not text[start:end].strip().isdigit():
        return False
    return any(one.start("number") == start and one.end("number") == end
               for one in _AMOUNT.finditer(text))  # fmt: skip


def rejected(text: str, end: int) -> bool:
    """Whether it is said of what ends there that it is too big, or too small."""
    after = _THAT.sub("", text[end:])
    return any(match.start() == 0 for name in ("too_much", "too_little", "is_too")
               for match in found_in(name, after))  # fmt: skip


def amounts_rejected(text: str) -> list[Amount]:
    """The amounts that are said to be too big, or too small."""
    found = (one for one in _AMOUNT.finditer(text) if rejected(text, one.end()))
    return [one for one in map(_read, found) if one is not None]


def in_unit(value: str, unit: str) -> float | None:
    """The first number of a value that is in the unit, 1.2L as 1200; None when none is."""
    found = (match for match in _AMOUNT.finditer(value) if match["number"][:1].isdigit())
    own = (_plain(match) for match in found if _UNITS[match["unit"].lower()][0] == unit)
    return next(own, None)


def _plain(match: re.Match[str]) -> float:
    number, factor = match["number"], _UNITS[match["unit"].lower()][1]
    return (_HALF if number == "半" else amount(number)) * (10000 if match["times"] else 1) * factor


def _read(match: re.Match[str]) -> Amount | None:
    if "半" in match["number"] and match["number"] != "半":
        return None
    value, unit = _plain(match), _UNITS[match["unit"].lower()][0]
    least, most, about = (match[one] or match[f"{one}2"] for one in ("least", "most", "about"))
    if match["upper"] and amount(match["upper"]) > amount(match["number"]):
        upper = value / amount(match["number"]) * amount(match["upper"])
        return Amount(match.group(0).strip(), unit, value, upper, False)
    near = _NEAR if about else 0.0
    beyond = _BEYOND if least and _STRICTLY.search(least) else 0.0  # bigger than 6 is not 6
    low = 0.0 if most and not about else value * (1 - near + beyond)
    high = float("inf") if least else value * (1 + near)
    return Amount(match.group(0).strip(), unit, low, high, not (least or most or about))
