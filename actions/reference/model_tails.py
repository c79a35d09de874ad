"""The XM5, Sony's XM5, the braun 5: goods named by the end or by some words of their model."""

import re

from actions.desk import Desk
from actions.hearing.wording import says
from shop import catalogue
from shop.aliases import aliases, meanings
from shop.catalogue import Wishes
from shop.products import Product

MANY = 6
PAIR = 2
OF_BRAND = 60
_WORD = re.compile(r"[a-z]+|\d+|[\u3400-\u9fff]+")
_TAIL = re.compile(r"(?<![A-Za-z0-9-])[A-Za-z]{1,4}\d{1,4}[A-Za-z]{0,2}(?![A-Za-z0-9-])")


def by_tail(desk: Desk, said: str) -> list[Product]:
    """The goods whose model ends in what is said, of the brand that is said with it."""
    brands = {one for word in said.split() for one in meanings("brands", word)}
    brands |= {str(each.value) for each in desk.turn.all("brand")}
    brands &= {*aliases()["brands"]}
    found: list[Product] = []
    for match in _TAIL.finditer(said):
        if says("denies", said[: match.start()]):
            continue  # 我说机械键盘 不是k380
        called = catalogue.named(desk.tx, match.group(0), limit=MANY)
        found += [one for one in called if _ends(one, match.group(0))]
    of_brand = [one for one in found if one.brand in brands]
    return of_brand or ([] if brands else found)


def by_words(desk: Desk, said: str) -> list[Product]:
    """The braun 5, of the Braun Series 5 Pro: a brand and words of a name; the nearest."""
    wanted = set(_WORD.findall(said.lower()))
    brands = {one for word in wanted for one in meanings("brands", word)} & {*aliases()["brands"]}
    if not brands or len(wanted) < PAIR:
        return []
    goods = catalogue.find(desk.tx, Wishes(brands=tuple(brands), in_stock=False), limit=OF_BRAND)
    ranked = [(rank, one) for one in goods.data if (rank := _unsaid(one, wanted)) is not None]
    fewest = min((rank for rank, _ in ranked), default=0)
    return [one for rank, one in ranked if rank == fewest][:MANY]


def _unsaid(product: Product, wanted: set[str]) -> int | None:
    """How many words of the name are not said; None when a word is said that is in none."""
    spelled = (set(_WORD.findall(name.lower())) for name in (product.name, *product.short_names))
    return min((len(words - wanted) for words in spelled if wanted <= words), default=None)


def _ends(product: Product, tail: str) -> bool:
    words = re.split(r"[\s()（）]+", product.name.lower())
    return any(word.endswith(tail.lower()) for word in words)
