"""Simplified and traditional characters: which of them a text is written in."""

import re
from functools import lru_cache

from opencc import OpenCC  # type: ignore[import-untyped]

from actions.hearing.wording import says, simplified

TRADITIONAL, SIMPLIFIED = "hant", "hans"
_CONVERTER = OpenCC("s2tw")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")


def script_of(text: str) -> str | None:
    """The script a text asks for or is written in; None when its characters are in both."""
    for script in (TRADITIONAL, SIMPLIFIED):
        if says(f"write_{script}", text):
            return script
    letters = "".join(_CHINESE.findall(text))
    difference = sum(map(_only_traditional, letters)) - sum(map(only_simplified, letters))
    if not difference:
        return None
    return TRADITIONAL if difference > 0 else SIMPLIFIED


@lru_cache(maxsize=2048)
def traditional(text: str) -> str:
    """The text in traditional characters."""
    return str(_CONVERTER.convert(text))


@lru_cache(maxsize=8192)
def _only_traditional(letter: str) -> bool:
    return simplified(letter) != letter and not _in(letter, "gb2312")


@lru_cache(maxsize=8192)
def only_simplified(letter: str) -> bool:
    """Whether nobody who writes traditional characters writes this one."""
    return traditional(letter) != letter and not _in(letter, "big5")


def _in(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
