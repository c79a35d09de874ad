"""便宜的那个, the 49 one: which of those on the screen is called by its price."""

import re
from collections.abc import Sequence
from typing import Protocol

from actions.hearing.wording import says
from shop.products import Product

_PRICED = re.compile(
    r"(?<![\dA-Za-z])(?P<zh>\d+(?:\.\d+)?)(?:元|块钱?|的)*[那这]一?[个款件台双部只支条瓶本盒袋辆把套]"
    r"|\bthe (?:¥|rmb |cny )?(?P<en>\d+(?:\.\d+)?)(?: ?(?:yuan|rmb))? one\b",
    re.IGNORECASE,
)


class Priced(Protocol):
    """Goods, or a version of them."""

    @property
    def price(self) -> int: ...


def at_price[One: Priced](text: str, shown: Sequence[One]) -> One | None:
    """169那个, the ¥229 one: the one of them with that price."""
    said = {match.group("zh") or match.group("en") for match in _PRICED.finditer(text)}
    meant = [one for one in shown if {str(one.price // 100), f"{one.price / 100:.2f}"} & said]
    return meant[0] if len(meant) == 1 else None


def by_price(text: str, shown: Sequence[Product]) -> Product | None:
    """The only one that costs least, or most, of several; None when it is not called so."""
    if len(shown) < 2:
        return None
    dearer = says("dearer_of_those", text)
    if not (dearer or says("cheaper_of_those", text)):
        return None
    end = (max if dearer else min)(each.price for each in shown)
    found = [each for each in shown if each.price == end]
    return found[0] if len(found) == 1 else None
