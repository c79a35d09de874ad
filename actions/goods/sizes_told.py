"""833×640×1817mm: how far goods reach each way, and whether they go into the place there is."""

import re

from actions.desk import Desk
from actions.hearing.dimensions_said import dimension_said, space_said
from shop.products import Product

SIZE = "尺寸"
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_THREE, _TWO = ("宽", "深", "高"), ("长", "宽")


def measured_in(product: Product, axis: str) -> float | None:
    """How many millimetres it measures that way: 宽×深×高 of three figures, 长×宽 of two."""
    value = product.attributes.get(SIZE, "")
    figures = [float(one) for one in _FIGURES.findall(value)]
    axes = _THREE if len(figures) == len(_THREE) else _TWO if len(figures) == len(_TWO) else ()
    if "×" not in value or axis not in axes:
        return None
    return figures[axes.index(axis)] * (10.0 if "cm" in value else 1.0)


def room_told(desk: Desk, product: Product) -> dict[str, str]:
    """尺寸多宽 我家位置就80公分: whether it fits in there, under the word for the size."""
    said = space_said(desk.turn.text) or dimension_said(desk.turn.text)
    reach = measured_in(product, said.axis) if said is not None else None
    if said is None or reach is None:
        return {}
    told = desk.say(f"product.room_{'enough' if reach <= said.most else 'short'}",
                    name=product.name, value=product.attributes[SIZE], said=said.said,
                    axis=desk.say(f"product.axis_{said.axis}"), reach=f"{reach:g}mm")  # fmt: skip
    return {SIZE: told}


def too_large(desk: Desk, product: Product) -> bool:
    """Whether it does not go into the place there is."""
    said = space_said(desk.turn.text) or dimension_said(desk.turn.text)
    reach = measured_in(product, said.axis) if said is not None else None
    return said is not None and reach is not None and reach > said.most
