"""What if I return it and buy a cheaper one: others of the kind, in the size that is wanted."""

import re

from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.goods.better_than import of_business
from actions.goods.showing import CARDS, cards
from actions.hearing.wording import says
from actions.reference.variants import priced_as
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.suggestions import Reason, Suggestion

CANDIDATES = 60
_FIGURE = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")


def cheaper_instead(desk: Desk) -> Answer | None:
    """The cheaper ones first; None when it is not asked, or none of its kind costs less."""
    text = desk.turn.text
    if desk.turn.clicked or not says("returns_and_buys", text) or not says("cheaper", text):
        return None
    own = of_business(desk)
    if own is None:
        return None
    size = _size(desk, own)
    wishes = Wishes(categories=(own.category,), size=size, exclude=(own.product_id,))
    limit = priced_as(own, None, size).price
    goods = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    priced = [(priced_as(one, None, size).price, one) for one in goods]
    less = sorted((pair for pair in priced if pair[0] < limit), key=lambda pair: pair[0])
    if not less:
        return None
    found = [Suggestion(one, Reason("matches_wishes"), 0.0) for _, one in less[:CARDS]]
    lead = desk.say("search.cheaper_than_own", name=own.name, size=desk.term(size) if size else "",
                    price=desk.money(limit))  # fmt: skip
    return resumed(desk, cards(desk, wishes, found, lead))


def _size(desk: Desk, own: Product) -> str | None:
    """1.8, of goods that come in 1.8 m: as it is said, else as the exchange waits for it."""
    sizes = dict.fromkeys(one.size for one in own.variants if one.size)
    said = [str(desk.turn.first("size") or ""), *_FIGURE.findall(desk.turn.text)]
    task = desk.memory.task
    chosen = own.variant(str(task.get("variant_id"))) if task and "variant_id" in task else None
    named = (size for one in said if one for size in sizes if _same(one, size))
    return next(named, chosen.size or None if chosen else None)


def _same(said: str, size: str) -> bool:
    return said == size or _FIGURE.findall(said) == _FIGURE.findall(size) != []
