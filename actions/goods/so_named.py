"""Any lip tint under 100: no kind of that name is sold, but goods with it in their names are."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from actions.desk import Desk
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion

KINDRED = Path(__file__).with_name("kindred.yml")
MOST = 4
ALL = 1000  # goods whose kinds are looked through
LOOKED_AT = 20
SHORTEST = 2


def so_named(desk: Desk, wishes: Wishes, words: str) -> list[Suggestion]:
    """Those in stock and within the budget whose own or short name holds the words, whole."""
    said = words.strip().lower()
    if len(said) < SHORTEST:
        return []
    there = [one for one in catalogue.named(desk.tx, said, limit=LOOKED_AT)
             if one.in_stock and _holds(one, said) and _affordable(wishes, one)]  # fmt: skip
    return [Suggestion(one, Reason("matches_wishes"), 0.0) for one in there[:MOST]]


def brands_so_named(desk: Desk, words: str) -> set[str]:
    """The brands of all goods so named: sold out and dearer ones too."""
    said = words.strip().lower()
    found = catalogue.named(desk.tx, said, limit=ALL) if len(said) >= SHORTEST else ()
    return {one.brand for one in found if _holds(one, said)}


def kindred_sold(desk: Desk, kinds: Sequence[str], words: str) -> tuple[str, ...]:
    """羽毛球拍 of 羽毛球, a robot vacuum of a vacuum: what is sold and begins so or is near."""
    said = words.strip()
    near = {each for one in kinds for each in _kindred().get(one, ())}
    if not near and (len(said) < SHORTEST or said.isascii()):
        return ()
    goods = catalogue.find(desk.tx, Wishes(in_stock=True), limit=ALL).data
    sold = dict.fromkeys(one.category for one in goods if one.in_stock)
    begun = tuple(one for one in sold if one.startswith(said) and one != said)
    return begun or tuple(one for one in sold if one in near)


@lru_cache
def _kindred() -> dict[str, list[str]]:
    read: dict[str, list[str]] = yaml.safe_load(KINDRED.read_text(encoding="utf-8"))
    return read


def _holds(product: Product, said: str) -> bool:
    last = r"(?![a-z])" if not said.isascii() else r"(?=$|\s*[\d(])"  # a flask is no vacuum
    whole = re.compile(rf"(?<![a-z]){re.escape(said.removesuffix('s'))}s?{last}")
    return any(whole.search(name.lower()) for name in (product.name, *product.short_names))


def _affordable(wishes: Wishes, product: Product) -> bool:
    low, high = wishes.min_price or 0, wishes.max_price
    return low <= product.price and (high is None or product.price <= high)
