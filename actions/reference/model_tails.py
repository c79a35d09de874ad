"""The XM5, Sony's XM5: goods named by the end of their model alone."""

import re

from actions.desk import Desk
from actions.hearing.wording import says
from shop import catalogue
from shop.aliases import aliases, meanings
from shop.products import Product

MANY = 6
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


def _ends(product: Product, tail: str) -> bool:
    words = re.split(r"[\s()（）]+", product.name.lower())
    return any(word.endswith(tail.lower()) for word in words)
