"""The goods of a message that names several: where each stands, which it is, how many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shop.products import Product, Variant


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


def each_counted(items: Sequence[Item], counts: Sequence[tuple[int, int]]) -> list[Item]:
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


def of_all(items: Sequence[Item], counts: Sequence[tuple[int, int]]) -> bool:
    """三本绘本 A B C, two books, A and B: the one number is that of all, which are of a kind."""
    if len(counts) != 1 or counts[0][1] != len(items) or counts[0][0] >= items[0].start:
        return False
    goods = [one.product for one in items]
    return len({one.category if one else None for one in goods}) == 1 and None not in goods


def odd(item: Item) -> bool:
    """Whether what is missing stands in the product's own name: 1.6升 of 小饭煲 1.6升."""
    numbers = re.findall(r"\d+(?:\.\d+)?", item.missing)
    return item.product is not None and any(one in item.product.name for one in numbers)
