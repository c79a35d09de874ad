"""不对 41的, of shoes on the screen: a bare number that is one of their sizes is a size."""

import re

from actions.desk import Desk
from actions.hearing.wording import asks, simplified
from actions.turn import Entity
from shop import catalogue

FEWEST = 2  # on the screen; of one alone the version is heard as it is put in
_SHOE = re.compile(r"(?:3[3-9]|4[0-8])(?:\.5)?")
_BARE = re.compile(
    r"(?<![\d.第])(?P<size>\d{2}(?:\.5)?)(?:码|号)?的(?=[，,。.!！?？\s有呢吧就]|$)"
    r"|\bsize (?P<en>\d{1,2}(?:\.5)?)\b",
    re.IGNORECASE,
)


def with_sizes_of_shown(desk: Desk) -> Desk:
    """The message with that size named; as it is when one is, or no goods shown come in it."""
    turn = desk.turn
    if turn.clicked or len(desk.memory.shown) < FEWEST or desk.memory.busy:
        return desk
    if any(True for name in ("size", "price", "order_no") for _ in turn.all(name)):
        return desk
    match = _BARE.search(simplified(turn.text))
    said = match and (match["size"] or match["en"])
    if match is None or said is None or asks(turn.text) or not _sized(desk, said):
        return desk
    size = Entity("size", said, None, {}, *match.span("size" if match["size"] else "en"))
    left = tuple(one for one in turn.entities if one.name != "quantity")
    return desk.turned(entities=(*left, size))


def _sized(desk: Desk, said: str) -> bool:
    """Whether the goods on the screen come in it, or in such sizes: 41 where 40 and 42 are."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    sizes = {variant.size for one in shown for variant in one.variants}
    of_shoes = any(_SHOE.fullmatch(one) for one in sizes)
    return said in sizes or (of_shoes and _SHOE.fullmatch(said) is not None)
