"""Whether a tax number can be one: its length, and the check character of GB 32100-2015."""

import re

LENGTHS = (15, 18, 20)
_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # without I, O, S, V and Z
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CODE = re.compile(r"[0-9A-Z]{18}")
_PERSON = re.compile(r"\d{17}[\dX]")
_LABELLED = re.compile(
    r"(?:税号|识别号|信用代码|\b(?:tax|vat) (?:no|number|id)\b)[.是为:：\s]*(?:is\s+)?"
    r"([0-9A-Z]{6,30})(?![0-9A-Z])",
    re.IGNORECASE,
)


def fits_rules(number: str) -> bool:
    """Whether a number of 18 characters has the right check character; others are not checked."""
    if not _CODE.fullmatch(number) or _PERSON.fullmatch(number):
        return True
    if any(letter not in _LETTERS for letter in number):
        return False
    total = sum(_LETTERS.index(one) * weight for one, weight in zip(number, _WEIGHTS, strict=False))
    return _LETTERS[(31 - total % 31) % 31] == number[17]


def of_odd_length(text: str) -> str | None:
    """What is called a tax number and cannot be one by its length."""
    match = _LABELLED.search(text)
    number = match.group(1).upper() if match else ""
    return number if number and len(number) not in LENGTHS else None
