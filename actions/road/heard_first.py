"""What is heard before a message is taken for its intent, in order: the narrow before the wide."""

from collections.abc import Callable

from actions.after_sales.asked_of_it import asked_of_it
from actions.after_sales.at_home import at_home_asked, carried_up
from actions.after_sales.awaiting_call import awaiting_call
from actions.after_sales.beyond_repair import beyond_repair
from actions.after_sales.carried_on import carried_on
from actions.after_sales.cheaper_instead import cheaper_instead
from actions.after_sales.complaint_asked import complaint_asked
from actions.after_sales.complaint_withdrawn import complaint_withdrawn
from actions.after_sales.damaged import own_fault
from actions.after_sales.deeds import deed_asked
from actions.after_sales.exchange_changed import exchange_changed
from actions.after_sales.given_up import given_up
from actions.after_sales.new_one_awaited import new_one_awaited
from actions.after_sales.own_cases import cases_listed
from actions.after_sales.parcel_given_back import parcel_given_back
from actions.after_sales.part_kept import part_kept
from actions.after_sales.pieces_changed import pieces_changed
from actions.after_sales.reason_first import reason_righted
from actions.after_sales.refund_short import refund_short
from actions.after_sales.same_goods import only_the_same
from actions.after_sales.sent_off import number_given
from actions.after_sales.supposing import only_supposed
from actions.after_sales.taken_again import taken_again
from actions.after_sales.version_price import version_instead, version_price
from actions.after_sales.visiting import day_wanted, moved_perhaps, nobody_came
from actions.after_sales.withdrawing import kept_after_all
from actions.after_sales.wronged import of_before
from actions.answer import Answer
from actions.basket.asked_of_which import told_of_it
from actions.basket.bought_again import bought_again
from actions.basket.draft_stated import draft_stated
from actions.basket.each_again import asked_beside, each_again
from actions.basket.editing import edited, edits_beside
from actions.basket.for_later import for_later
from actions.basket.left_with import left_with
from actions.basket.mind_changed import mind_changed
from actions.basket.offered_and_another import offered_and_another
from actions.basket.order_taken_up import order_taken_up
from actions.basket.ordered_anew import ordered_anew
from actions.basket.part_ordered import part_ordered
from actions.basket.placing import without_some
from actions.basket.revising import emptied, still_counted
from actions.basket.run_out import run_out
from actions.basket.sent_elsewhere import sent_elsewhere
from actions.basket.shown_instead import shown_instead
from actions.basket.taken_to_order import taken_to_order
from actions.basket.taken_wrongly import taken_wrongly
from actions.basket.taking import takes_beside
from actions.basket.unasked import unasked_taken_out
from actions.business.goods_put_right import goods_put_right
from actions.business.not_exchanging import exchange_denied
from actions.business.putting_off import put_off
from actions.business.refusing_first import corrected_first, refused_first
from actions.business.requests import Wish
from actions.business.staying import kept_as_it_is
from actions.costs.arrival_asked import arrival_asked, with_days
from actions.costs.claim_edited import claim_edited
from actions.costs.claim_fits import claim_fits
from actions.costs.claim_if_any import claim_if_any
from actions.costs.claim_named import claim_named
from actions.costs.coupon_fails import coupon_fails
from actions.costs.exchange_asked import exchange_asked
from actions.costs.named_offer_asked import named_offer_asked
from actions.costs.offers_of_goods import offers_of_goods
from actions.costs.pieces_total import pieces_total
from actions.costs.placed_coupon import placed_coupon
from actions.costs.returns_asked import returns_asked, taken_if_returnable
from actions.desk import Desk
from actions.goods.another_version import another_version
from actions.goods.better_than import better_than
from actions.goods.brand_of_word import brand_of_word
from actions.goods.dimensions import small_enough
from actions.goods.name_not_sold import name_not_sold
from actions.goods.packs_wished import packs_wished
from actions.goods.version_of_one import version_of_one
from actions.goods.version_sought import version_sought
from actions.orders.address_talk import there_too_asked
from actions.orders.cancelling_part import part_cancelled
from actions.orders.how_to_pay_it import how_to_pay_it
from actions.orders.hurrying import agreed_with_why
from actions.orders.invoice_status import kinds_told, title_kept
from actions.orders.order_facts import fact_first
from actions.orders.paid_state import bill_told
from actions.orders.placed_change import ordered_wrong
from actions.orders.price_before_cancel import price_before_cancel
from actions.orders.refund_talk import sum_awaited, urged_and_more, way_asked
from actions.orders.sent_with_order import sent_with_order
from actions.road.added_facts import added_and_agreed
from actions.road.agreeing import yes_and_asked, yes_and_more, yes_and_sent_back
from actions.road.cancelled_anew import cancelled_anew
from actions.road.claimed_first import claimed_first, not_claimed_first
from actions.road.coupon_beside import coupon_beside
from actions.road.day_first import day_first
from actions.road.dictated_first import dictated_first
from actions.road.goods_first import goods_first
from actions.road.goods_too import goods_too
from actions.road.no_person import person_called, person_off, wait_asked
from actions.road.questions_beside import paid_beside, questions_beside, shop_questions
from actions.road.second import with_offer
from actions.road.settled_first import agreed_then
from actions.road.several_beside import several_beside
from actions.road.sought_after import sought_beside
from actions.road.taken_first import taken_first, takes_offered
from actions.road.telling import told_first
from actions.road.visit_off_first import visit_off_first
from actions.talk.own_data import own_data_first
from actions.talk.points_taken_back import points_taken_back
from actions.talk.privacy import impersonal_first, kept_first
from actions.talk.sympathy import felt_first
from actions.talk.thanking import thanked_first
from actions.talk.upset import blamed_first

