"""猫粮要大袋的, 5kg以上, 5公斤一袋的: goods by the version that holds so much, at its own price."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.brand_freedom import brands_left
from actions.goods.kinds import as_sold
from actions.goods.packs_of import ANY, holds_of, priced_words, run_out, sizes_of
from actions.goods.showing import cards
from actions.goods.wanting import kinds_wished, wished
from actions.goods.wish_words import wanted_words
from actions.hearing.amounts_said import Amount, amount_said, in_unit
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING
from actions.hearing.pack_sizes import CONTENT
from actions.hearing.wishes import kind_of, not_again
from actions.hearing.wording import refuses, says, simplified, spans
from actions.hearing.words import listed
from actions.reference.referring import products_named
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product, Variant
from shop.recommending import Reason, Suggestion

CANDIDATES = 500
MOST = 4
NEARLY = 1.6  # times as much, or as little, is near
PACKED = ("g", "ml")
HOLDS = ("容量", CONTENT)
HEARD_AS = SHOPPING | NOT_UNDERSTOOD | {"inform", "product_info", "stock", "deny"}
SEEKS = ("other_brand", "another", "other_of_kind", "seeks")


@dataclass(frozen=True)
class Pack:
    """A product with the version of it that holds as much as is wished for."""

    product: Product
    version: Variant


def packs_wished(desk: Desk) -> Answer | None:
    """The goods in such packs, within the budget when there are any; None for no such wish."""
    said = _said(desk)
    wishes = _wishes(desk) if said is not None else None
    if said is None or wishes is None:
        return None
    goods = catalogue.find(desk.tx, _at_any_price(wishes), limit=CANDIDATES).data
    if not any(len(sizes_of(one, said)) > 1 for one in goods):
        return None
    fits = [Pack(one, each) for one in goods for each in _fitting(one, said)]
    inside = [one for one in fits if _within(one, wishes)]
    if inside:
        return _told(desk, wishes, inside, "packs_found", said)
    if fits:
        return _told(desk, _at_any_price(wishes), fits, "packs_beyond", said, budget=wishes)
    every = catalogue.find(
        desk.tx, replace(_at_any_price(wishes), in_stock=False), limit=CANDIDATES
    ).data
    out = any(run_out(one, said) for one in every)
    key = "packs_sold_out" if out else "packs_near" if said.exact else "packs_none"
    near = _nearest(goods, said)
    return _told(desk, _at_any_price(wishes), near, key, said) if near else None


def _said(desk: Desk) -> Amount | None:
    """How much one pack is to hold; 大袋 is as much as goods come in."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.intent not in HEARD_AS:
        return None
    if says("this", turn.text) or says("packs_refused", turn.text) or products_named(desk):
        return None
    said = amount_said(simplified(turn.text))
    if said is not None and said.unit in PACKED:
        return said if not said.exact or says("one_pack", turn.text) else None
    large = says("larger_pack", turn.text) and not says("smaller_pack", turn.text)
    return ANY if large else None


def _wishes(desk: Desk) -> Wishes | None:
    """What is looked for, as before but for what is said anew; None when nothing is."""
    text, before = desk.turn.text, desk.memory.wishes
    kinds = as_sold(desk, kinds_wished(desk))
    seen = catalogue.products(desk.tx, desk.memory.shown)
    before = before or (kind_of(seen) if seen else None)
    if not kinds and not (before and any(says(one, text) for one in SEEKS)):
        return None
    same = before is not None and (not kinds or set(kinds) & set(before.categories))
    wishes = wished(desk, replace(before, exclude=()) if same and before else None)
    if not wishes.categories:
        return None
    if says("other_brand", text) and same and before:
        brands = brands_left(desk, before)
        wishes = replace(wishes, brands=(), not_brands=(*wishes.not_brands, *brands))
    if same and _refused_first(text):
        wishes = not_again(wishes, desk.memory.shown)
    return replace(_freed(desk, wishes), size=None)


def _refused_first(text: str) -> bool:
    """那不要了 有没有…: what is on the screen is refused, and other goods asked for."""
    start, end = next(iter(spans("splits_lightly", text)))
    return refuses(text[start:end].strip())


def _freed(desk: Desk, wishes: Wishes) -> Wishes:
    """贵点也行, 预算不限: without the limit that was named before."""
    if says("no_budget", desk.turn.text):
        return replace(wishes, min_price=None, max_price=None)
    dearer = says("dearer_too", desk.turn.text) and desk.turn.first("price") is None
    return replace(wishes, max_price=None) if dearer else wishes


def _at_any_price(wishes: Wishes) -> Wishes:
    return replace(wishes, min_price=None, max_price=None, in_stock=True)


def _fitting(product: Product, said: Amount) -> list[Variant]:
    sizes = _sizes(product, said)
    if not said.unit:
        return [[*sizes.values()][-1]] if len(sizes) > 1 else []
    return [version for holds, version in sizes.items() if said.fits(holds)][:1]


def _sizes(product: Product, said: Amount) -> dict[float, Variant]:
    """By how much it holds; of what comes in one size alone as its data tell it."""
    there = [one for one in product.variants if one.stock > 0]
    told = next((product.attributes[one] for one in HOLDS if one in product.attributes), "")
    holds = in_unit(told, said.unit) if said.unit else None
    if holds is None or not there or any(one.size for one in product.variants):
        return sizes_of(product, said)
    return {holds: replace(min(there, key=lambda one: one.price), size=told)}


def _within(one: Pack, wishes: Wishes) -> bool:
    price, low, high = one.version.price, wishes.min_price or 0, wishes.max_price
    return low <= price and (high is None or price <= high)


def _nearest(goods: Sequence[Product], said: Amount) -> list[Pack]:
    """Of each product the version that comes nearest to what no version holds."""
    wanted = said.low or said.high

    def off(one: Pack) -> float:
        holds = holds_of(one.version, said)
        return max(holds / wanted, wanted / holds)

    each = [[Pack(one, version) for version in _sizes(one, said).values()] for one in goods]
    near = sorted((min(packs, key=off) for packs in each if packs), key=off)
    return [one for one in near if one is near[0] or off(one) <= NEARLY][:MOST]


def _told(
    desk: Desk, wishes: Wishes, packs: Sequence[Pack], key: str, said: Amount,
    budget: Wishes | None = None,
) -> Answer:  # fmt: skip
    """Those packs with their prices, the cheapest first, but the nearest when none is so."""
    near = key in ("packs_near", "packs_none", "packs_sold_out")
    ranked = packs if near else sorted(packs, key=lambda one: one.version.price)
    listed_so = [_version_words(desk, one) for one in ranked[:MOST]]
    words = desk.say(
        f"search.{key}", wanted=wanted_words(desk, budget or wishes),
        said=said.said or desk.say("search.large_pack"), versions=listed(listed_so, desk.language),
    )  # fmt: skip
    suggested = [_suggested(desk, one) for one in ranked[:MOST]]
    return cards(desk.idle(), wishes, suggested, words)


def _version_words(desk: Desk, one: Pack) -> str:
    version = priced_words(desk, one.version)
    return desk.say("search.version_of", name=one.product.name, version=version)


def _suggested(desk: Desk, one: Pack) -> Suggestion:
    priced = replace(one.product, price=one.version.price)
    reason = Reason("matches_wishes", (priced_words(desk, one.version),))
    return Suggestion(priced, reason, 0.0)
