"""电话是138…, my phone is 138…: the word before a telephone number names no goods."""

import re

from actions.desk import Desk
from actions.turn import Entity

KIND = "手机"
GOODS_INTENTS = frozenset({"purchase", "product_info", "stock", "recommend", "compare"})
# what is stored and answered has the middle of a number masked
_NUMBER = re.compile(
    r"(?:号码?|number|no\.?|is|was|是|为|改成|换成|[\s:：,，])*1\d{2}[\d*]{8}(?!\d)", re.IGNORECASE
)


def number_told(text: str) -> bool:
    """Whether a telephone number stands in the text, perhaps masked."""
    return bool(_NUMBER.search(text))


def with_phones(desk: Desk) -> Desk:
    """The desk without the kind of goods that only leads to a number; else as it is."""
    turn = desk.turn
    kept = tuple(one for one in turn.entities if not _leads(turn.text, one))
    if len(kept) == len(turn.entities):
        return desk
    goods = any(one.name in ("category", "product", "brand") for one in kept)
    intent = "inform" if turn.intent in GOODS_INTENTS and not goods else turn.intent
    return desk.turned(entities=kept, intent=intent)


def _leads(text: str, kind: Entity) -> bool:
    if kind.name != "category" or kind.value != KIND or kind.end is None:
        return False
    return bool(_NUMBER.match(text, kind.end))