Reader = Callable[[Desk], Answer | None]


def _deed_asked(desk: Desk) -> Answer | None:
    """取消了没: whether it is done; a typed yes to 要现在办吗 is a click on its button."""
    told = deed_asked(desk)
    return with_offer(told) if told else None


def _emptied(desk: Desk) -> Answer | None:
    """清空购物车: a typed yes to 全部清空吗 is a click on its button."""
    told = emptied(desk)
    return with_offer(told) if told else None


def _beside_goods(reader: Reader) -> Reader:
    """A question is answered once the goods that are taken with it are in the basket."""

    def reads(desk: Desk) -> Answer | None:
        told = reader(desk)
        beside = told is not None and (
            takes_beside(desk) or takes_offered(desk) or edits_beside(desk))  # fmt: skip
        return None if beside else told

    return reads


_version_of_one = _beside_goods(version_of_one)
WHOLE = (
    wait_asked, person_called, person_off, complaint_withdrawn, kept_after_all, complaint_asked,
    version_sought,
    ordered_wrong, draft_stated, part_ordered, for_later, shown_instead,
    _beside_goods(told_of_it), offered_and_another,
    ordered_anew, several_beside, sent_elsewhere, taken_to_order, each_again, bought_again, run_out,
    added_and_agreed, dictated_first, own_fault,
    price_before_cancel, refund_short, title_kept, cases_listed,
    parcel_given_back, number_given, way_asked, sum_awaited,
    taken_again,
    awaiting_call, cheaper_instead,
    version_price, version_instead, part_kept, pieces_changed, exchange_changed,
    only_the_same, beyond_repair,
    only_supposed,
    _deed_asked, reason_righted,
    goods_put_right, cancelled_anew, part_cancelled, given_up, without_some, of_before,
    still_counted, _emptied, left_with, mind_changed, placed_coupon, claimed_first, claim_edited,
    claim_if_any, claim_named, claim_fits, coupon_fails, named_offer_asked,
    _beside_goods(offers_of_goods), corrected_first,
    agreed_with_why, yes_and_sent_back, yes_and_asked, yes_and_more,
    taken_if_returnable, _beside_goods(returns_asked), exchange_asked,
    packs_wished, small_enough, name_not_sold, brand_of_word, another_version, _version_of_one,
    better_than, sent_with_order, order_taken_up, arrival_asked, pieces_total, carried_on,
    kept_as_it_is, nobody_came, moved_perhaps, day_wanted, at_home_asked, carried_up, paid_beside,
    how_to_pay_it, bill_told, there_too_asked, points_taken_back,
)  # fmt: skip
FIRST = (
    visit_off_first, coupon_beside, fact_first, urged_and_more, agreed_then,
    unasked_taken_out, taken_wrongly, goods_too, edited, day_first, put_off, goods_first,
    taken_first, exchange_denied, refused_first,
    new_one_awaited, asked_of_it, kept_first,
    own_data_first, impersonal_first, felt_first, thanked_first, not_claimed_first, blamed_first,
    told_first, kinds_told,
)  # fmt: skip


WITH_SHOP_QUESTIONS = frozenset({_version_of_one, given_up, part_cancelled, mind_changed})


def heard_whole(desk: Desk) -> tuple[Answer, list[Wish]] | None:
    """The answer to a message that is one of these altogether; None when it is none.

    What is asked of the shop beside goods or orders comes with it, to be answered along.
    """
    for one in WHOLE:
        if (answer := one(desk)) is not None:
            if one is each_again:
                return answer, asked_beside(desk)
            if one is bought_again:
                return answer, sought_beside(desk.turn)
            if one is paid_beside:
                return with_days(desk, answer, questions_beside(desk.turn))
            return answer, shop_questions(desk.turn) if one in WITH_SHOP_QUESTIONS else []
    return None


def heard_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """What the message begins with, answered, and the desk for the rest when there is one."""
    return next((heard for one in FIRST if (heard := one(desk)) is not None), None)
