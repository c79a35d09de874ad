"""存储 128GB、256GB: what the data tell of one version, told of all that differ in it."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.words import listed
from actions.reference.variants import matching, spoken_of
from shop.products import Product, Variant
from shop.spelling import folded

_CAPACITY = re.compile(
    r"(?<!重)(?<!重量)(?<![\d.+¥])(?P<gb>64|128|256|512|1024|2048)(?=\s?(?:gb?|的|版|呢|有|还|没|款|吗|[?？]|$))"
    r"|(?<![\d.+])(?P<tb>[12])\s?tb?(?![a-z])",
    re.IGNORECASE,
)
_IN_TB = {"1024GB": "1TB", "2048GB": "2TB"}
_HELD = re.compile(r"\d+[GT]B", re.IGNORECASE)


def capacity_lacking(text: str, product: Product) -> str | None:
    """512 of 有512的吗, when it comes in 128GB and 256GB alone."""
    held = {_plain(one) for each in product.variants for one in _HELD.findall(each.size)}
    said = [_plain(f"{one['gb']}GB" if one["gb"] else f"{one['tb']}TB")
            for one in _CAPACITY.finditer(text)]  # fmt: skip
    numbers = {one.rstrip("GTB") for one in held} | set(re.findall(r"\d+", product.name))
    lacking = [one for one in said if one not in held and one.rstrip("GTB") not in numbers]
    return lacking[0] if held and len(said) == 1 and lacking else None


def _plain(capacity: str) -> str:
    """1024GB is 1TB."""
    return _IN_TB.get(capacity.upper(), capacity.upper())


def values_in(variants: Sequence[Variant], value: str) -> list[tuple[Variant, str]]:
    """What stands in each of their sizes where the value stands in one: 8GB in 8GB+256GB."""
    ranked = sorted(variants, key=lambda one: one.price)
    sizes = [(one, one.size.split("+")) for one in ranked if one.size]
    places = {(len(parts), at) for _, parts in sizes for at, part in enumerate(parts)
              if folded(part) == folded(value)}  # fmt: skip
    if len(places) != 1:
        return []
    count, at = places.pop()
    return [(one, parts[at].strip()) for one, parts in sizes if len(parts) == count]


def told_by_version(desk: Desk, product: Product, value: str) -> str:
    """The value; those of all versions when they differ, of the version that is said its own."""
    if not values_in(product.variants, value):
        return value
    turn = desk.turn
    meant = matching(product.variants, turn.first("color"), turn.first("size"))
    meant = spoken_of(turn.text, product, meant or list(product.variants))
    held = dict.fromkeys(one for each, one in values_in(product.variants, value) if each in meant)
    if len(held) < 2:
        return next(iter(held), value)
    return desk.say("product.by_version", values=listed(list(held), desk.language))


def held_at(product: Product, price: int, value: str) -> str:
    """The value of the versions of that price: 350ml of the flask at ¥219."""
    held = [one for each, one in values_in(product.variants, value) if each.price == price]
    return value if not held or folded(value) in map(folded, held) else held[0]
