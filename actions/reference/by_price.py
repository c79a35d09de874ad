"""便宜的那个, the more expensive one: which of those on the screen is called by its price."""

from collections.abc import Sequence

from actions.hearing.wording import says
from shop.products import Product


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
