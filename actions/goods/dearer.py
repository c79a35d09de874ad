"""贵点的也看看, something pricier: goods that cost more than those shown, the nearest first."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.showing import CARDS, cards, found, shown
from actions.goods.wish_words import led
from actions.hearing.wishes import dearer, not_again
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion

CANDIDATES = 500


def dearer_ones(desk: Desk, wishes: Wishes, seen: Sequence[Product]) -> Answer:
    """Within the budget when there are any; else above it, which is said."""
    narrowed = not_again(dearer(wishes, seen), [each.product_id for each in seen])
    if not seen:
        return shown(desk, wishes, led(desk, wishes))
    if narrowed.min_price != wishes.min_price and found(desk, narrowed):
        return shown(desk, narrowed, desk.say("search.dearer"))
    above = replace(wishes, min_price=max(each.price for each in seen) + 1, max_price=None)
    goods = _nearest(desk, above)
    if not goods and (freed := _nearest(desk, replace(above, exclude=()))):
        suggested = [Suggestion(each, Reason("matches_wishes"), 0.0) for each in freed]
        return cards(desk, replace(above, exclude=()), suggested, desk.say("search.dearer_beyond"))
    if not goods:
        most = max(seen, key=lambda each: each.price)
        told = desk.say("search.dearest", name=most.name, price=desk.money(most.price))
        return desk.answer(replies.text(told)).remembering(wishes=wishes)
    limit = wishes.max_price
    over = limit is not None and goods[0].price > limit
    lead = desk.say("search.above_budget" if over else "search.dearer",
                    budget=desk.money(limit or 0))  # fmt: skip
    suggested = [Suggestion(each, Reason("matches_wishes"), 0.0) for each in goods]
    return cards(desk, above, suggested, lead)


def _nearest(desk: Desk, wishes: Wishes) -> list[Product]:
    goods = catalogue.find(desk.tx, replace(wishes, in_stock=True), limit=CANDIDATES).data
    return sorted(goods, key=lambda each: each.price)[:CARDS]
