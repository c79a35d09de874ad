"""One letter of a number put right: 应该是K不是F, 第三位是1, the F should be a K."""

import re

from actions.hearing.numerals import amount
from actions.hearing.wording import simplified

_END = r"(?![0-9A-Za-z])"
_RIGHT = re.compile(
    rf"(?<!不)(?<!不应该)(?:是|为|改成|换成|写成)(?:个|数字|字母)*\s*(?P<zh>[0-9A-Za-z]){_END}"
    rf"|\b(?:should be|it.?s|is|to|with)\s+(?:an?\s+|the\s+)?(?P<en>[0-9A-Za-z])\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    rf"不(?:应该)?是(?:个|数字|字母)*\s*(?P<zh>[0-9A-Za-z]){_END}"
    r"|(?<![0-9A-Za-z])(?P<was>[0-9A-Za-z])(?:写|打|填|输|弄|搞)?(?:错|应该|要|得)?了?"
    r"(?:应该)?(?=[，,\s]*(?:是|为|改成|换成|写成))"
    r"|\bnot (?:an? |the )?(?P<en>[0-9A-Za-z])\b|\bthe (?P<the>[0-9A-Za-z]) (?:should|is|must)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?P<back>倒数)?第(?P<at>[一二两三四五六七八九十\d]{1,3})(?:个|位)")


def letter_mended(number: str, text: str) -> str | None:
    """The number with the one letter that is said to be another; None when it is not plain."""
    plain = simplified(text)
    right = _letter(_RIGHT, plain)
    if not number or not right:
        return None
    place = _place(plain, len(number))
    if place is None:
        wrong = _letter(_WRONG, plain)
        place = number.find(wrong) if wrong and number.count(wrong) == 1 else None
    if place is None or not 0 <= place < len(number) or number[place] == right:
        return None
    return number[:place] + right + number[place + 1 :]


def _letter(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return next((one for one in match.groups() if one), "").upper() if match else ""


def _place(text: str, length: int) -> int | None:
    match = _PLACE.search(text)
    if match is None:
        return None
    at = int(amount(match["at"]))
    return length - at if match["back"] else at - 1
