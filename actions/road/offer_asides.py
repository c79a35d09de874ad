"""What may be said of offers, coupons, prices and fees at any time, by its wording."""

from collections.abc import Callable

from actions.answer import Answer
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.costs.abroad import abroad_told
from actions.costs.after_coupon import after_coupon
from actions.costs.claiming import claiming
from actions.costs.coupon_questions import coupon_question, just_claimed, short_of, used
from actions.costs.coupon_sought import coupon_sought
from actions.costs.coupons_held import COUPONS_HELD
from actions.costs.discount_source import SOURCES
from actions.costs.freight import days_asked, delivered_total, freight_asked
from actions.costs.freight_of_kind import free_from
from actions.costs.goods_for_coupon import FOR_COUPON
from actions.costs.in_time import in_time
from actions.costs.next_level import level_by_amount, next_level, spent_told
from actions.costs.offer_fits import offer_on_goods
from actions.costs.one_offer import claimed_yet, told_of_one
from actions.costs.stacking_asked import together_asked
from actions.costs.sum_asked import basket_asked, basket_comes_to
from actions.costs.ways_to_pay import PAYING
from actions.costs.without_coupon import without_coupon
from actions.desk import Desk
from actions.goods.pack_prices import packs_compared
from actions.goods.packs_of import packs_asked
from actions.goods.price_since import price_since
from actions.goods.versions_priced import versions_priced
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.reference.referring import product_meant


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


def _priced(desk: Desk) -> Answer | None:
    """粉色的多少钱; sent to a place, 寄到新疆一共多少, it is what both come to."""
    delivered = delivered_total(desk) if says("delivered_total", desk.turn.text) else None
    return delivered or versions_priced(desk)


def _on_goods(desk: Desk) -> Answer | None:
    """这张能用吗; 手机券和95折都算上到手价, of several or all, is what the goods cost then."""
    text = desk.turn.text
    several = says("after_coupon", text) and says("several_offers", text)
    told = (after_coupon(desk) if several else None) or offer_on_goods(desk)
    product = product_meant(desk) if told else None
    packs = packs_asked(desk, product) if product else {}
    return leading("".join(packs.values()), told) if told and packs else told


OFFERS: dict[str, Callable[[Desk], Answer | None]] = {
    **SOURCES,
    **COUPONS_HELD,
    **FOR_COUPON,
    **PAYING,
    "basket_asked": basket_asked,
    "comes_to": basket_comes_to,
    "stacks": together_asked,
    "offer_on_goods": _on_goods,
    "coupon_sought": coupon_sought,
    "claim_words": _claiming,
    "claimed_yet": claimed_yet,
    "not_listed": told_of_one,
    "count_then": after_coupon,
    "bare_use": _coupon_use,
    "spent_in_all": spent_told,
    "level_by_amount": level_by_amount,
    "next_level": next_level,
    "how_much_more": short_of,
    "coupon_fits": _coupon_fits,
    "after_coupon": after_coupon,
    "without_coupon": without_coupon,
    "by_then": in_time,
    "bought_now": days_asked,
    "place_alone": days_asked,
    "freight_asked": freight_asked,
    "delivered_total": delivered_total,
    "free_from": free_from,
    "price_since": price_since,
    "asks_price": _priced,
    "pack_cheaper": packs_compared,
    "abroad": abroad_told,
}
