"""What may be said of goods at any time: reviews, instalments, no budget, where the shop is."""

import re
from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket import owner
from actions.desk import Desk
from actions.referring import known, product_meant
from actions.showing import shown
from actions.wish_words import led
from shop import baskets
from shop.ratings import ratings

_PARTS = re.compile(r"(\d{1,2}|三|六|十二)\s*(?:期|个月|months?|instal)", re.IGNORECASE)
_NUMBERS = {"三": 3, "六": 6, "十二": 12}


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


def _per_part(desk: Desk) -> Answer | None:
    """12期每期多少: of the product spoken of, else of the basket, without the fees."""
    match = _PARTS.search(desk.turn.text)
    said = match.group(1) if match else ""
    count = _NUMBERS.get(said) or (int(said) if said.isdigit() else 0)
    amount = price_meant(desk)
    if not amount or count not in desk.policies.instalment_periods:
        return None
    words = desk.say("paying.per_part", total=desk.money(amount), count=count,
                     part=desk.money(round(amount / count)))  # fmt: skip
    rules = desk.policies.instalments.in_language(desk.language)
    return desk.answer(replies.text(words + rules), memory=desk.memory)


def price_meant(desk: Desk) -> int | None:
    """The price of the version or product spoken of, else what the basket comes to."""
    product, task = product_meant(desk), desk.memory.task
    chosen = task.get("variant_id") if task else None
    own = product is not None and task is not None and task.get("product_id") == product.product_id
    variant = product.variant(str(chosen)) if product and own and chosen else None
    if variant is not None:
        return variant.price
    if product is not None:
        return product.price
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    return priced.total if priced.lines else None


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
    answer: Answer = desk.means.topics["stock"].answer(desk)
    return answer


def _similar(desk: Desk) -> Answer | None:
    """有没有类似的, of the product spoken of."""
    if desk.memory.busy or product_meant(desk) is None:
        return None
    answer: Answer = desk.means.topics["recommend"].answer(desk)
    return answer


OF_GOODS: dict[str, Callable[[Desk], Answer | None]] = {
    "reviews": _reviews,
    "store_place": _store,
    "per_part": _per_part,
    "no_budget": _no_budget,
    "notify": _notify,
    "restock": _restock,
    "similar_one": _similar,
}
