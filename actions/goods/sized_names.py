"""The pink Supor 1.6L, 飞鹤1段: a size that is no version but stands in the name of the goods."""

import re

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.reference.referring import known
from actions.reference.variants import matching
from actions.turn import Entity, Turn
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

MANY = 60
_SIZE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[a-z]+|[\u4e00-\u9fff]+)?", re.IGNORECASE)
_IN_NAMES = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d)?\s?(?:段|升|匹|寸|公斤)")
_UNITS = {"l": "升", "liter": "升", "litre": "升", "liters": "升", "litres": "升", "inch": "寸",
          "inches": "寸", "hp": "匹", "p": "匹", "kg": "kg", "公斤": "kg", "ml": "ml",
          "毫升": "ml", "英寸": "寸"}  # fmt: skip


def with_sized_names(desk: Desk) -> Desk:
    """The message with the goods that brand and size name, the size being no wish for a version."""
    turn = desk.turn
    size = next(turn.all("size"), None) or unheard_size(turn)
    if turn.clicked or size is None or size.start is None or any(True for _ in turn.all("product")):
        return desk
    focus = known(desk, desk.memory.product_id)
    others = any(True for name in ("brand", "category") for _ in turn.all(name))
    if focus is not None and not others and of_name(focus, str(size.value)):
        kept = tuple(one for one in turn.entities if one is not size)
        return desk.turned(entities=kept)
    shown = catalogue.products(desk.tx, () if others else desk.memory.shown)
    so_called = [one for one in shown if of_name(one, str(size.value))]
    goods = _goods(desk, str(size.value)) or so_called
    return _named(desk, size, goods[0]) if len(goods) == 1 else desk


def unheard_size(turn: Turn) -> Entity | None:
    """飞鹤1段: a number with its unit, as it stands in names, that was heard as no size."""
    for match in _IN_NAMES.finditer(turn.text):
        start, end = match.span()
        inside = any(one.start is not None and one.start < end and start < (one.end or 0)
                     for one in turn.entities if one.name != "attribute")  # fmt: skip
        if not inside:
            return Entity("size", match.group(), start=start, end=end)
    return None


def size_of_names(turn: Turn) -> str | None:
    """1.5匹 of 空调1.5匹的, which was heard as no size."""
    size = unheard_size(turn) if any(True for _ in turn.all("category")) else None
    return str(size.value) if size else None


def of_name(product: Product, size: str) -> bool:
    """Whether the size stands in the name, and none of the versions is of that size."""
    said, name = _SIZE.search(simplified(size)), simplified(product.name).lower()
    if said is None or matching(product.variants, None, size):
        return False
    units = {_unit(said["unit"])} if said["unit"] else set()
    found = [one for one in _SIZE.finditer(name) if one["number"] == said["number"]]
    return any(one["unit"] and _unit(one["unit"]) in units for one in found)


def _unit(said: str) -> str:
    low = said.lower()
    return _UNITS.get(low, low)[:2] if low in _UNITS or low.isascii() else low[:1]


def _goods(desk: Desk, size: str) -> list[Product]:
    """Those of the brand, and of the kind when one is named, that are called so."""
    brands = tuple(str(one.value) for one in desk.turn.all("brand"))
    kinds = tuple(str(one.value) for one in desk.turn.all("category"))
    if len(brands) != 1 or len(kinds) > 1:
        return []  # several goods, each with its own brand
    wishes = Wishes(brands=brands, categories=kinds, in_stock=False)
    found = catalogue.find(desk.tx, wishes, limit=MANY).data
    return [one for one in found if of_name(one, size)]


def _named(desk: Desk, size: Entity, product: Product) -> Desk:
    """With the product in the place of its brand, its size and its kind: 飞鹤1段奶粉."""
    turn = desk.turn
    given = [size, *(one for one in turn.entities if one.name in ("brand", "category"))]
    starts = [one.start for one in given if one.start is not None]
    ends = [one.end for one in given if one.end is not None]
    extra = {"product_id": product.product_id}
    named = Entity("product", product.name, None, extra, min(starts), max(ends))
    kept = [one for one in turn.entities if one not in given]
    entities = sorted([*kept, named], key=lambda one: one.start or 0)
    return desk.turned(entities=tuple(entities))
