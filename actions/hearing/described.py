"""The uniqlo linen one: of several goods of a brand those that are described with a word."""

import re
from collections.abc import Sequence

from actions.hearing.words import english_values, term
from shop.products import Product

_WORD = re.compile(r"[a-z]{3,}")


def described_so(goods: Sequence[Product], said: Sequence[str]) -> list[Product]:
    """Those described with each word that tells what goods are like; all when none is said."""
    words = [one for each in said for one in _WORD.findall(each.lower())]
    telling = [one for one in words if one in english_values()]
    return [each for each in goods if all(one in _told(each) for one in telling)]


def _told(product: Product) -> str:
    """The name and the values of a product in English."""
    return " ".join(term(one, "en") for one in (product.name, *product.attributes.values())).lower()
