"""Several goods in one message, each with its number: 要两个X和三个Y, the first and the third."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from actions.bought import product_ids
from actions.desk import Desk
from actions.ordinals import counts_in, each_said, places_in
from actions.referring import MANY
from actions.showing import found
from actions.turn import Entity
from actions.variants import matching
from actions.wording import asks, says
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant

ADDING = "add_several"  # the flow that takes them
_JOINT = 1  # letters between a product's name and the kind that belongs to it
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True)
class Item:
    """One of the goods said: where it stands, which product it is, or only which kind."""

    start: int
    end: int
    product: Product | None
    kind: str = ""
    count: int | None = None
    color: str | None = None
    size: str | None = None
    variant: Variant | None = None

    def as_slot(self) -> dict[str, object]:
        assert self.product is not None
        return {
            "product_id": self.product.product_id,
            "quantity": self.count or 1,
            "variant_id": self.variant.variant_id if self.variant else None,
            "color": self.color,
            "size": self.size,
        }


def several(desk: Desk) -> list[Item]:
    """The goods of the message with their numbers; none when it speaks of fewer than two."""
    turn = desk.turn
    if turn.clicked or asks(turn.text) or says("topic_compare", turn.text):
        return []
    found_ones = _distinct(sorted(_items(desk), key=lambda each: each.start))
    if len(found_ones) < 2:
        return []
    spans = [(each.start, each.end) for each in found_ones]
    counts = [one for one in counts_in(turn.text) if not _inside(one[0], spans)]
    if not (counts or says("all_of_these", turn.text) or _asked_which(desk)):
        return []
    of_each = each_said(turn.text)
    counted = _counted(found_ones, counts)
    if of_each is not None:
        counted = [replace(each, count=of_each) for each in found_ones]
    return [_with_variant(desk, each, counted) for each in counted]


def _asked_which(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.name == ADDING


def _items(desk: Desk) -> Iterator[Item]:
    turn, shown = desk.turn, desk.memory.shown
    for start, end, place in places_in(turn.text, len(shown)):
        yield Item(start, end, _one(catalogue.products(desk.tx, [shown[place]])))
    if says("both_of_two", turn.text) and len(shown) == 2:
        for at, product in enumerate(catalogue.products(desk.tx, shown)):
            yield Item(at, at, product)
    products = [each for each in turn.all("product") if each.start is not None]
    for entity in products:
        yield Item(entity.start or 0, entity.end or 0, _named(desk, entity))
    for entity in turn.all("category"):
        if entity.start is not None and not _belongs(entity, products):
            yield _of_kind(desk, entity)


def _one(products: Sequence[Product]) -> Product | None:
    return products[0] if products else None


def _named(desk: Desk, entity: Entity) -> Product | None:
    """The product of that name: the one on the screen, else one that is in stock."""
    several_of_name = catalogue.products(desk.tx, product_ids(entity.extra)) or catalogue.named(
        desk.tx, str(entity.value), limit=MANY
    )
    shown = [each for each in several_of_name if each.product_id in desk.memory.shown]
    there = [each for each in several_of_name if each.in_stock]
    return _one(shown or there or several_of_name)


def _belongs(kind: Entity, products: Sequence[Entity]) -> bool:
    """T恤 of 优衣库 AIRism T恤 is no goods of its own."""
    start, end = kind.start or 0, kind.end or 0
    return any(
        (one.start or 0) - _JOINT <= end and start <= (one.end or 0) + _JOINT for one in products
    )


def _of_kind(desk: Desk, entity: Entity) -> Item:
    """A kind: the only product of it on the screen, when there is one; its brand before it."""
    kind, start = str(entity.value), entity.start or 0
    for brand in desk.turn.all("brand"):
        gap = desk.turn.text[brand.end or 0 : start] if (brand.end or 0) <= start else "-"
        if _SPACE.fullmatch(gap):
            start = brand.start or 0
    shown = catalogue.products(desk.tx, desk.memory.shown)
    fits = [each for each in shown if kind in (each.category, *each.categories)]
    return Item(start, entity.end or 0, fits[0] if len(fits) == 1 else None, kind)


def _distinct(items: Sequence[Item]) -> list[Item]:
    kept: dict[str, Item] = {}
    for each in items:
        kept.setdefault(each.product.product_id if each.product else each.kind, each)
    return list(kept.values())


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _counted(items: Sequence[Item], counts: Sequence[tuple[int, int]]) -> list[Item]:
    """Each with its number: before the name (两个X) when the first number stands so, else after."""
    leading = bool(counts) and counts[0][0] < items[0].start
    counted = []
    for at, each in enumerate(items):
        before = items[at - 1].end if at else 0
        after = items[at + 1].start if at + 1 < len(items) else 10**6
        low, high = (before, each.start) if leading else (each.end, after)
        own = [number for place, number in counts if low <= place < high]
        counted.append(replace(each, count=own[-1 if leading else 0] if own else None))
    return counted


def _with_variant(desk: Desk, item: Item, items: Sequence[Item]) -> Item:
    """The colour and size said beside it; what comes in one version only is that version."""
    if item.product is None:
        return item
    later = [each.start for each in items if each.start > item.start]
    said = [
        each
        for each in desk.turn.entities
        if item.start <= (each.start or 0) < min(later, default=10**6)
    ]
    color, size = (
        next((each.value for each in said if each.name == name), None) for name in ("color", "size")
    )
    there = [each for each in item.product.variants if each.stock > 0]
    fits = matching(there, color, size)
    item = replace(item, color=color if fits else None, size=size if fits else None)
    return replace(item, variant=fits[0]) if len(fits) == 1 else item


def picked_for(desk: Desk, items: Sequence[Item]) -> list[Item]:
    """The same with the best of its kind where only the kind was said."""
    picked = []
    for each in items:
        if each.product is None:
            best = found(desk, Wishes(categories=(each.kind,)))
            each = replace(each, product=best[0].product) if best else each
            each = _with_variant(desk, each, items)
        picked.append(each)
    return [each for each in picked if each.product is not None]
