"""Sizes by pattern: 42码, size 10, EU 43, 256GB, 65寸, 175码, a lone L where a size is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.components.found import Entity, overlaps
from bot.components.normaliser import Normalised

_HALF = r"(?:\.5)?"
_SHOE = re.compile(
    rf"(?<![0-9a-z.])(?P<number>(?:2[5-9]|3[0-9]|4[0-8]){_HALF})\s?(?:码|号)(?![0-9楼线院])"
)
_HEIGHT = re.compile(r"(?<![0-9a-z.])(?P<number>1[0-9][05])\s?码")
_SHOE_ENGLISH = re.compile(rf"(?<![a-z])size\s(?P<number>\d{{1,2}}{_HALF})(?![0-9a-z.%])")
_REGION = re.compile(rf"(?<![a-z])(?:eu|us|uk)\s?(?P<number>\d{{1,2}}{_HALF})(?![0-9a-z.])")
_SHOE_SAID = re.compile(
    rf"(?<![a-z])(?:in(?: a)?|need an?|wear an?|take an?|i'm an?|(?:for|to|into) an?)\s"
    rf"(?P<number>(?:3[4-9]|4[0-8]){_HALF})"
    r"(?=$|[,.?!]|\s(?:and|or|please|pls|left|in stock|instead))"
)
_BARE_SHOE = re.compile(rf"(?<![0-9a-z.¥])(?P<number>(?:3[4-9]|4[0-6]){_HALF})(?![0-9a-z.%])")
_FITS = re.compile(r"挤|夹脚|挤脚|大了|小了|偏大|偏小|大一|小一|码|尺寸|鞋|穿")
_NOT_A_SHOE = re.compile(
    r"\s?(?:度|块|元|个|岁|天|分|点|楼|号楼|栋|室|寸|斤|公斤|克|升|ml|件|盒|包|%|折|页|万|千|百)"
)
_FOOT = re.compile(r"(?<![0-9.])(?P<number>2[1-9](?:\.[05])?)\s?cm(?![a-z])")
_INCHES = re.compile(
    r"(?<![0-9a-z.])(?P<number>\d{1,3}(?:\.\d)?)(?:\s?(?:英寸|寸|吋|″|\")|[\s-]?inch(?:es)?(?![a-z]))"
)
_MEMORY = re.compile(r"(?<![0-9a-z.])(\d{1,4})\s?(gb|g|tb|t)(?![0-9a-z])(?!信号|网络)")
_NETWORK = {("2", "g"), ("3", "g"), ("4", "g"), ("5", "g")}
_LETTER_SAID = re.compile(
    r"(?<![a-z])(?:in(?: an?)?|an?|the|size|to|for an?)\s(?P<size>small|medium|large)"
    r"(?=$|[,.?!]|\s(?:please|pls|one|instead|left|size|or|and|available)(?![a-z]))"
)
_LETTERS = {"small": "S", "medium": "M", "large": "L"}
_CHOSEN = re.compile(r"[那要拿换穿拍买选是给]个?\s?$")  # 那s呢, 拍m还是l
_CHOSEN_END = re.compile(r"\s?(?:[呢吧呀啊的还码号,，。?？]|可以|行不|$)")
_SAID_BEFORE = re.compile(
    r"(?:size|in|in an?|will(?: an?| the)?|would(?: an?| the)?|does(?: an?| the)?|need an?|get an?|"
    r"wear an?|take an?|order an?|or|and)\s$",
    re.IGNORECASE,
)


def find_sizes(text: str, written: frozenset[str]) -> list[Entity]:
    """Sizes in a normalised text; `written` are those of the catalogue, as it writes them."""
    found: list[Entity] = []
    for finder in (_shoes, _letters, _inches, _memories, _bare_shoes):
        found += [entity for entity in finder(text, written) if not overlaps(entity, found)]
    return found


def _worn(number: str, written: frozenset[str]) -> str:
    return number if number in written or float(number) < 25 else f"{number}码"


def _shoes(text: str, written: frozenset[str]) -> Iterator[Entity]:
    for pattern in (_SHOE, _HEIGHT, _REGION):
        for match in pattern.finditer(text):
            yield Entity("size", _worn(match["number"], written), *match.span())
    for pattern in (_SHOE_ENGLISH, _SHOE_SAID):
        for match in pattern.finditer(text):
            yield Entity("size", _worn(match["number"], written), *match.span("number"))
    for match in _FOOT.finditer(text):
        yield Entity("size", f"{match['number']}cm", *match.span())


def _letters(text: str, _: frozenset[str]) -> Iterator[Entity]:
    for match in _LETTER_SAID.finditer(text):
        yield Entity("size", _LETTERS[match["size"]], *match.span("size"))


def _inches(text: str, _: frozenset[str]) -> Iterator[Entity]:
    """Screens and cases, not the two inches by which trousers are too long."""
    for match in _INCHES.finditer(text):
        if float(match["number"]) >= 5:
            yield Entity("size", f"{match['number']}英寸", *match.span())


def _memories(text: str, _: frozenset[str]) -> Iterator[Entity]:
    for match in _MEMORY.finditer(text):
        if match.groups() not in _NETWORK:
            yield Entity("size", f"{match[1]}{match[2][0].upper()}B", *match.span())


def _bare_shoes(text: str, written: frozenset[str]) -> Iterator[Entity]:
    """换42的: a number alone is a size only beside a word about fit."""
    if _FITS.search(text):
        for match in _BARE_SHOE.finditer(text):
            if not _NOT_A_SHOE.match(text, match.end()):
                yield Entity("size", _worn(match["number"], written), *match.span())


def letter_is_meant(start: int, end: int, text: Normalised) -> bool:
    """A lone Latin letter names a size only in capitals and where a size would stand."""
    if end - start > 1 or not text.text[start].isascii():
        return True
    first, last = text.span(start, end)
    before, after = text.original[:first], text.original[last:]
    if before.endswith("'") or after.startswith("'"):
        return False
    capital = text.original[first:last].isupper()
    named = before.lower().rstrip().endswith("size") or text.text[end:][:1] in ("码", "号")
    named = named or bool(_CHOSEN.search(before) and _CHOSEN_END.match(after))
    named = named or (capital and bool(_SAID_BEFORE.search(before)))
    lonely = not any(c.isascii() and c.isalpha() for c in before[-2:] + after[:2])
    return named or (lonely and capital)
