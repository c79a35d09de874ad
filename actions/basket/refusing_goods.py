"""Goods refused, with nothing else wished for: 不要手机也不要平板, 都不要 of a list; no goodbye."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.choosing import FILLING
from actions.business.ordered import recent
from actions.desk import Desk
from actions.goods.brands import brands_refused
from actions.goods.kinds_refused import kinds_refused
from actions.goods.showing import shown
from actions.goods.wanting import refuses_only
from actions.hearing.matters import BUSINESS, SHOPPING, asks_for
from actions.hearing.wishes import kind_of, not_again
from actions.hearing.wording import asks, says
from actions.reference.bought import mentioned
from actions.reference.picking import BASKET
from shop import catalogue

REFINED = SHOPPING - {"inform"}  # what reads refusals by itself
SEVERAL = 2
OTHER_LISTS = ("order", "reason", BASKET)


def goods_refused(desk: Desk) -> Answer | None:
    """Kinds or brands are named only to leave them out: others are shown, without these."""
    turn, memory = desk.turn, desk.memory
    if _in_other_business(desk) or turn.clicked or asks(turn.text) or turn.intent in REFINED:
        return None
    if not refuses_only(desk):
        return None
    refused = len({*kinds_refused(desk), *brands_refused(desk)})
    if _of_bought(desk, refused):
        return None
    if not memory.shown and refused < SEVERAL and turn.intent in BUSINESS:
        return None  # 手机不要了: an order that is not known to us
    return desk.means.topics["refine_recommendation"].answer(_looking(desk))


def none_of_list(desk: Desk) -> Answer | None:
    """都不要, 一个都看不上: of what is on the screen; others like it are shown."""
    memory = desk.memory
    if _in_other_business(desk) or not memory.shown or memory.asked in OTHER_LISTS:
        return None
    seen = catalogue.products(desk.tx, memory.shown)
    fresh = not_again(memory.wishes or kind_of(seen), [each.product_id for each in seen])
    return shown(_looking(desk), fresh, desk.say("search.another"))


def _in_other_business(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and not task.soft and task.name not in FILLING


def _of_bought(desk: Desk, refused: int) -> bool:
    """Whether it is an order that is not wanted any more: 手机不要了, 取消吧."""
    turn = desk.turn
    if turn.customer_id is None:
        return False
    if desk.memory.shown and not says("order_called", turn.text):
        return False
    named = any(asks_for(each, turn.text) for each in BUSINESS) or turn.intent in BUSINESS
    return bool(mentioned(desk, recent(desk))) and (named or refused < SEVERAL)


def _looking(desk: Desk) -> Desk:
    """Without what was merely suggested: it is among what is refused."""
    memory = replace(desk.memory.idle(), product_id=None)
    return desk.turned(memory=memory)
