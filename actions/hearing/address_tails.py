"""Where an address is said to end: 到35楼为止, 最后四个字不要, 35楼后面的去掉."""

import re

from actions.hearing.numerals import amount
from actions.hearing.wording import simplified

_UP_TO = re.compile(
    r"(?:写到|只到|就到|到)[\s“\"'「]*(?P<end>[^\s,，。“”\"'「」]{1,12}?)[”\"'」]?(?:这里|那里|这儿|那儿)?"
    r"(?:为止|就行|就可以|就好|就够|就完|结束|截止)"
)
_BEHIND = re.compile(
    r"(?P<end>[^\s,，。“”\"'「」]{1,12}?)(?:后面|后边|后头|之后|以后)的?(?:那?[几些一两三四五六七八九\d]*个?字)?"
    r"(?:都|就|全)?(?:不要|去掉|删掉|删了|拿掉|多余)"
)
_LAST = re.compile(
    r"(?:最后|末尾|后面|结尾)的?(?:那|这)?(?P<count>[一两二三四五六七八九\d])个字"
    r"(?:都|就|全)?(?:是)?(?:不要|去掉|删掉|删了|拿掉|多余|多的|不对|没用)"
)
_LEAST = 4  # letters that are left of a place


def shortened(text: str, place: str) -> str:
    """The place up to where it is said to end; empty when nothing of the kind is said."""
    plain, known = simplified(text), simplified(place)
    if ends_so(text, place):
        return ""
    for pattern in (_UP_TO, _BEHIND):
        for match in pattern.finditer(plain):
            ends = (match.group("end")[at:] for at in range(len(match.group("end"))))
            end = next((one for one in ends if len(one) > 1 and one in known), None)
            if end is not None and (cut := known.rindex(end) + len(end)) < len(place):
                return place[:cut]
    if (last := _LAST.search(plain)) is not None:
        left = place[: -int(amount(last.group("count")))].rstrip()
        return left if len(left) >= _LEAST else ""
    return ""


def ends_so(text: str, place: str) -> bool:
    """Whether the place ends where it is said to end already."""
    ends = (match.group("end") for match in _UP_TO.finditer(simplified(text)))
    return any(len(one) > 1 and simplified(place).endswith(one) for one in ends)


def tells_end(text: str) -> bool:
    """Whether it is said where the address ends."""
    plain = simplified(text)
    return any(one.search(plain) for one in (_UP_TO, _LAST)) and not re.search("[路街巷弄]", plain)
