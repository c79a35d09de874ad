"""A search for what must be true of the goods: what is not is left out, and none is said so."""

from dataclasses import dataclass, replace

from actions.desk import Desk
from actions.goods.amounts import Required
from actions.goods.claims import required
from actions.goods.features import CANDIDATES
from actions.goods.wish_words import wanted_words
from actions.hearing.wishes import not_again
from actions.hearing.words import listed
from actions.reference.history import own_words
from shop import catalogue
from shop.catalogue import Wishes

KEPT_FOR = 4  # messages of the shopper


@dataclass(frozen=True)
class Narrowed:
    """What is told before the goods, and the wishes for them; none when no goods are so."""

    told: str
    wishes: Wishes | None


def narrowed(desk: Desk, wishes: Wishes) -> Narrowed | None:
    """The wishes for goods of which it holds; None when nothing such is asked."""
    if not wishes.categories or desk.turn.clicked:
        return None
    goods = catalogue.find(desk.tx, _of_kind(wishes), limit=CANDIDATES).data
    needed = required(desk.turn.text, goods)
    if needed is None:
        return None
    fits = set(needed.holds)
    left = not_again(wishes, [each.product_id for each in goods if each.product_id not in fits])
    if fits and catalogue.matching_ids(desk.tx, left):
        return Narrowed(_told(desk, left, needed, "holding"), left)
    return Narrowed(_told(desk, wishes, needed, "none_holds") + _dearer(desk, wishes), None)


def keeping(desk: Desk, wishes: Wishes) -> Wishes:
    """The wishes without goods for which what was asked before does not hold: 能上飞机的."""
    before = desk.memory.wishes
    if before is None or not wishes.categories or wishes.categories != before.categories:
        return wishes
    goods = catalogue.find(desk.tx, _of_kind(wishes), limit=CANDIDATES).data
    for said in own_words(desk)[:KEPT_FOR]:
        if (needed := required(said, goods)) is not None and needed.holds:
            unfit = [one.product_id for one in goods if one.product_id not in needed.holds]
            return not_again(wishes, unfit)
    return wishes


def _of_kind(wishes: Wishes) -> Wishes:
    return replace(wishes, text="", attributes={}, exclude=())


def _told(desk: Desk, wishes: Wishes, needed: Required, key: str) -> str:
    values = listed([desk.term(one) for one in needed.values], desk.language)
    return desk.say(f"search.{key}", wanted=wanted_words(desk, wishes), said=needed.said,
                    attribute=desk.term(needed.attribute), values=values)  # fmt: skip


def _dearer(desk: Desk, wishes: Wishes) -> str:
    """From which price on there are such, beyond the budget."""
    wider = replace(_of_kind(wishes), min_price=None, max_price=None)
    goods = catalogue.find(desk.tx, wider, limit=CANDIDATES).data
    needed = required(desk.turn.text, goods)
    prices = [each.price for each in goods if needed and each.product_id in needed.holds]
    if not needed or not prices:
        return ""
    gap = "" if desk.language == "zh" else " "
    return gap + desk.say("search.holds_from", said=needed.said, price=desk.money(min(prices)))
