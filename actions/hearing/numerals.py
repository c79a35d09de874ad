"""一百六十, 两百二, 三, seven, 95: an amount as it is said."""

import re

DIGITS = {each: number for number, each in enumerate("一二三四五六七八九", 1)} | {
    "零": 0, "两": 2, "俩": 2, "仨": 3,
}  # fmt: skip
_TENS = {"十": 10, "百": 100, "千": 1000}
_ENGLISH = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
ENGLISH = tuple(_ENGLISH)
CHINESE = "零一二两俩仨三四五六七八九十百千"

_MEASURED = re.compile(rf"(?<![{CHINESE}第每])[{CHINESE}]{{1,4}}(?=公斤|千克|斤|毫升|升|克|米|寸)")


def in_figures(text: str) -> str:
    """The text with what is measured in figures: 那6公斤的呢 of 那六公斤的呢."""
    return _MEASURED.sub(lambda one: f"{amount(one.group()):g}", text)


def amount(said: str) -> float:
    """The number; 两百二 is 220."""
    low = said.lower()
    if low in _ENGLISH:
        return float(_ENGLISH[low])
    if low[:1].isdigit():
        return float(low)
    total, digit, last = 0, 0, 10
    for each in low:
        if each in _TENS:
            last = _TENS[each]
            total, digit = total + (digit or 1) * last, 0
        elif each == "零":
            last = 10
        else:
            digit = DIGITS[each]
    rest = last // 10 if last > 10 else 1
    return float(total + digit * rest)
