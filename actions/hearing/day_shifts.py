"""A day told by its distance from the one that is booked: 提前一天, 往后推两天, a week later."""

import re
from datetime import date, timedelta

_CHINESE = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"两": 2}
_ENGLISH = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"), 1)
} | {"a": 1, "an": 1, "another": 1, "couple of": 2}
_SOME = r"\s*(?:个|一个)?\s*(\d{1,2}|[一二两三四五六七八九十])\s*个?(天|周|星期|礼拜)"
_COUNT = (
    r"(?:a )?(\d{1,2}|couple of|an?|another|one|two|three|four|five|six|seven)"
    r"(?: more)? (day|week)s?"
)
_EARLIER = (
    re.compile(rf"(?:提前|提早|(?<!最)早|(?:往|向)前(?:推|挪|移|调|改|提)?){_SOME}"),
    re.compile(rf"\b{_COUNT} (?:earlier|sooner|before)\b"),
    re.compile(rf"\b(?:forward|up|earlier|sooner) (?:by )?{_COUNT}\b"),
)
_LATER = (
    re.compile(rf"(?:推迟|推后|延迟|延后|延期|顺延|推|延|拖|缓|(?<!最)晚|迟|(?:往|向)后){_SOME}"),
    re.compile(rf"\b{_COUNT} (?:later|after|back)\b(?! tomorrow)"),
    re.compile(rf"\b(?:back|off|later|out|by|for) (?:by |for )?{_COUNT}\b"),
)
_DAY_BEFORE = re.compile(r"前一天|\bthe (?:day before|previous day)\b")
_DAY_AFTER = re.compile(
    r"(?<!最)后一天|第二天|隔天|次日|\bthe (?:day after(?! tomorrow)|(?:next|following) day)\b"
)


def shifted(low: str, booked: date) -> date | None:
    """The day so much before or after the booked one; None when no distance is named."""
    for patterns, sign in ((_EARLIER, -1), (_LATER, 1)):
        for pattern in patterns:
            if match := pattern.search(low):
                return booked + sign * _distance(*match.groups())
    if _DAY_BEFORE.search(low):
        return booked - timedelta(days=1)
    return booked + timedelta(days=1) if _DAY_AFTER.search(low) else None


def _distance(count: str, unit: str) -> timedelta:
    number = int(count) if count.isdigit() else _CHINESE.get(count) or _ENGLISH[count]
    return timedelta(days=number * (1 if unit in ("天", "day") else 7))
