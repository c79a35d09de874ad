"""The joyoung white rice cooker: the only goods so called, though not on the screen."""

from actions.desk import Desk
from actions.goods.brands import left_out
from actions.goods.features import size_in_names
from actions.hearing.wording import says
from actions.reference.variants import color_wanted, matching, spoken_of
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

ENOUGH = 12


def only_one(desk: Desk) -> Product | None:
    """The one product of the brand named; None when its version is not said, nor the basket."""
    turn = desk.turn
    brands = tuple(dict.fromkeys(str(each.value) for each in turn.all("brand")))
    kinds = tuple(dict.fromkeys(str(each.value) for each in turn.all("category")))
    refused = any(left_out(desk, each) for name in ("brand", "category") for each in turn.all(name))
    if turn.clicked or len(brands) != 1 or refused:
        return None
    wishes = Wishes(categories=kinds, brands=brands, in_stock=False)
    goods = list(catalogue.find(desk.tx, wishes, limit=ENOUGH).data)
    fits = [one for one in goods if _comes_so(desk, one)]
    if len(fits) == 1:
        return fits[0]
    if not kinds or not says("basket", turn.text):
        return None
    return goods[0] if len(goods) == 1 else None


def _comes_so(desk: Desk, product: Product) -> bool:
    """Whether the message says a version in which the product comes."""
    turn = desk.turn
    color, size = color_wanted(turn), turn.first("size")
    if size and size_in_names(desk, Wishes(categories=(product.category,)), str(size)):
        size = None
    if color or size:
        return bool(matching(product.variants, color, size))
    return 0 < len(spoken_of(turn.text, product, product.variants)) < len(product.variants)
