"""The size that is wished for: a version, a word of names, or a bare number (38的呢)."""

import re
from dataclasses import replace
from typing import Any

from actions.desk import Desk
from actions.goods.amounts import amount_of
from actions.goods.features import CANDIDATES, size_in_names
from actions.goods.sized_names import size_of_names
from actions.hearing.wishes import not_again
from actions.hearing.wording import simplified
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

_BARE_SIZE = re.compile(r"(?<![\d.])(64|128|256|512)\s*(?:g|gb|的|版|以上|\b)", re.IGNORECASE)
_BARE_WORN = re.compile(
    r"(?:^|[那要有穿是，,\s]|\b(?:about|size|in|a|for|got)\s)(?P<number>[23]\d|4[0-8])"
    r"(?:的(?!价|预算)|码|号(?!线)|呢|$|[，,?？!。]|\s(?![\w\u4e00-\u9fff])|\s(?=有|要|not\b|please\b|pls\b|then\b))"
)


def size_said(desk: Desk, wishes: Wishes) -> Any:
    """As it was heard, else as a bare number: 512的, 38的呢."""
    size = desk.turn.first("size")
    return size or _bare(desk) or size_of_names(desk.turn) or _worn(desk, wishes)


def in_size(desk: Desk, wishes: Wishes, size: Any) -> Wishes:
    """In the size that is said, which for some goods is a word of their names or data."""
    if size and amount_of(desk, wishes) is not None:
        wishes = replace(wishes, size=None)  # 500ml左右 (requiring.py)
    elif size and (said := size_in_names(desk, wishes, str(size))):
        wishes = replace(wishes, text=f"{wishes.text} {said}".strip())
    elif size and (others := _others_told(desk, wishes, str(size))):
        wishes = not_again(replace(wishes, size=None), others)
    elif size:
        wishes = replace(wishes, size=str(size))
    return wishes


def _bare(desk: Desk) -> str | None:
    """512的, 256 版: a size said as a bare number, when products of the shop come in it."""
    match = _BARE_SIZE.search(desk.turn.text)
    found = match and Wishes(size=f"{match.group(1)}GB")
    return found.size if found and catalogue.matching_ids(desk.tx, found) else None


def _worn(desk: Desk, wishes: Wishes) -> str | None:
    """那38的呢, what about 38: of goods that are worn, which come in such numbers."""
    match = _BARE_WORN.search(simplified(desk.turn.text.strip()))
    if match is None or not wishes.categories or list(desk.turn.all("price")):
        return None
    sizes = {version.size for one in _of_kind(desk, wishes) for version in one.variants}
    numbers = [one for one in sizes if one.isdigit()]
    return match["number"] if match["number"] in numbers else None


def _others_told(desk: Desk, wishes: Wishes, size: str) -> list[str]:
    """1L, of milk that tells it among its data and in no version: the ids of all other goods."""
    goods = _of_kind(desk, wishes) if wishes.categories else []
    in_version = replace(_plain(wishes), size=size, in_stock=False)
    if not goods or catalogue.matching_ids(desk.tx, in_version):
        return []
    told = re.compile(rf"(?<![\d.]){re.escape(size)}(?![\w])", re.IGNORECASE)
    so = [one for one in goods if any(told.search(value) for value in one.attributes.values())]
    return [one.product_id for one in goods if one not in so] if so else []


def _of_kind(desk: Desk, wishes: Wishes) -> list[Product]:
    return [*catalogue.find(desk.tx, _plain(wishes), limit=CANDIDATES).data]


def _plain(wishes: Wishes) -> Wishes:
    return Wishes(categories=wishes.categories)
