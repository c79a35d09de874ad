"""吵不吵, what is it made of, feeds 4: which attribute a question means without naming it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from actions.hearing.wording import simplified
from shop.products import Product

MEANINGS = Path(__file__).with_suffix(".yml")


@dataclass(frozen=True)
class Meaning:
    """The words, the attributes that tell it, and the unit of a value that does."""

    said: re.Pattern[str]
    names: tuple[str, ...]
    unit: re.Pattern[str] | None
    only: bool  # of goods that have it: others are not asked it by these words

    def of(self, product: Product) -> str | None:
        """The product's own attribute that tells it."""
        own = next((each for each in self.names if each in product.attributes), None)
        if own is not None or self.unit is None:
            return own
        return next((name for name, value in product.attributes.items()
                     if re.search(r"\d", value) and self.unit.search(value)), None)  # fmt: skip


def meanings_in(text: str) -> Iterator[Meaning]:
    plain = simplified(text)
    return (each for each in _read() if each.said.search(plain))


def meant_by_words(text: str, product: Product) -> list[str]:
    """The product's own attributes that the words mean."""
    found = (each.of(product) for each in meanings_in(text))
    return list(dict.fromkeys(each for each in found if each is not None))


def lacking(text: str, product: Product) -> list[str]:
    """What the words mean and the product's data does not tell: 音质.

    Not 洗涤 of 能水洗吗 where the same word is answered by 防水.
    """
    plain = simplified(text)
    told = [one.span() for each in _read() if each.of(product) for one in each.said.finditer(plain)]
    return [each.names[0] for each in meanings_in(text)
            if not each.only and each.of(product) is None
            and not all(_meets(one.span(), told) for one in each.said.finditer(plain))]  # fmt: skip


def _meets(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def meant_at(
    text: str, product: Product, start: int, end: int, *, whole: bool = False
) -> str | None:
    """The product's own attribute that the words standing there mean: 留香 of 留香久吗.

    With `whole` the words must cover what stands there: 电池 is not all of 电池容量.
    """
    plain = simplified(text)
    for each in _read():
        name = each.of(product)
        found = [one.span() for one in each.said.finditer(plain)] if name else []
        if whole and any(first <= start and end <= last for first, last in found):
            return name
        if not whole and _meets((start, end), found):
            return name
    return None


def names_part(word: str, product: Product) -> str | None:
    """The attribute that a word alone means: 螢幕 of a phone is its screen."""
    plain = simplified(word.strip())
    whole = (each for each in _read() if each.said.fullmatch(plain))
    return next((name for each in whole if (name := each.of(product)) is not None), None)


@lru_cache
def _read() -> list[Meaning]:
    entries = yaml.safe_load(MEANINGS.read_text(encoding="utf-8"))
    return [
        Meaning(
            re.compile(each["said"], re.IGNORECASE),
            tuple(each["names"]),
            re.compile(each["unit"]) if "unit" in each else None,
            bool(each.get("only")),
        )
        for each in entries
    ]
