"""凑满300有没有便宜小东西: the cheapest goods that bring the basket to the next offer.

差42凑满减 口红有一百以内的吗: the cheapest of the kind that is named, when any of it does.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from actions import replies
from actions.answer import Answer
from actions.basket.basket_words import close
from actions.basket.revising import revised
from actions.desk import Desk
from actions.goods.kinds import as_sold
from actions.goods.personal_offers import stopped
from actions.goods.showing import cards
from actions.goods.wanting import kinds_wished
from actions.hearing import words
from actions.hearing.ordinals import step_said
from actions.hearing.wording import asks, leaving_out, says, simplified
from actions.reference.own_basket import owner
from shop import baskets, catalogue
from shop.catalogue import Wishes
from shop.customer_facts import facts_of
from shop.offering import goods_of
from shop.pricing import PricedBasket, shipping_fee
from shop.products import Product
from shop.recommending import Reason, Suggestion

SHOWN = 4
CANDIDATES = 500
_SHORT = re.compile(
    r"差(?:个|了|大概|大约)?\s*(?P<zh>\d+(?:\.\d+)?)\s*(?:块|元|¥)?"
    r"|(?P<en>\d+(?:\.\d+)?) (?:yuan |rmb )?(?:more|short|away)\b"
    r"|\bshort (?:by |of )?(?:¥|rmb )?(?P<by>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Goal:
    """What is missing, and the words that say for what."""

    missing: int
    lead: str
    kinds: frozenset[str] = frozenset()  # of the goods that count towards it; none for all


def topped_up(desk: Desk) -> Answer | None:
    """Goods that cost at least what is missing, the cheapest first; None when nothing tells it."""
    lines = baskets.lines(desk.tx, owner(desk))
    task = desk.memory.task
    ordering = task is not None and task.name in ("place_order", "add_to_basket", "claim_coupon")
    said = _said(desk)
    if (desk.memory.busy and not ordering) or desk.turn.clicked or not (lines or said):
        return None
    if says("not_topping_up", desk.turn.text):
        return None
    if (more := _one_more(desk)) is not None:
        return more
    goal = (_to_offer(desk) or _to_free_shipping(desk)) if lines else None
    goal = goal or (_by_words(desk, said) if said else None)
    if goal is None:
        told = desk.say("buying.nothing_to_reach") + _ended(desk)
        return desk.answer(replies.text(told), memory=desk.memory)
    there = {line.product_id for line in lines}
    wishes = Wishes(min_price=goal.missing, in_stock=True)
    of_kind = _of_kind(desk, wishes)
    ranked = _cheapest(desk, of_kind, there, goal) if of_kind.categories else []
    wishes = of_kind if ranked else wishes
    ranked = ranked or _cheapest(desk, wishes, there, goal)
    if not ranked:
        return None
    reason = Reason("matches_wishes")
    suggested = [Suggestion(one, reason, 0.0) for one in ranked[:SHOWN]]
    listed = cards(desk, wishes, suggested, goal.lead)
    return listed.remembering(wishes=replace(wishes, min_price=None))  # what is missing is no taste


def _one_more(desk: Desk) -> Answer | None:
    """再加一包凑满减: one more of what is in the basket, whatever it is to reach."""
    text = leaving_out("to_reach", desk.turn.text).strip()
    if text == desk.turn.text or asks(text) or step_said(text) < 1:
        return None
    return revised(desk.turned(text=text))


def _of_kind(desk: Desk, wishes: Wishes) -> Wishes:
    """Of the kinds that the message names, within the price that it names for them."""
    kinds = as_sold(desk, kinds_wished(desk))
    prices = [one.value for one in desk.turn.all("price") if one.role == "max"]
    most = max((round(float(one) * 100) for one in prices), default=0)
    capped = most if most > (wishes.min_price or 0) else None
    return replace(wishes, categories=kinds, max_price=capped)


def _cheapest(
    desk: Desk, wishes: Wishes, there: Collection[str], goal: _Goal
) -> list[Product]:  # fmt: skip
    """Those that cost enough and count, without what is in the basket."""
    if goal.kinds and not wishes.categories:
        wishes = replace(wishes, categories=tuple(sorted(goal.kinds)))
    fitting = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    others = (one for one in fitting if one.product_id not in there and _counts(one, goal))
    return sorted(others, key=lambda one: one.price)


def _counts(product: Product, goal: _Goal) -> bool:
    return not goal.kinds or bool(goal.kinds & {product.category, *product.categories})


def _said(desk: Desk) -> int:
    """The amount that is said to be missing; 0 for none."""
    match = _SHORT.search(simplified(desk.turn.text))
    number = next((one for one in match.groups() if one), "") if match else ""
    return round(float(number) * 100) if number else 0


def _to_offer(desk: Desk) -> _Goal | None:
    near = close(_priced(desk))
    if not near:
        return None
    missing, title = near[0].missing or 0, near[0].title[desk.language]
    lead = desk.say("buying.tops_up", missing=desk.money(missing), title=title)
    return _Goal(missing, lead, frozenset(goods_of(desk.tx, near[0].offer_id)))


def _to_free_shipping(desk: Desk) -> _Goal | None:
    """What is missing until nothing is charged for shipping."""
    priced, facts = _priced(desk), facts_of(desk.tx, desk.turn.customer_id, desk.now)
    if not shipping_fee(priced.subtotal, facts, ""):
        return None
    rules = desk.policies
    free = min(rules.level(facts.level).free_shipping_from, rules.free_shipping_from)
    missing = free - priced.subtotal
    if missing <= 0:
        return None
    return _Goal(missing, desk.say("buying.tops_up_shipping", missing=desk.money(missing)))


def _by_words(desk: Desk, said: int) -> _Goal:
    """The amount as it is said, though the shop knows of no offer that it would bring."""
    return _Goal(said, desk.say("buying.tops_up_said", missing=desk.money(said)) + _ended(desk))


def _ended(desk: Desk) -> str:
    """That offers ended because personal suggestions are switched off."""
    titles = stopped(desk)
    told = words.listed(titles, desk.language)
    return desk.say("buying.offers_stopped", titles=told) if titles else ""


def _priced(desk: Desk) -> PricedBasket:
    return baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
