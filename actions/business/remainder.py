"""A message without one of its clauses: what is left to be answered."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.business.refusing_first import taken_alone
from actions.hearing.matters import TOPICS, asks_for
from actions.hearing.wording import agrees, asks, refuses, says, simplified
from actions.turn import Turn

Span = tuple[int, int]
_CUT = re.compile(
    r"[，,。!！?？；;、…\n]+|\.(?:\s|$|\.)+|(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])"
    r"|另外|顺便|还有|对了|然后|\b(?:then|and|also|but|so|anyway|btw|by the way)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]{2,}")
SHORTEST = 2  # letters that can ask for something
DEMANDS = ("wants_person", "to_person", "impersonal", "personal", "erase", "claim_words",
           "checkout", "hurry", "seeks_any", "wants_complaint", "complaint_deed")  # fmt: skip


def clauses(text: str) -> list[Span]:
    """Where the clauses of the text stand, each with the mark that ends it."""
    start, found = 0, []
    for match in _CUT.finditer(simplified(text)):
        asked = match.group(0).strip()[:1] in ("?", "？")
        found.append((start, match.end() if asked else match.start()))
        start = match.end()
    found.append((start, len(text)))
    return [(begin, end) for begin, end in found if text[begin:end].strip()]


def saying(text: str, said: Callable[[str], bool]) -> list[Span]:
    """The clauses that say so; a question that runs over several of them is all of it."""
    found = clauses(text)
    return [(start, end) for start, end in found if said(text[start:end])]


def remainder(turn: Turn, taken: Sequence[Span]) -> Turn:
    """The message without these clauses, as if it had been said alone."""
    letters = list(turn.text)
    led = {match.end(): match.start() for match in _CUT.finditer(simplified(turn.text))}
    for start, end in taken:
        while start in led:  # the words that lead to it too: 对了 agrees to nothing
            start = led[start]
        letters[start:end] = " " * (end - start)
    text = "".join(letters).rstrip()
    named = tuple(one for one in turn.entities
                  if one.start is None or text[one.start : one.end].strip())  # fmt: skip
    kept = tuple(one for one in turn.clauses if text[one.start : one.end].strip())
    begins = next((at for at, letter in enumerate(text) if letter not in " ，,。.!！、；;"), 0)
    return taken_alone(replace(turn, text=text, entities=named, clauses=kept), begins)


def requests(rest: Turn) -> bool:
    """Whether what is left asks for anything itself."""
    text = rest.text
    if len(LETTERS.findall(text)) < SHORTEST or agrees(text) or refuses(text):
        return False
    worded = any(asks_for(topic, text) for topic in TOPICS) or asks(text)
    return worded or any(says(name, text) for name in DEMANDS)
