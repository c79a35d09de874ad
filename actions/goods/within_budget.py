"""三千以内的 哪个吸力大: the goods on the screen that the budget said with a question leaves."""

from dataclasses import replace

from actions.desk import Desk
from actions.goods.budget import budgeted
from actions.goods.wanting import says_wishes
from actions.hearing.ordinals import positions
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.referring import products_named
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

PAIR = 2


def with_those_within(desk: Desk) -> tuple[Desk, str]:
    """With those alone on the screen, and the words that name them; as it was for other words."""
    within = _within(desk) if _only_budgeted(desk) else []
    if not PAIR <= len(within) < len(desk.memory.shown):
        return desk, ""
    names = listed([desk.say("compare.named", name=one.name) for one in within], desk.language)
    lead = desk.say("compare.within_of_shown", budget=_limit(desk), names=names)
    shown = tuple(one.product_id for one in within)
    entities = tuple(one for one in desk.turn.entities if one.name != "price")
    memory = replace(desk.memory, shown=shown)
    return desk.turned(memory=memory, entities=entities), lead


def none_within(desk: Desk) -> bool:
    """Whether the budget leaves fewer than two of those shown, so that others are to be found."""
    return _only_budgeted(desk) and len(_within(desk)) < PAIR


def which_within(desk: Desk, left: Product, right: Product) -> str:
    """Which of the two a budget named with the question allows."""
    limit = budgeted(desk, Wishes()).max_price
    if limit is None or not list(desk.turn.all("price")):
        return ""
    within = [one for one in (left, right) if one.price <= limit]
    key = ("within_none", "within_one", "within_both")[len(within)]
    name = within[0].name if within else ""
    return desk.say(f"compare.{key}", name=name, budget=desk.money(limit))


def _only_budgeted(desk: Desk) -> bool:
    """Whether a budget is all that is wished of several on the screen, none of them singled out."""
    turn, shown = desk.turn, desk.memory.shown
    if len(shown) <= PAIR or budgeted(desk, Wishes()).max_price is None:
        return False
    bare = desk.turned(entities=tuple(one for one in turn.entities if one.name != "price"))
    singled = products_named(desk) or positions(turn.text, len(shown))
    pointed = any(says(one, turn.text) for one in ("first_two", "those_two", "dear_and_cheap"))
    return not (singled or pointed or says_wishes(bare))


def _within(desk: Desk) -> list[Product]:
    wishes = budgeted(desk, Wishes())
    low, high = wishes.min_price or 0, wishes.max_price
    return [one for one in catalogue.products(desk.tx, desk.memory.shown)
            if low <= one.price and (high is None or one.price <= high)]  # fmt: skip


def _limit(desk: Desk) -> str:
    return desk.money(budgeted(desk, Wishes()).max_price or 0)
