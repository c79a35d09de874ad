"""就他们两个人吃, for a family of four: goods made for so many people, when the data tell it."""

from collections.abc import Sequence

from actions.goods.amounts import Required
from actions.goods.fitting import bounds_of, people_in
from shop.products import Product


def people_required(plain: str, goods: Sequence[Product]) -> Required | None:
    """Those in whose range so many people are; None when no goods are, or no number is said."""
    said = people_in(plain)
    if said is None:
        return None
    number, words = said
    for name in dict.fromkeys(name for each in goods for name in each.attributes):
        told = [(each, each.attributes[name]) for each in goods if name in each.attributes]
        ranges = [(each, value, bounds_of(name, value, "人")) for each, value in told]
        fits = [(each, value) for each, value, range_ in ranges
                if range_ is not None and range_[0] <= number <= range_[1]]  # fmt: skip
        if fits:
            values = tuple(dict.fromkeys(value for _, value in fits))
            return Required(words, name, tuple(each.product_id for each, _ in fits), values)
    return None
