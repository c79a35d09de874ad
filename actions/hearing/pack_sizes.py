"""小袋的就行: the smaller or the larger of the packs that goods come in."""

import re
from collections.abc import Sequence

from actions.hearing.wording import says
from shop.products import Variant

CONTENT = "净含量"  # the attribute that tells how much a pack holds
_AMOUNT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>kg|g|ml|l|克|千克|公斤|斤|升|毫升|片|支|包|袋|抽)?"
    r"(?:\s*[×x*]\s*(?P<times>\d+))?",
    re.IGNORECASE,
)
_TIMES = re.compile(r"[×x*]\s*\d", re.IGNORECASE)
_FACTORS = {"kg": 1000, "千克": 1000, "公斤": 1000, "斤": 500, "l": 1000, "升": 1000}


def pack_meant(text: str, variants: Sequence[Variant]) -> Variant | None:
    """The one that alone holds least, or most, as the text asks; None when that is not plain."""
    small, large = says("smaller_pack", text), says("larger_pack", text)
    amounts = [(amount, each) for each in variants if (amount := amount_of(each.size))]
    if small == large or len(amounts) < 2 or len(amounts) < len(variants):
        return None
    ranked = sorted(amounts, key=lambda pair: pair[0], reverse=large)
    return None if ranked[0][0] == ranked[1][0] else ranked[0][1]


def singles(variants: Sequence[Variant]) -> list[Variant]:
    """750 of 750g and 750g×6: those that are no several packs in one; all when none is such."""
    plain = [one for one in variants if not _TIMES.search(one.size)]
    return plain or list(variants)


def amount_of(size: str) -> float:
    """How much a size holds, in grams, millilitres or pieces: 2.5kg×4; 0 when it does not say."""
    match = _AMOUNT.search(size)
    if match is None or not match["unit"]:
        return 0.0
    factor = _FACTORS.get(match["unit"].lower(), 1)
    return float(match["number"]) * factor * int(match["times"] or 1)
