"""Features said in a wish, found among the values that goods of the kind are described with."""

import re
from dataclasses import replace

from actions.desk import Desk
from actions.wording import simplified
from actions.words import spoken_features, term
from shop import catalogue
from shop.catalogue import Wishes

CANDIDATES = 60
SHORTEST, SHORTEST_EN = 2, 5  # letters
_GAP = re.compile(r"[、，,/;；+（）()\s]+|和|或")
_COMMON = re.compile(r"^(支持|不支持|可以|不可以|标准|常规|普通|[\d.]+\D{0,4}|约.*)$")
_ENDING = re.compile(r"(?<=..)(式|型|款)$")


def features_in(desk: Desk, wishes: Wishes) -> list[str]:
    """The values of the kind's goods that the message says, the longest first.

    Those named as its kind, brand, colour or size are searched for by themselves.
    """
    text = simplified(desk.turn.text.lower())
    for said, meant in spoken_features().items():
        text = text.replace(said, meant)
    for each in desk.turn.entities:
        if each.name != "attribute" and each.start is not None:
            span = simplified(desk.turn.text[each.start : each.end].lower())
            own = span
            if each.name == "category":
                sold = (kind for kind in wishes.categories if span.endswith(kind))
                own = next(sold, None) or _own(span, str(each.value))
            text = text.replace(own, " " * len(own), 1)
    wider = replace(wishes, text="", attributes={}, exclude=(), in_stock=False)
    goods = catalogue.find(desk.tx, wider, limit=CANDIDATES).data
    values = {value for each in goods for value in each.attributes.values()}
    found = {word for value in values for word in _words(str(value)) if _said(word, text)}
    return sorted(found, key=len, reverse=True)


def _own(span: str, kind: str) -> str:
    """What of 头戴耳机 is the kind's own name: 耳机."""
    ends = [kind[at:] for at in range(len(kind) - 1) if span.endswith(kind[at:])]
    return ends[0] if ends else span


def _words(value: str) -> list[str]:
    parts = [_ENDING.sub("", part) for part in _GAP.split(value)]
    return [part for part in parts if len(part) >= SHORTEST and not _COMMON.match(part)]


def _said(word: str, text: str) -> bool:
    if word.isascii():
        return len(word) >= SHORTEST and bool(re.search(rf"\b{re.escape(word.lower())}\b", text))
    english = term(word, "en").lower()
    return word in text or (len(english) >= SHORTEST_EN and english in text)
