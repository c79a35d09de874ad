"""钛的那个多重, the titanium one: goods of the kind in talk that alone are made of that."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.hearing.words import english_values, term
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

CANDIDATES = 60
_MADE_OF = ("材质", "面料", "内胆", "填充物", "鞋面")
_MATERIAL = re.compile(r"^[那就要是看说问想买个]*(?P<word>[\u4e00-\u9fff]{1,4})的$")
_ENGLISH = re.compile(r"[a-z]{4,}")


def described_alike(desk: Desk, said: Sequence[str], near: Sequence[Product]) -> Product | None:
    """The only one of the kind of those near that is made of what is said."""
    kinds = tuple(dict.fromkeys(one.category for one in near))
    words = [word for each in said for word in _words(simplified(each.lower()))]
    if not words or len(kinds) != 1:
        return None
    goods = catalogue.find(desk.tx, Wishes(categories=kinds, in_stock=False), limit=CANDIDATES).data
    made = [one for one in goods if any(word in _told(one) for word in words)]
    return made[0] if len(made) == 1 else None


def _words(said: str) -> list[str]:
    match = _MATERIAL.match(said)
    return [match["word"]] if match else [one for one in _ENGLISH.findall(said)
                                          if one in english_values()]  # fmt: skip


def _told(product: Product) -> str:
    values = [product.attributes[name] for name in _MADE_OF if name in product.attributes]
    return " ".join([*values, *(term(one, "en").lower() for one in values)])
