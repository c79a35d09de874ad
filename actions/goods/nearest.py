"""三百左右 of goods that cost less or more: other versions of that price, or the nearest."""

from collections.abc import Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.variants import matching, priced_as
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant
from shop.recommending import Reason, Suggestion

CANDIDATES = 500
MOST = 4
NEAREST = 3


def ranged(desk: Desk) -> bool:
    """Whether this message names a range, above which to look is no breach of a budget."""
    prices = list(desk.turn.all("price"))
    return bool(prices) and (len(prices) > 1 or says("around", desk.turn.text))


def nearest(desk: Desk, wishes: Wishes) -> list[Product]:
    """Those whose price is nearest to the range, be it below or above, the nearest first."""
    low, high = wishes.min_price or 0, wishes.max_price
    if high is None:
        return []
    unpriced = replace(wishes, min_price=None, max_price=None, in_stock=True)
    goods = catalogue.find(desk.tx, unpriced, limit=CANDIDATES).data
    return sorted(goods, key=lambda one: max(low - one.price, one.price - high))[:NEAREST]


def in_version(desk: Desk, wishes: Wishes) -> list[Suggestion]:
    """The goods of which another version than the cheapest lies in the range, priced as it is."""
    if wishes.min_price is None:
        return []
    unpriced = replace(wishes, min_price=None, max_price=None, in_stock=True)
    goods = catalogue.find(desk.tx, unpriced, limit=CANDIDATES).data
    found = ((product, _version_within(product, wishes)) for product in goods)
    priced = [_as_version(desk, product, one) for product, one in found if one is not None]
    return sorted(priced, key=lambda each: each.product.price)[:MOST]


def as_wished(wishes: Wishes, suggested: Sequence[Suggestion]) -> list[Suggestion]:
    """At the prices of the versions wished for, without those that only another one is cheap in."""
    priced = [(one, replace(one, product=_priced(wishes, one.product))) for one in suggested]
    limit = wishes.max_price or 0
    kept = [new for old, new in priced if not old.product.price <= limit < new.product.price]
    return kept or [new for _, new in priced]


def _priced(wishes: Wishes, product: Product) -> Product:
    """500ml may be a version, and be told as an attribute of the whole product too."""
    sizes = [wishes.size, *wishes.attributes.values()]
    size = next((one for one in sizes if one and matching(product.variants, None, one)), None)
    return priced_as(product, wishes.color, size or wishes.size)


def versions_told(desk: Desk, suggested: Sequence[Suggestion]) -> str:
    """Which versions they are, since the goods themselves may be told by another price."""
    each = [desk.say("search.version_of", name=one.product.name, version=one.reason.names[0])
            for one in suggested]  # fmt: skip
    return desk.say("search.in_version", versions=listed(each, desk.language))


def _version_within(product: Product, wishes: Wishes) -> Variant | None:
    low, high = wishes.min_price or 0, wishes.max_price
    there = matching([one for one in product.variants if one.stock > 0], wishes.color, wishes.size)
    fits = [one for one in there if low <= one.price and (high is None or one.price <= high)]
    return min(fits, key=lambda one: one.price, default=None)


def _as_version(desk: Desk, product: Product, one: Variant) -> Suggestion:
    said = desk.say("search.priced_version", version=desk.term(one.size or one.color),
                    price=desk.money(one.price))  # fmt: skip
    priced = replace(product, price=one.price)
    return Suggestion(priced, Reason("matches_wishes", (said,)), 0.0)
