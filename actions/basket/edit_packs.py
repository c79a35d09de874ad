"""Packs that take the place of others in an edit: 换成两袋小的, 换成三包装的."""

from collections.abc import Sequence

from actions.basket.edit_parts import Part
from actions.basket.held import Held
from actions.basket.lines_said import names_others
from actions.hearing.ordinals import count_said
from actions.hearing.pack_sizes import as_many_in, none_so_large, pack_meant, without_packs
from actions.hearing.wording import says
from shop.products import Product, Variant


def pack_in_place(right: Part, lines: Sequence[Held]) -> tuple[Variant | None, int | None]:
    """The pack said and how many of it: two of 换成两袋小的, as much as before of 换成三包装的."""
    product, have = lines[0].product, lines[0].version
    pack, pieces = pack_meant(right.text, product.variants), count_said(without_packs(right.text))
    if pack is None or have is None or pack == have:
        return None, None if says("smaller_pack", right.text) else right.count
    alike = as_many_in(have.size, pack.size, lines[0].quantity) if len(lines) == 1 else None
    return pack, pieces or alike


def in_no_pack(right: Part, lines: Sequence[Held]) -> tuple[Product, str] | None:
    """两斤 of 大米换成两斤的, of what comes in 5kg and 10kg alone."""
    if not lines or names_others(right.desk.turn) or names_else(right, lines[0]):
        return None
    said = none_so_large(right.text, lines[0].product.variants)
    return (lines[0].product, said) if said else None


def names_else(right: Part, line: Held) -> bool:
    """换成帮宝适XL: a brand that is not that of the line, so that no version of it is meant."""
    return any(str(one.value) != line.product.brand for one in right.desk.turn.all("brand"))
