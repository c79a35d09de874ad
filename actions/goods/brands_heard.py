"""Brands that are also words, in lower case: mac lipstick, dior or mac; 魅可 is MAC."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.words import brand_words, other_brands
from actions.turn import Entity
from shop import catalogue
from shop.aliases import aliases, meanings
from shop.catalogue import Wishes

OF_BRAND = 60
_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2,}(?![A-Za-z0-9])")
_JOINED = re.compile(r"\s*(?:or|and|not|,|/|或者?|还是|和)\s*", re.IGNORECASE)
_PRICED = re.compile(
    r"(?P<brand>[A-Za-z]+) "
    r"(?P<most>(?:up to|under|below|max|within) (?:¥|rmb )?(?P<price>\d{2,6}))$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?P<brand>.*\D)(?P<size>\d+)$")
_STORED = re.compile(r"(?P<brand>.*\D)(?P<size>\d{2,4})\s*(?:gb?|tb?)?", re.IGNORECASE)
_DECIMALS = re.compile(r"(?P<decimals>\.\d+)(?:\s*(?:米|m\b|寸|升|l\b|kg\b))?", re.IGNORECASE)
_KIND = re.compile(r"(?<=[A-Za-z])\s*([\u4e00-\u9fff]+)$")


def with_brands(desk: Desk) -> Desk:
    """The message with such brands among what it names."""
    turn = desk.turn
    if turn.clicked:
        return desk
    entities = [part for one in turn.entities for part in _renamed(desk, one)]
    entities += _unheard(desk, entities)
    if entities == list(turn.entities):
        return desk
    ordered = tuple(sorted(entities, key=lambda one: one.start or 0))
    return desk.turned(entities=ordered)


def _renamed(desk: Desk, one: Entity) -> Iterator[Entity]:
    """The brand as the catalogue calls it, and the kind that was heard as a part of it."""
    if one.name == "product" and not one.extra and one.start is not None:
        yield from _in_size(desk, one) or _in_storage(desk, one) or _with_price(desk, one)
        return
    text = desk.turn.text
    brand = other_brands().get(str(one.value)) if one.name == "brand" else None
    if brand is None:
        yield one
        return
    start = one.start or 0
    kind = _KIND.search(text[start : one.end]) if one.start is not None else None
    yield replace(one, value=brand, end=start + kind.start() if kind else one.end)
    if kind:
        yield Entity("category", kind.group(1), start=start + kind.start(1), end=one.end)


def _in_size(desk: Desk, one: Entity) -> list[Entity]:
    """喜临门 1.8的, heard as goods named 喜临门 1: a brand, and a size that its goods come in."""
    text, start, end = desk.turn.text, one.start or 0, one.end or 0
    match, rest = _CUT.match(text[start:end]), _DECIMALS.match(text, end)
    brand = _known(desk, match["brand"].strip()) if match and rest else None
    if match is None or rest is None or brand is None:
        return []
    number = match["size"] + rest["decimals"]
    found = catalogue.find(desk.tx, Wishes(brands=(brand,), in_stock=False), limit=OF_BRAND).data
    standing = [each for each in found if each.product_id in desk.memory.shown]
    sizes = {each.size for goods in standing or found for each in goods.variants
             if re.match(rf"{re.escape(number)}(?![\d.])", each.size)}  # fmt: skip
    named = Entity("brand", brand, start=start, end=start + match.end("brand"))
    sized = [Entity("size", size, start=start + match.start("size"), end=rest.end())
             for size in sizes]  # fmt: skip
    return [named, *sized] if len(sizes) < 2 else [named]


def _in_storage(desk: Desk, one: Entity) -> list[Entity]:
    """Oppo 256, heard as the name of goods: a brand, and a number of sizes alone."""
    text, start, end = desk.turn.text, one.start or 0, one.end or 0
    match = _STORED.fullmatch(text[start:end])
    brand = _known(desk, match["brand"].strip()) if match else None
    if match is None or brand is None:
        return []
    found = catalogue.find(desk.tx, Wishes(brands=(brand,), in_stock=False), limit=OF_BRAND).data
    number = re.compile(rf"(?<![\d.]){match['size']}(?![\d.])\s*(?:GB|TB)?", re.IGNORECASE)
    if any(number.search(each.name) for each in found):
        return []
    sizes = {said.group() for each in found for variant in each.variants
             if (said := number.search(variant.size))}  # fmt: skip
    if len(sizes) != 1:
        return []
    return [Entity("brand", found[0].brand, start=start, end=start + match.end("brand")),
            Entity("size", sizes.pop(), start=start + match.start("size"), end=end)]  # fmt: skip


def _known(desk: Desk, said: str) -> str | None:
    """The brand that is called so and known to the shop."""
    brands = meanings("brands", said)
    known = next((each for each in brands if each in aliases()["brands"]), None)
    return known or _sold_by(desk, said) or _sold_by(desk, said.title())


def _with_price(desk: Desk, one: Entity) -> Iterator[Entity]:
    """bose up to 2500, heard as the name of goods: a brand and the most it may cost."""
    start = one.start or 0
    match = _PRICED.match(desk.turn.text[start : one.end])
    brand = _known(desk, match["brand"]) if match else None
    if match is None or brand is None:
        yield one
        return
    yield Entity("brand", brand, start=start, end=start + match.end("brand"))
    yield Entity("price", int(match["price"]), "max", start=start + match.start("most"),
                 end=start + match.end("price"))  # fmt: skip


def _sold_by(desk: Desk, name: str) -> str | None:
    """The brand, when it has no other name and the shop sells goods of it."""
    goods = catalogue.find(desk.tx, Wishes(brands=(name,), in_stock=False), limit=1).data
    return name if goods else None


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
