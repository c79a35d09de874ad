"""三百左右 of goods that cost less or more: those whose price is nearest to what was wished."""

from dataclasses import replace

from actions.desk import Desk
from actions.hearing.wording import says
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

CANDIDATES = 500
ABOVE = 2


def ranged(desk: Desk) -> bool:
    """Whether this message names a range, above which to look is no breach of a budget."""
    prices = list(desk.turn.all("price"))
    return bool(prices) and (len(prices) > 1 or says("around", desk.turn.text))


def nearest(desk: Desk, wishes: Wishes) -> list[Product]:
    """The dearest below the range, if there is one, and the cheapest above the budget."""
    low, high = wishes.min_price, wishes.max_price
    if high is None:
        return []
    unpriced = replace(wishes, min_price=None, max_price=None, in_stock=True)
    goods = catalogue.find(desk.tx, unpriced, limit=CANDIDATES).data
    ranked = sorted(goods, key=lambda each: each.price)
    below = [each for each in ranked if low is not None and each.price < low]
    above = [each for each in ranked if each.price > high]
    return [*below[-1:], *above[:ABOVE]]
