"""Goods that are to fit into a place: by the way of their size that is limited, as data tell it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.kinds import as_sold
from actions.goods.showing import cards
from actions.goods.sizes_told import SIZE, measured_in
from actions.goods.wanting import kinds_wished, wished
from actions.goods.wish_words import wanted_words
from actions.hearing.dimensions_said import Dimension, dimension_said
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.referring import known, products_named
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion

CANDIDATES = 500
MOST = 4
_OF_LIMIT = frozenset({"price", "size", "quantity", "attribute"})
_MEASURE = re.compile(r"\s*\d+\s*(?:公分|厘米|毫米|cm|mm)", re.IGNORECASE)
_POINTS = re.compile(r"(?:那|这)[个款台]")


def without_limits(desk: Desk) -> Desk:
    """宽80以内: the message without the price, or the version, that its number was taken for."""
    if desk.turn.clicked:
        return desk
    desk = _without_measured(desk)
    said = dimension_said(desk.turn.text)
    if said is None:
        return desk
    start, end = said.span
    kept = tuple(one for one in desk.turn.entities
                 if one.name not in _OF_LIMIT or one.start is None
                 or not start <= one.start < end)  # fmt: skip
    return desk.turned(entities=kept)


def _without_measured(desk: Desk) -> Desk:
    """60公分宽的地方: a bare number before its measure is no version."""
    text = desk.turn.text
    kept = tuple(one for one in desk.turn.entities
                 if one.name != "size" or one.start is None or one.end is None
                 or not _MEASURE.match(text[one.start :]))  # fmt: skip
    return desk.turned(entities=kept) if len(kept) < len(desk.turn.entities) else desk


def small_enough(desk: Desk) -> Answer | None:
    """The goods within that limit and the budget, else at any price; None for no such wish."""
    said = dimension_said(desk.turn.text)
    wishes = _wishes(_without(desk, said)) if said is not None else None
    if said is None or wishes is None:
        return None
    free = replace(wishes, min_price=None, max_price=None)
    every = catalogue.find(desk.tx, free, limit=CANDIDATES).data
    told = [one for one in every if measured_in(one, said.axis) is not None]
    if not told:
        return None
    fits = [one for one in told if (measured_in(one, said.axis) or 0.0) <= said.most]
    inside = [one for one in fits if _within(one, wishes)]
    if inside:
        return _shown(desk, wishes, inside, "within_size", said)
    if fits:
        return _shown(desk, free, fits, "size_beyond", said, wishes)
    least = sorted(told, key=lambda one: measured_in(one, said.axis) or 0.0)
    return _shown(desk, free, least[:1], "size_none", said, free)


def _without(desk: Desk, said: Dimension) -> Desk:
    """The rest of the message, in its place: no budget is read from the number."""
    start, end = said.span
    text = desk.turn.text
    return desk.turned(text=text[:start] + " " * (end - start) + text[end:])


def _wishes(desk: Desk) -> Wishes | None:
    """What is looked for, else more of the kind in talk; None when one product is asked about."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.busy or products_named(desk):
        return None
    if says("this", turn.text) or _POINTS.search(turn.text):
        return None
    kinds = as_sold(desk, kinds_wished(desk))
    focus = known(desk, memory.product_id)
    before = memory.wishes or (Wishes(categories=(focus.category,)) if focus else None)
    if kinds and before and not set(kinds) & set(before.categories):
        before = None
    wishes = wished(desk, replace(before, exclude=(), size=None) if before else None)
    return wishes if wishes.categories else None


def _within(one: Product, wishes: Wishes) -> bool:
    high = wishes.max_price
    return (wishes.min_price or 0) <= one.price and (high is None or one.price <= high)


def _shown(
    desk: Desk, wishes: Wishes, goods: Sequence[Product], key: str, said: Dimension,
    budget: Wishes | None = None,
) -> Answer:  # fmt: skip
    axis = desk.say(f"product.axis_{said.axis}")
    each = [desk.say("search.version_of", name=one.name, version=_figure(desk, one, said))
            for one in goods[:MOST]]  # fmt: skip
    words = desk.say(f"search.{key}", wanted=wanted_words(desk, budget or wishes), axis=axis,
                     said=said.said, goods=listed(each, desk.language))  # fmt: skip
    suggested = [Suggestion(one, Reason("matches_wishes", (_figure(desk, one, said),)), 0.0)
                 for one in goods[:MOST]]  # fmt: skip
    return cards(desk.idle(), wishes, suggested, words)


def _figure(desk: Desk, one: Product, said: Dimension) -> str:
    return f"{desk.term(SIZE)} {one.attributes[SIZE]}"
