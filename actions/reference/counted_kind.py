"""跑鞋第一个, while other goods are on the screen: of the running shoes that were shown before."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.ordinals import MOST_COUNTED, places_in
from actions.reference.history import products_told
from actions.turn import Turn
from shop import catalogue
from shop.products import Product

_JOINED = re.compile(r"[\s的里中那]{0,2}")


def counted_of_kind(desk: Desk, counted: Product | None) -> Product | None:
    """The one counted off on the screen; of the kind said beside the ordinal, when it is none."""
    kind = _kind_beside(desk.turn)
    if kind is None or counted is None or is_of_kind(counted, kind):
        return counted
    told = catalogue.products(desk.tx, tuple(products_told(desk)))
    return _nth(desk.turn.text, [one for one in told if is_of_kind(one, kind)])


def _nth(text: str, goods: Sequence[Product]) -> Product | None:
    places = places_in(text, len(goods))
    return goods[places[0][2]] if len(places) == 1 else None


def _kind_beside(turn: Turn) -> str | None:
    """The kind that stands right before or behind the only ordinal."""
    places = places_in(turn.text, MOST_COUNTED)
    if len(places) != 1:
        return None
    start, end, _ = places[0]
    for each in turn.all("category"):
        if each.start is None or each.end is None:
            continue
        gap = turn.text[each.end : start] if each.end <= start else turn.text[end : each.start]
        if _JOINED.fullmatch(gap):
            return str(each.value)
    return None


def is_of_kind(product: Product, kind: str) -> bool:
    """Whether it is of the kind; 鞋子 are shoes of any kind."""
    said = kind[:-1] if len(kind) > 1 and kind.endswith("子") else kind
    known = (product.category, *product.categories, product.name)
    return any(kind in one for one in known) or (said != kind and product.category.endswith(said))
