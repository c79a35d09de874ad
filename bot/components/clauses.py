"""The clauses of a message, each also understood alone: 先不要了 我想看看电饭煲 says two things.

Where a message says one thing only, its clauses are of no use and nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

MOST = 6
SHORTEST = 2  # letters
_HAN = "[\u4e00-\u9fff]"
_GAP = re.compile(
    rf"[，,。！!；;～~…\n]+|[?？]+|(?<={_HAN})\s+(?={_HAN})|(?<={_HAN})(?=另外|顺便|顺带|对了)"
    r"|\.\s+|\s(?=(?:and|also|but|then|besides|btw|plus|by the way)\s)",
    re.IGNORECASE,
)


def clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses stand, a question mark with its question; empty when there is only one."""
    found = [*_cut(text)]
    return found if 1 < len(found) <= MOST else []


def understood(
    text: str, distribution: Callable[[str], Mapping[str, float]]
) -> list[dict[str, Any]]:
    """Each clause with the intent that it has alone, and how sure that is."""
    told = []
    for start, end in clauses(text):
        alone = distribution(text[start:end])
        intent = max(alone, key=lambda name: (alone[name], name))
        sure = round(alone[intent], 4)
        told.append({"start": start, "end": end, "intent": intent, "confidence": sure})
    return told


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        asked = gap is not None and gap.group(0).strip("?？") == "" and gap.group(0).strip() != ""
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        if sum(map(str.isalnum, text[start:end])) >= SHORTEST:
            yield start + lead, gap.end() if gap and asked else end
        start = gap.end() if gap else end
