"""Brands that are also words, in lower case: mac lipstick, dior or mac; 魅可 is MAC."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.words import brand_words, other_brands
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes

_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2,}(?![A-Za-z0-9])")
_JOINED = re.compile(r"\s*(?:or|and|not|,|/|或者?|还是|和)\s*", re.IGNORECASE)
_KIND = re.compile(r"(?<=[A-Za-z])\s*([\u4e00-\u9fff]+)$")


def with_brands(desk: Desk) -> Desk:
    """The message with such brands among what it names."""
    turn = desk.turn
    if turn.clicked:
        return desk
    entities = [part for one in turn.entities for part in _renamed(turn.text, one)]
    entities += _unheard(desk, entities)
    if entities == list(turn.entities):
        return desk
    ordered = tuple(sorted(entities, key=lambda one: one.start or 0))
    return replace(desk, turn=replace(turn, entities=ordered))


def _renamed(text: str, one: Entity) -> Iterator[Entity]:
    """The brand as the catalogue calls it, and the kind that was heard as a part of it."""
    brand = other_brands().get(str(one.value)) if one.name == "brand" else None
    if brand is None:
        yield one
        return
    start = one.start or 0
    kind = _KIND.search(text[start : one.end]) if one.start is not None else None
    yield replace(one, value=brand, end=start + kind.start() if kind else one.end)
    if kind:
        yield Entity("category", kind.group(1), start=start + kind.start(1), end=one.end)


def _unheard(desk: Desk, named: Sequence[Entity]) -> Iterator[Entity]:
    spans = [(one.start, one.end or 0) for one in named if one.start is not None]
    for match in _WORD.finditer(desk.turn.text):
        brand = brand_words().get(match.group().lower())
        covered = any(start < match.end() and match.start() < end for start, end in spans)
        if brand and not covered and _is_meant(desk, brand, match, named):
            yield Entity("brand", brand, start=match.start(), end=match.end())


def _is_meant(desk: Desk, brand: str, match: re.Match[str], named: Sequence[Entity]) -> bool:
    """Beside another brand, with a kind that it makes, or when its goods are on the screen."""
    text = desk.turn.text
    for one in named:
        gap = text[one.end or 0 : match.start()] if one.start is not None else ""
        after = text[match.end() : one.start] if one.start is not None else ""
        if one.name == "brand" and any(_JOINED.fullmatch(each) for each in (gap, after) if each):
            return True
    kinds = tuple(str(one.value) for one in named if one.name == "category")
    made = Wishes(categories=kinds, brands=(brand,), in_stock=False)
    if kinds and catalogue.find(desk.tx, made, limit=1).data:
        return True
    ids = (*desk.memory.shown, *filter(None, [desk.memory.product_id]))
    return any(one.brand == brand for one in catalogue.products(desk.tx, ids))
