"""Baskets, as the rest of the house uses them: fill one, see what it costs, order it.

The owner of a basket is a customer id or, for a guest, a conversation id.
"""

from shop.basket_lines import BasketLine, add, clear, hand_over, lines, remove, set_quantity
from shop.placing import new_order_no, place_order
from shop.pricing import AppliedOffer, PricedBasket, PricedLine, priced

__all__ = [
    "AppliedOffer",
    "BasketLine",
    "PricedBasket",
    "PricedLine",
    "add",
    "clear",
    "hand_over",
    "lines",
    "new_order_no",
    "place_order",
    "priced",
    "remove",
    "set_quantity",
]
