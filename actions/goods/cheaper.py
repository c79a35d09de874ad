"""换便宜的: of the same kind, and cheaper than whatever was shown or pointed at."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.leaning import rejected_before
from actions.goods.life_stages import for_stage
from actions.goods.requiring import keeping, narrowed
from actions.goods.showing import CARDS, cards, found
from actions.goods.wish_words import given_up_words
from actions.hearing.ordinals import position
from actions.hearing.wishes import cheaper, relaxed
from actions.hearing.wording import says
from actions.reference.history import products_told
from actions.reference.referring import known, products_named
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion


def wants_cheaper(desk: Desk) -> bool:
    """Asked for in words or by the button, with no budget named."""
    asked = says("cheaper", desk.turn.text) and not list(desk.turn.all("price"))
    return asked or desk.turn.first("choice") == "cheaper"


def cheaper_ones(desk: Desk, wishes: Wishes, seen: Sequence[Product]) -> Answer | None:
    """None when nothing was shown to be cheaper than."""
    meant = _pointed_at(desk) or list(seen)
    kinds = {
        kind: [one for one in meant if one.category == kind]
        for kind in dict.fromkeys(one.category for one in meant)
    }
    if not kinds:
        return None
    gone = rejected_before(desk, wishes)
    within = [_below(desk, wishes, kind, those, gone) for kind, those in kinds.items()]
    if gone and not any(found(desk, each) for each in within):
        gone = tuple(one for one in products_told(desk) if one in gone)  # but those rejected
        within = [_below(desk, wishes, kind, those, gone) for kind, those in kinds.items()]
    kept = within[0] if len(within) == 1 else _all_kinds(wishes, within)
    fresh = [one.product_id for one in seen]
    if several := _in_turn([found(desk, each, exclude=fresh) for each in within]):
        return cards(desk, kept, several, desk.say("search.cheaper"))
    if several := _in_turn([found(desk, each) for each in within]):
        return cards(desk, kept, several, desk.say("search.cheaper"))
    free = [replace(each, min_price=None) for each in within]  # less than he thought of at first
    if several := _in_turn([found(desk, each) for each in free]):
        return cards(desk, replace(kept, min_price=None), several, desk.say("search.cheaper"))
    return _with_less(desk, kept) or _cheapest(desk, wishes, meant)


def lowered(desk: Desk, wishes: Wishes, seen: Sequence[Product]) -> Wishes:
    """有没有日常训练穿的，便宜点也行: below what was seen, when anything so costs less."""
    if not (seen and wants_cheaper(desk)):
        return wishes
    lower = cheaper(wishes, seen)
    needed = narrowed(desk, lower)
    return lower if needed is not None and needed.wishes is not None else wishes


def _pointed_at(desk: Desk) -> list[Product]:
    """The product named, counted off, or spoken of since the list was shown."""
    if desk.turn.clicked:
        return []
    named = products_named(desk)
    shown = desk.memory.shown
    place = position(desk.turn.text, len(shown))
    focus = known(desk, shown[place] if place is not None else desk.memory.product_id)
    return named or ([focus] if focus else [])


def _below(
    desk: Desk, wishes: Wishes, kind: str, those: Sequence[Product], gone: tuple[str, ...]
) -> Wishes:
    lower = cheaper(replace(wishes, categories=(kind,), exclude=gone), those)
    return for_stage(desk, keeping(desk, lower))


def _all_kinds(wishes: Wishes, within: Sequence[Wishes]) -> Wishes:
    """What to remember of several kinds: all of them, and the highest of their limits."""
    kinds = tuple(kind for each in within for kind in each.categories)
    most = max(each.max_price or 0 for each in within)
    return replace(wishes, categories=kinds, max_price=most, exclude=())


def _in_turn(several: Sequence[Sequence[Suggestion]]) -> list[Suggestion]:
    """The first of each kind, then the second of each, as many as are shown."""
    mixed = [one for one in chain.from_iterable(zip_longest(*several)) if one is not None]
    return list({one.product.product_id: one for one in mixed}.values())[:CARDS]


def _with_less(desk: Desk, wishes: Wishes) -> Answer | None:
    """One wish given up, never the price; of one kind only."""
    for given_up, fewer in relaxed(wishes) if len(wishes.categories) == 1 else ():
        if suggested := found(desk, fewer):
            words = desk.say("search.relaxed", wish=given_up_words(desk, wishes, given_up))
            return cards(desk, fewer, suggested, words)
    return None


def _cheapest(desk: Desk, wishes: Wishes, meant: Sequence[Product]) -> Answer:
    """There is nothing below it: the cheapest of those meant, and that it is."""
    one = min(meant, key=lambda product: product.price)
    below = Wishes(categories=(one.category,), max_price=one.price - 1)
    key = "search.cheapest_fitting" if catalogue.matching_ids(desk.tx, below) else "search.cheapest"
    lead = desk.say(key, name=one.name, price=desk.money(one.price))
    if wishes.max_price is not None and one.price > wishes.max_price:
        return desk.answer(replies.text(lead)).remembering(wishes=wishes)  # no card above a budget
    return cards(desk, wishes, [Suggestion(one, Reason("matches_wishes"), 0.0)], lead)
