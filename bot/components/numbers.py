"""Reads numbers as people write them: 三千五, 一万二, 2.5k, 3w, 1,999, 两百."""

from __future__ import annotations

_DIGITS = {c: v for v, c in enumerate("零一二三四五六七八九")}
_DIGITS.update({"〇": 0, "两": 2, "俩": 2, "仨": 3, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5})
_DIGITS.update({"陆": 6, "柒": 7, "捌": 8, "玖": 9})
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10000}
_SCALES = {"k": 1000, "千": 1000, "百": 100, "w": 10000, "万": 10000}

CHINESE = "".join(_DIGITS) + "".join(_UNITS)


def chinese_number(text: str) -> float | None:
    """Value of a Chinese numeral; 一万二 is 12,000 and 三千五 3,500; None when it is not one."""
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if all(char in _DIGITS for char in text):
        return float("".join(str(_DIGITS[char]) for char in text))
    total, section, digit, last_unit, after_zero = 0, 0, -1, 1, False
    for char in text:
        if char in _DIGITS:
            digit, after_zero = _DIGITS[char], after_zero or char in "零〇"
        elif _UNITS[char] == 10000:
            total += (section + max(digit, 0) or 1) * 10000
            section, digit, last_unit, after_zero = 0, -1, 10000, False
        else:
            section += (1 if digit < 0 else digit) * _UNITS[char]
            digit, last_unit, after_zero = -1, _UNITS[char], False
    if digit > 0:
        section += digit if after_zero or last_unit <= 10 else digit * last_unit // 10
    return float(total + section)


def arabic_number(digits: str, scale: str = "") -> float | None:
    """Value of digits with an optional k, 千, 百, w or 万 behind them."""
    try:
        value = float(digits.replace(",", ""))
    except ValueError:
        return None
    return round(value * _SCALES.get(scale, 1), 2)


_WORDS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TENS = "ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
ENGLISH = (
    rf"(?:(?:a|{_ONES}|{_TENS}) (?:hundred|thousand)|(?:{_TENS})(?:[ -](?:{_ONES}))?)(?![a-z])"
)


def english_number(text: str) -> float | None:
    """Value of thirty, twenty-five, two hundred, a thousand; None when it is not one."""
    total = 0
    for word in text.replace("-", " ").split():
        if word in ("hundred", "thousand"):
            total *= 100 if word == "hundred" else 1000
        elif word in _WORDS:
            total += _WORDS[word]
        else:
            return None
    return float(total) if total else None
