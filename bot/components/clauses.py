"""The clauses of a message, each also understood alone: 先不要了 我想看看电饭煲 says two things.

Where a message says one thing only, its clauses are of no use and nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

MOST = 6
SHORTEST = 2  # letters
_HAN = "[\u4e00-\u9fff]"
_GAP = re.compile(
    rf"[，,。！!；;～~…\n]+|[?？]+|(?<={_HAN})\s+(?={_HAN})|(?<={_HAN})(?=另外|顺便|顺带|对了)"
    r"|\.\s+|\s(?=(?:and|also|but|then|besides|btw|plus|by the way)\s)",
    re.IGNORECASE,
)


Span = tuple[int, int]


def clauses(text: str, whole: Iterable[Span] = ()) -> list[Span]:
    """Where the clauses stand, a question mark with its question; empty when there is only one.

    What is `whole` is not cut: the blank in 洁客 膨润土猫砂 ends no clause.
    """
    found = [*_cut(text, tuple(whole))]
    return found if 1 < len(found) <= MOST else []


def understood(
    text: str,
    distribution: Callable[[str], Mapping[str, float]],
    whole: Iterable[Span] = (),
) -> list[dict[str, Any]]:
    """Each clause with the intent that it has alone, and how sure that is."""
    told = []
    for start, end in clauses(text, whole):
        alone = distribution(text[start:end])
        intent = max(alone, key=lambda name: (alone[name], name))
        sure = round(alone[intent], 4)
        told.append({"start": start, "end": end, "intent": intent, "confidence": sure})
    return told


def _cut(text: str, whole: tuple[Span, ...]) -> Iterator[Span]:
    start = 0
    gaps = [gap for gap in _GAP.finditer(text) if not _inside(gap.span(), whole)]
    for gap in [*gaps, None]:
        end = gap.start() if gap else len(text)
        asked = gap is not None and gap.group(0).strip("?？") == "" and gap.group(0).strip() != ""
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        if sum(map(str.isalnum, text[start:end])) >= SHORTEST:
            yield start + lead, gap.end() if gap and asked else end
        start = gap.end() if gap else end


def _inside(gap: Span, whole: tuple[Span, ...]) -> bool:
    return any(begin < gap[0] and gap[1] < end for begin, end in whole)
