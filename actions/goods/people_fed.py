"""就他们两个人吃, 卧室12平: goods made for so many people or so large a room, by their data."""

from collections.abc import Sequence

from actions.goods.amounts import VALUES, Required
from actions.goods.fitting import bounds_of, people_in, room_in
from shop.products import Product


def people_required(plain: str, goods: Sequence[Product]) -> Required | None:
    """Those in whose range so many people are; None when no goods are, or no number is said."""
    return _within(people_in(plain), "人", goods)


def room_required(plain: str, goods: Sequence[Product]) -> Required | None:
    """Those in whose range so large a room is; of none it holds when the data tell only others."""
    if (said := room_in(plain)) is None:
        return None
    if (found := _within(said, "㎡", goods)) is not None:
        return found
    told = {name: value for one in goods for name, value in one.attributes.items()
            if bounds_of(name, value, "㎡") is not None}  # fmt: skip
    name = next(iter(told), "")
    values = dict.fromkeys(one.attributes[name] for one in goods if name in one.attributes)
    return Required(said[1], name, (), tuple(values)[:VALUES]) if name else None


def _within(said: tuple[float, str] | None, unit: str, goods: Sequence[Product]) -> Required | None:
    if said is None:
        return None
    number, words = said
    for name in dict.fromkeys(name for each in goods for name in each.attributes):
        told = [(each, each.attributes[name]) for each in goods if name in each.attributes]
        ranges = [(each, value, bounds_of(name, value, unit)) for each, value in told]
        fits = [(each, value) for each, value, range_ in ranges
                if range_ is not None and range_[0] <= number <= range_[1]]  # fmt: skip
        if fits:
            values = tuple(dict.fromkeys(value for _, value in fits))
            return Required(words, name, tuple(each.product_id for each, _ in fits), values)
    return None
