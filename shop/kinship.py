"""How near goods are by what they are: of one kind, of one family of kinds, or of neither."""

from collections.abc import Sequence

from shop import catalogue
from shop.catalogue import Wishes
from shop.database import Transaction
from shop.products import Product


def kin(tx: Transaction, asked: Product, allow: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The narrowest level of the product's path that has any of the allowed ids, and those.

    The first level tried is its own kind. When no level has any, the level is empty and all that
    is allowed is given back.
    """
    for level in levels(asked):
        found = catalogue.matching_ids(tx, Wishes(categories=(level,), in_stock=False)) & allow
        if found:
            return level, found
    return "", allow


def shared_level(asked: Product, others: Sequence[Product]) -> str:
    """The narrowest level that the product shares with all the others; else empty."""
    paths = [levels(each) for each in others]
    return next((level for level in levels(asked) if all(level in path for path in paths)), "")


def levels(product: Product) -> tuple[str, ...]:
    """Its kind, then the families it belongs to, the narrowest first."""
    return tuple(dict.fromkeys((product.category, *reversed(product.categories))))
