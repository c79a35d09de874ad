"""iPhone 超预算了 小米15有吗: of two goods named the one that is put aside is not asked about."""

from collections.abc import Sequence

from actions.hearing.wording import says
from actions.turn import Entity


def not_aside(text: str, named: Sequence[Entity]) -> list[Entity]:
    """Without the goods that are said not to be taken, when others are named behind them."""
    kept = [
        one for at, one in enumerate(named)
        if at == len(named) - 1 or one.end is None
        or not says("put_aside", text[one.end : named[at + 1].start])
    ]  # fmt: skip
    return kept
