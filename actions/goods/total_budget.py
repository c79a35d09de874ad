"""两个一共不超过300, make it 2, I meant the total: a budget for all the pieces together."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.budget import budgeted
from actions.goods.showing import found, shown
from actions.goods.wanting import wished
from actions.goods.wish_words import led
from actions.hearing.ordinals import counts_in
from actions.hearing.wording import asks, says
from actions.reference.history import own_words
from actions.reference.variants import number_said
from shop.catalogue import Wishes

MOST = 20  # pieces
EARLIER = 4  # messages in which the number may have been said


def within_total(desk: Desk) -> Answer | None:
    """Goods of which that many fit the sum; None when no sum or no kind of goods is known."""
    turn, memory = desk.turn, desk.memory
    priced = bool(list(turn.all("price")))
    if turn.clicked or memory.busy or not says("total_meant", turn.text):
        return None
    if asks(turn.text) and not priced:
        return None
    wishes = wished(desk, memory.wishes)
    total = _total(desk, wishes, priced)
    if total is None or not wishes.categories:
        return None
    count = _count(desk)
    if count is None:
        return None
    each = replace(wishes, max_price=total // count, min_price=None, exclude=())
    words: dict[str, str] = {"total": desk.money(total), "each": desk.money(total // count)}
    key = "suited.in_total" if found(desk, each) else "suited.not_in_total"
    if key == "suited.not_in_total":
        return desk.answer(replies.text(desk.say(key, count=count, **words))).remembering(
            wishes=each, asked="budget"
        )
    return shown(
        desk, each, desk.say(key, count=count, **words) + led(desk, replace(each, max_price=None))
    )


def _total(desk: Desk, wishes: Wishes, priced: bool) -> int | None:
    """The sum that is named, else the budget named before, unless it was divided already."""
    if priced:
        return budgeted(desk, Wishes()).max_price
    divided = any(says("in_total", each) for each in own_words(desk)[:EARLIER])
    return None if divided else wishes.max_price


def _count(desk: Desk) -> int | None:
    """How many are wanted: said now, or in one of the messages before."""
    said = number_said(desk.turn)
    if said and 1 < said <= MOST:
        return said
    for each in own_words(desk)[:EARLIER]:
        counts = [count for _, count in counts_in(each) if 1 < count <= MOST]
        if counts:
            return counts[0]
    return None
