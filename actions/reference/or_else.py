"""粉色没有就蓝色256, if there's no pink then blue: the version that is left of the two."""

from actions.desk import Desk
from actions.hearing.wording import found_in
from actions.reference.referring import product_meant
from actions.reference.variants import colors_said, matching
from actions.turn import Turn
from shop.products import Product

VERSION = ("color", "size")


def without_missing_version(desk: Desk) -> Desk:
    """The message without a version that the goods in talk do not come in, when another follows."""
    turn = desk.turn
    match = next(found_in("or_else", turn.text), None)
    product = product_meant(desk) if match is not None and not turn.clicked else None
    if match is None or product is None or not _missing(turn, product, match.span()):
        return desk
    start, end = match.span()
    text = turn.text[:start] + " " * (end - start) + turn.text[end:]
    kept = tuple(one for one in turn.entities if one.start is None
                 or not start <= one.start < end)  # fmt: skip
    return desk.turned(text=text, entities=kept)


def _missing(turn: Turn, product: Product, span: tuple[int, int]) -> bool:
    """Whether a version is said there in which none of it is to be had, and one after it."""
    start, end = span
    named = [one for one in turn.entities if one.name in VERSION and one.start is not None]
    before = [one for one in named if start <= (one.start or 0) < end]
    colors = [str(one.value) for one in before if one.name == "color"]
    colors = colors or colors_said(turn.text[start:end])
    sizes = [str(one.value) for one in before if one.name == "size"]
    there = [one for one in product.variants if one.stock > 0]
    fits = matching(there, next(iter(colors), None), next(iter(sizes), None))
    said_after = any((one.start or 0) >= end for one in named) or colors_said(turn.text[end:])
    return bool(colors or sizes) and bool(said_after) and not fits
