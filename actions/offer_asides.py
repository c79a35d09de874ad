"""What may be said of offers, coupons, prices and fees at any time, by its wording."""

from collections.abc import Callable

from actions.abroad import abroad_told
from actions.after_coupon import after_coupon
from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.claiming import claiming
from actions.coupon_questions import coupon_question, just_claimed, short_of, used
from actions.coupons_held import COUPONS_HELD
from actions.couriers import free_shipping
from actions.desk import Desk
from actions.discount_source import SOURCES
from actions.freight import delivered_total, freight_asked
from actions.next_level import next_level
from actions.offer_fits import offer_on_goods
from actions.one_offer import claimed_yet, told_of_one
from actions.ordering_again import coupons_after_cancelling
from actions.progress import resumed
from actions.stacking_asked import together_asked
from actions.versions_priced import versions_priced
from actions.ways_to_pay import PAYING
from actions.without_coupon import without_coupon


def _claiming(desk: Desk) -> Answer | None:
    return told_of_one(desk) or claiming(desk)


def _coupon_use(desk: Desk) -> Answer | None:
    """怎么用啊 after a coupon; of a product it is a question about that product."""
    task = desk.memory.task
    claiming_one = task is not None and task.name == "claim_coupon"
    at_coupons = claiming_one or (desk.memory.product_id is None and just_claimed(desk))
    told = used(desk) if at_coupons and not speaks_of_goods(desk.turn) else None
    return None if told is None else resumed(desk, told)


def _coupon_fits(desk: Desk) -> Answer | None:
    """买口红能用吗, a moment after a coupon was claimed."""
    task = desk.memory.task
    at_coupons = task is not None and task.name == "claim_coupon"
    if desk.memory.busy or not speaks_of_goods(desk.turn):
        return None
    if not (at_coupons or just_claimed(desk)):
        return None
    return coupon_question(desk)


OFFERS: dict[str, Callable[[Desk], Answer | None]] = {
    **SOURCES,
    **COUPONS_HELD,
    **PAYING,
    "stacks": together_asked,
    "offer_on_goods": offer_on_goods,
    "claim_words": _claiming,
    "coupon_back": coupons_after_cancelling,
    "claimed_yet": claimed_yet,
    "not_listed": told_of_one,
    "count_then": after_coupon,
    "bare_use": _coupon_use,
    "next_level": next_level,
    "how_much_more": short_of,
    "coupon_fits": _coupon_fits,
    "after_coupon": after_coupon,
    "without_coupon": without_coupon,
    "freight_asked": freight_asked,
    "delivered_total": delivered_total,
    "free_from": free_shipping,
    "asks_price": versions_priced,
    "abroad": abroad_told,
}
