"""Keys struck one beside the other, which say nothing: asdfghjkl, qwerty."""

from __future__ import annotations

from itertools import pairwise

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
FEWEST = 5  # letters; no word of Chinese shops or of English runs so far along a row


def mashed(text: str) -> bool:
    """Whether the whole text is a run along one row of the keyboard, in either direction."""
    keys = text.strip().lower()
    return len(keys) >= FEWEST and any(_runs(keys, row) for row in ROWS)


def _runs(keys: str, row: str) -> bool:
    if not set(keys) <= set(row):
        return False
    steps = {row.index(after) - row.index(before) for before, after in pairwise(keys)}
    return steps in ({1}, {-1})
