"""华为的手环有吗: a kind that stands in names alone, and a brand that makes no such goods."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.brands import called
from actions.goods.budget import budgeted
from actions.goods.showing import cards
from actions.goods.so_named import brands_so_named, kindred_sold, so_named
from actions.goods.wanting import kinds_wished
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING
from actions.hearing.words import listed
from actions.reference.denied_goods import but_denied
from actions.reference.referring import products_named
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product
from shop.recommending import Reason, Suggestion

READ_SO = SHOPPING | NOT_UNDERSTOOD
MOST = 4


def brand_of_word(desk: Desk) -> Answer | None:
    """That the brand has none, then those so called and what it has near; None for other words."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.intent not in READ_SO or products_named(desk):
        return None
    brands = list(dict.fromkeys(str(one.value) for one in but_denied(turn).all("brand")))
    kinds = kinds_wished(desk)
    if not brands or len(kinds) != 1 or _sold(desk, Wishes(categories=kinds)):
        return None
    wishes = budgeted(desk, Wishes())
    there = [one.product for one in so_named(desk, wishes, kinds[0])]
    made = brands_so_named(desk, kinds[0])
    gone = [one for one in brands if one not in made]
    if not there or not gone:
        return None
    return _told(desk, wishes, kinds[0], gone, there)


def _told(
    desk: Desk, wishes: Wishes, kind: str, gone: Sequence[str], there: Sequence[Product]
) -> Answer:
    near = replace(wishes, categories=kindred_sold(desk, (kind,), kind), brands=tuple(gone))
    own = catalogue.find(desk.tx, near, limit=MOST).data if near.categories else ()
    names = listed([called(one, desk.language) for one in gone], desk.language)
    lead = desk.say("search.brand_without", brand=names, kind=desk.term(kind) or kind)
    lead += desk.say("search.named_or_near" if own else "search.found")
    goods = list({one.product_id: one for one in (*there, *own)}.values())[:MOST]
    suggested = [Suggestion(one, Reason("matches_wishes"), 0.0) for one in goods]
    return cards(desk, replace(near, brands=()) if own else wishes, suggested, lead)


def _sold(desk: Desk, wishes: Wishes) -> bool:
    return bool(catalogue.matching_ids(desk.tx, replace(wishes, in_stock=False)))
