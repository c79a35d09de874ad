"""One spelling for comparing: width, case and spaces do not tell two words apart."""

import re
import unicodedata
from collections.abc import Callable, Iterable

GAPS = re.compile(r"[\s\-_·.,，。、;；/|()（）\[\]【】]+")
BREAKS = re.compile(r"(?:[\s\-_·,，。、;；/|()（）\[\]【】]|(?<!\d)\.|\.(?!\d))+")
PARTS = re.compile(r"\d+(?:\.\d+)?[段匹升寸]|[a-z0-9.+]+|[^a-z0-9.+]+")


def folded(text: str) -> str:
    """Half width, lower case, single spaces: `ＩＰＨＯＮＥ　15` → `iphone 15`."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def compact(text: str) -> str:
    """`folded` without spaces and punctuation: `iPhone-15 Pro` → `iphone15pro`."""
    return GAPS.sub("", folded(text))


def terms(text: str) -> list[str]:
    """The words of a query, cut at gaps and between scripts: `华为mate 60` → 华为, mate, 60.

    A number keeps its decimals and the unit that goods are told apart by: 1.5匹, 3段.
    """
    pieces = (part for word in BREAKS.split(folded(text)) for part in PARTS.findall(word))
    return [piece for piece in pieces if piece]


def covers(
    words: str, term: str, said: Callable[[str], Iterable[str]] = lambda one: (one,)
) -> bool:
    """Whether `term` stands in `words`, or falls apart into pieces of two or more that do.

    So 华为手机 is covered by "华为 mate60 智能手机". Both sides are already folded; `said`
    gives what else a piece may be called.
    """

    def stands(piece: str) -> bool:
        return any(one in words for one in said(piece))

    return stands(term) or (len(term) >= 4 and _splits(stands, term))


def _splits(stands: Callable[[str], bool], term: str) -> bool:
    reached = [True] + [False] * len(term)
    for end in range(2, len(term) + 1):
        starts = (start for start in range(end - 1) if reached[start])
        reached[end] = any(stands(term[start:end]) for start in starts)
    return reached[-1]
