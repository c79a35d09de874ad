"""A day gone by that a sentence names: 28号, 11月20日, 上周三, on the 28th, 20 Nov."""

import re
from datetime import date, timedelta

from actions.hearing.days import CHINESE_DAY, ENGLISH_DAY, MONTHS, number

_LAST = re.compile(r"上(?:一?个)?(?:周|星期|礼拜)([一二三四五六日天])")
_NTH = re.compile(r"\b(?:the|on) (\d{1,2})(?:st|nd|rd|th)\b")
_WEEK = "一二三四五六日"
MONTHS_BACK = 12


def past_day(text: str, today: date) -> date | None:
    """The latest such day up to today; None when none is named. The text is in small letters."""
    if match := _LAST.search(text):
        monday = today - timedelta(days=today.weekday() + 7)
        return monday + timedelta(days=_WEEK.index(match.group(1).replace("天", "日")))
    if match := CHINESE_DAY.search(text):
        month, day = match.groups()
        return _latest(number(month) if month else None, number(day), today)
    if match := ENGLISH_DAY.search(text):
        name = match.group(1) or match.group(4)
        return _latest(MONTHS[name], int(match.group(2) or match.group(3)), today)
    match = _NTH.search(text)
    return _latest(None, int(match.group(1)), today) if match else None


def _latest(month: int | None, day: int, today: date) -> date | None:
    for back in range(MONTHS_BACK + 1):
        years, rest = divmod(today.year * 12 + today.month - 1 - back, 12)
        if month not in (None, rest + 1):
            continue
        try:
            found = date(years, rest + 1, day)
        except ValueError:
            continue
        if found <= today:
            return found
    return None
