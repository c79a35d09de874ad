"""皇家的还是网易的: a brand of which only the beginning is said, beside another."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import simplified
from shop import catalogue
from shop.catalogue import Wishes

MANY = 60
SHORTEST = 2
_CJK = re.compile(r"^[\u4e00-\u9fff]+$")


def brands_cut_short(desk: Desk, kinds: Sequence[str], named: Sequence[str]) -> list[str]:
    """The brands of these kinds that are so called, in the order of the message."""
    if not kinds:
        return []
    goods = catalogue.find(desk.tx, Wishes(categories=tuple(kinds), in_stock=False), limit=MANY)
    brands = {one.brand for one in goods.data if _CJK.match(one.brand)} - {*named}
    text = simplified(desk.turn.text)
    for brand in named:
        text = text.replace(brand, "，" * len(brand))
    found: dict[str, list[str]] = {}
    for brand in brands:
        short = brand[:SHORTEST]
        if len(brand) > SHORTEST and short in text:
            found.setdefault(short, []).append(brand)
    alone = {short: several[0] for short, several in found.items() if len(several) == 1}
    return [alone[short] for short in sorted(alone, key=text.index)]
