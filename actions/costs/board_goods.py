"""Which of all the offers are good for what is looked at, else for what is in the basket."""

from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.own_basket import goods_in_basket
from shop import catalogue
from shop.offering import OfferBoard, OfferView, goods_of
from shop.products import Product


def for_goods(desk: Desk, board: OfferBoard) -> tuple[str, OfferBoard]:
    """The offers good for what is looked at, else for the basket, and what that is; else all."""
    there, one = goods_in_basket(desk), desk.memory.product_id
    looked_at = (one,) if one else desk.memory.shown
    if one in there:
        looked_at = ()  # what was put in is of the basket
    ids = looked_at or there
    goods = catalogue.products(desk.tx, ids) if ids else []
    named = any(True for _ in desk.turn.all("category"))
    if not goods or named or says("all_offers", desk.turn.text):
        return "", board
    fitting = _path(goods[0]).intersection(*map(_path, goods[1:])) if looked_at else {
        kind for each in goods for kind in _path(each)}  # fmt: skip
    if not fitting:
        return "", board

    def good(views: Sequence[OfferView]) -> tuple[OfferView, ...]:
        bound = [(each, set(goods_of(desk.tx, each.offer_id))) for each in views]
        return tuple(each for each, kinds in bound if not kinds or fitting & kinds)

    kept = OfferBoard(good(board.applying), good(board.nearly), good(board.claimable))
    return _name(desk, goods, fitting, looked=bool(looked_at)), kept


def _path(product: Product) -> set[str]:
    return {product.category, *product.categories}


def _name(desk: Desk, goods: Sequence[Product], fitting: set[str], *, looked: bool) -> str:
    """The kind they are all of: 图书, of a novel and a book for children."""
    kinds = {each.category for each in goods}
    if len(kinds) == 1:
        return desk.term(kinds.pop())
    above = [kind for kind in goods[0].categories if kind in fitting]
    return desk.term(above[-1]) if looked and above else desk.say("offers.whole_basket")
