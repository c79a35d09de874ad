"""A message cut into the parts that can be requests, the names of goods blotted out."""

import re
from collections.abc import Iterator, Sequence

from actions.hearing.wording import spans
from actions.turn import Turn, nameless

SHORTEST = 2  # letters of a part that can be a request
BLOT = "\ufffc"  # a letter of a product's name
_BLOTTED = re.compile(f"{BLOT}+")


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of the text stand that can be requests, each with its question mark."""
    for start, end in spans("splits", text):
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        while end < len(text) and text[end] in "?？":
            end += 1  # its own question mark
        if len(text[start + lead : end].strip()) >= SHORTEST:
            yield start + lead, end


def blotted(turn: Turn, kinds: Sequence[str] = ("product",)) -> str:
    """The text with the names of goods blotted out: no word of a name is one of the shopper's."""
    return nameless(turn, kinds, BLOT)


def plain_part(turn: Turn, start: int, end: int) -> str:
    """A part of the message in which a product, however long its name, is but an 'it'."""
    return _BLOTTED.sub("它" if turn.language == "zh" else "it", blotted(turn)[start:end]).strip()
