"""What may be said of goods at any time: reviews, instalments, no budget, where the shop is."""

from collections.abc import Callable
from dataclasses import replace

from actions.answer import Answer
from actions.costs.instalments import per_part
from actions.desk import Desk
from actions.goods.attributes import overview
from actions.goods.in_focus import in_focus
from actions.goods.showing import shown
from actions.goods.wish_words import led
from actions.reference.referring import known, product_meant
from shop.ratings import ratings


def _reviews(desk: Desk) -> Answer:
    """The stars of the product spoken of when it has any; what was written is not known here."""
    product = product_meant(desk)
    rating = ratings(desk.tx, [product.product_id]).get(product.product_id) if product else None
    if product is None or rating is None:
        return desk.answer(desk.text("product.reviews"))
    words = desk.text("product.rated", name=product.name, stars=f"{rating.stars:.1f}",
                      count=rating.customers)  # fmt: skip
    return desk.answer(words)


def _store(desk: Desk) -> Answer:
    person = desk.button("general.person_button", "human_agent")
    return desk.answer(desk.text("general.store", [person]))


def _no_budget(desk: Desk) -> Answer | None:
    """预算无所谓: what was looked for, at any price."""
    wishes = desk.memory.wishes
    if wishes is None or desk.memory.busy:
        return None
    free = replace(wishes, min_price=None, max_price=None, exclude=())
    if free == wishes and (one := known(desk, next(iter(desk.memory.shown), None))):
        free = replace(free, exclude=(one.product_id,))
    return shown(desk, free, led(desk, free))


def _notify(desk: Desk) -> Answer | None:
    """到了通知我, of a product that is sold out: what the shop can and cannot do."""
    product = product_meant(desk)
    if product is None or desk.memory.busy:
        return None
    gone = [each for each in product.variants if each.stock <= 0]
    coming = [each.restock_at for each in gone if each.restock_at and each.restock_at > desk.now]
    if not gone:
        return None
    similar = desk.button("product.similar_button", "recommend", product_id=product.product_id)
    key = "product.notify_until" if coming else "product.notify"
    day = desk.day(min(coming)) if coming else ""
    return desk.answer(desk.text(key, [similar], name=product.name, day=day))


def _restock(desk: Desk) -> Answer | None:
    """什么时候有, of a product that is sold out."""
    product = product_meant(desk)
    if product is None or desk.memory.busy or all(one.stock > 0 for one in product.variants):
        return None
    return desk.means.topics["stock"].answer(desk)


def _similar(desk: Desk) -> Answer | None:
    """有没有类似的, of the product spoken of."""
    if desk.memory.busy or product_meant(desk) is None:
        return None
    return desk.means.topics["recommend"].answer(desk)


def _described(desk: Desk) -> Answer | None:
    """Specs of the first one, tell me about it: the main things the data tell."""
    product = product_meant(desk)
    if product is None or desk.memory.busy:
        return None
    return in_focus(desk, product, overview(desk, product))


OF_GOODS: dict[str, Callable[[Desk], Answer | None]] = {
    "reviews": _reviews,
    "store_place": _store,
    "per_part": per_part,
    "no_budget": _no_budget,
    "notify": _notify,
    "restock": _restock,
    "similar_one": _similar,
    "all_specs": _described,
}
