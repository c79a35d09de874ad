"""The goods of a message that names several: where each stands, which it is, how many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shop.products import Product, Variant

_LEADS = re.compile(r"(?:[一两二三四五六七八九十]|\d{1,2})\s*[\u4e00-\u9fff]的?")
_BEGINS = re.compile(
    r"(?:[，,。；;！!？?\s]|顺便|另外|还有|然后)(?:我|再|还|也|给我|帮我)*[要来拿加买]$"
)
_BRIEF = re.compile(r"[\s，,：:、就是要]*")


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
    brand: str = ""
    missing: str = ""  # the version said that it does not come in

    def as_slot(self) -> dict[str, object]:
        assert self.product is not None
        return {
            "product_id": self.product.product_id,
            "quantity": self.count or 1,
            "variant_id": self.variant.variant_id if self.variant else None,
            "color": self.color,
            "size": self.size,
        }


def distinct(items: Sequence[Item]) -> list[Item]:
    """Each product or kind once, as it was said first."""
    kept: dict[str, Item] = {}
    for each in items:
        kept.setdefault(each.product.product_id if each.product else each.kind, each)
    return list(kept.values())


def inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the place lies within one of these spans."""
    return any(start <= at < end for start, end in spans)


def each_counted(
    items: Sequence[Item], counts: Sequence[tuple[int, int]], text: str = ""
) -> list[Item]:
    """Each with its number: before the name (两个X) when the first number stands so, else after.

    A number that begins a part of its own is that of what it stands right before: 要两本绘本.
    """
    led = {one.start: number for one in items for place, number in counts
           if place < one.start and _LEADS.fullmatch(text[: one.start], place)
           and _BEGINS.search(text[:place])}  # fmt: skip
    counts = [one for one in counts if one[1] not in led.values() or not any(
        one[0] < start and _LEADS.fullmatch(text[:start], one[0]) for start in led)]  # fmt: skip
    leading = bool(counts) and counts[0][0] < items[0].start
    counted = []
    for at, each in enumerate(items):
        if each.start in led:
            counted.append(replace(each, count=led[each.start]))
            continue
        before = items[at - 1].end if at else 0
        after = items[at + 1].start if at + 1 < len(items) else 10**6
        low, high = (before, each.start) if leading else (each.end, after)
        own = [number for place, number in counts if low <= place < high]
        counted.append(replace(each, count=own[-1 if leading else 0] if own else None))
    return counted


def of_all(items: Sequence[Item], counts: Sequence[tuple[int, int]]) -> bool:
    """三本绘本 A B C, two books, A and B: the one number is that of all, which are of a kind."""
    if len(counts) != 1 or counts[0][1] != len(items) or counts[0][0] >= items[0].start:
        return False
    goods = [one.product for one in items]
    return len({one.category if one else None for one in goods}) == 1 and None not in goods


def introduced(items: Sequence[Item], joint: Sequence[str]) -> list[Item]:
    """两本绘本，A和B: a kind and its number said before the goods meant, one of each.

    `joint` is what stands behind each of the items.
    """
    kept: list[Item] = []
    led: dict[int, Item] = {}
    for at, each in enumerate(items):
        own = items[at + 1 : at + 1 + (each.count or 0)]
        there = each.product is None and len(own) == (each.count or 0) > 1
        if there and _BRIEF.fullmatch(joint[at]) and all(_is_of(one, each) for one in own):
            led |= {one.start: each for one in own}
        else:
            kept.append(replace(each, count=each.count or 1) if each.start in led else each)
    return kept


def _is_of(item: Item, kind: Item) -> bool:
    own = item.product
    return own is not None and kind.kind in (own.category, *own.categories)


def odd(item: Item) -> bool:
    """Whether what is missing stands in the product's own name: 1.6升 of 小饭煲 1.6升."""
    numbers = re.findall(r"\d+(?:\.\d+)?", item.missing)
    return item.product is not None and any(one in item.product.name for one in numbers)
