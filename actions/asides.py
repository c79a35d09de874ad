"""What may be said at any time and is no intent: why this, no personal data, erase, blame."""

from collections.abc import Callable

from actions import replies
from actions.abroad import abroad_told
from actions.adding_several import several_added
from actions.address_talk import ADDRESS_TALK
from actions.after_coupon import after_coupon
from actions.answer import Answer
from actions.basket import basket_shown, owner, total
from actions.basket_edits import counted, edited, goods_swapped
from actions.basket_state import BASKET_STATE
from actions.bought import speaks_of_goods
from actions.buying import basket_talk, checkout, goes_to_order
from actions.choosing import chosen
from actions.claiming import claiming
from actions.compensation import COMPENSATION
from actions.coupon_questions import coupon_question, just_claimed, short_of, used
from actions.coupons_held import COUPONS_HELD
from actions.couriers import courier_chosen, free_shipping
from actions.desk import Desk
from actions.dictating import dictated
from actions.discount_source import SOURCES
from actions.exchange_versions import version_there
from actions.feedback import GIVEN
from actions.filed import FILED
from actions.framed import FRAMED
from actions.freight import delivered_total, freight_asked
from actions.handing_over import PERSON, handed_over
from actions.history import last_matter
from actions.hurrying import hurried, sooner
from actions.invoice_status import invoice_told, mailed, retitled, title_change, when_invoiced
from actions.manners import manners
from actions.memory import CONFIRM, Task
from actions.missing_goods import goods_missing
from actions.most import most
from actions.next_level import next_level
from actions.of_choices import OF_CHOICES
from actions.of_goods import OF_GOODS
from actions.of_the_shop import OF_THE_SHOP
from actions.offer_fits import offer_on_goods
from actions.offer_words import of_offers_alone
from actions.one_offer import claimed_yet, told_of_one
from actions.only_asking import only_asked
from actions.order_talk import ORDER_TALK
from actions.ordering_again import coupons_after_cancelling, ordered_again
from actions.own_orders import OWN_ORDERS
from actions.parcels import PARCELS
from actions.picking import picked_off
from actions.placed_change import placed_change
from actions.pointing import pointed
from actions.privacy import PRIVACY
from actions.progress import done_question, resumed
from actions.rating import rated
from actions.refund_talk import (
    if_cancelled,
    never_paid,
    refund_account,
    refund_facts,
    refund_urged,
    refund_when,
)
from actions.refusing_goods import goods_refused, none_of_list
from actions.resending import resent
from actions.revising import not_wanted, revised, taken_out
from actions.rules_asked import RULES
from actions.sent_off import sent_off
from actions.signing_in import SIGNING_IN
from actions.skin_reactions import reaction_told
from actions.stacking_asked import together_asked
from actions.suiting import better_suited
from actions.thanking import THANKED
from actions.topping_up import topped_up
from actions.upset import angry
from actions.versions_asked import versions_asked
from actions.versions_counted import versions_counted
from actions.versions_priced import versions_priced
from actions.ways_to_pay import PAYING
from actions.why_not import why_not
from actions.wishing_day import day_wished
from actions.withdrawing import withdrawn
from actions.without_coupon import without_coupon
from actions.wording import asks, says
from actions.wronged import complained, never_received
from shop.basket_lines import lines as basket_lines

ORDER_TALK_INTENTS = frozenset({"order_status", "inform", "nlu_fallback", "out_of_scope"})


def aside(desk: Desk) -> Answer | None:
    """The answer to such a sentence, None when it is none."""
    text = desk.turn.text
    if not text:
        return None
    framed = (_ANSWERS[each](desk) for each in FRAMED if _framed(desk, each))
    answer = next((each for each in framed if each is not None), None)
    return answer or rated(desk) or manners(desk)


def _framed(desk: Desk, name: str) -> bool:
    if of_offers_alone(desk.turn, name):
        return False
    return says(name, desk.turn.text) or (name == "revise" and desk.turn.swaps)


def _hours(desk: Desk) -> Answer:
    told = desk.policies.working_hours.in_language(desk.language)
    return resumed(desk, desk.answer(replies.text(told)))


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


def _of_others(desk: Desk) -> Answer | None:
    """我老婆买的 给我看看: an order of somebody else's is not told of."""
    if desk.turn.intent not in ORDER_TALK_INTENTS:
        return None
    return resumed(desk, desk.answer(desk.text("order.of_others")))


def _to_person(desk: Desk) -> Answer | None:
    """你是机器人吧，给我转人工: a person, whatever else is said with it."""
    if asks(desk.turn.text) and not says("wants_person", desk.turn.text):
        return None
    return desk.means.topics[PERSON].answer(desk)


def _blamed(desk: Desk) -> Answer:
    handed = handed_over(desk, "bot_blamed")
    first = replies.led_by(desk.say("general.sorry"), handed.replies[0])
    return Answer((first, *handed.replies[1:]), handed.memory)


def _checkout(desk: Desk) -> Answer | None:
    """下单吧, whatever else is in the sentence, when there is something in the basket."""
    task = desk.memory.task
    choosing = task is not None and task.name == "claim_coupon" and task.step != CONFIRM
    if (desk.memory.busy and not choosing) or asks(desk.turn.text):
        return None
    if not goes_to_order(desk.turn.text):
        return None
    something = basket_lines(desk.tx, owner(desk)) or says("checkout_only", desk.turn.text)
    return checkout(desk) if something else None


def _none_of_these(desk: Desk) -> Answer | None:
    """都不是, to a choice of readings or of topics: a second miss, so a person is offered."""
    memory, task = desk.memory, desk.memory.task
    nothing_else = task is None and not (memory.shown or memory.proposal_id or memory.order_no)
    if not nothing_else and (task is None or task.name != "clarify"):
        return None
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("general.none_of_these", [person])
    asking = Task("clarify", "reading", {"listed": ["human_agent"]}, soft=True)
    return desk.answer(words).remembering(task=asking, asked="choice", misses=2)


def _most(desk: Desk) -> Answer | None:
    """哪个最便宜, of what is shown."""
    if len(desk.memory.shown) < 2:
        return None
    return desk.means.topics["compare"].answer(desk)


def _invoice_named(desk: Desk) -> Answer | None:
    """要电子的 个人, right after invoices were spoken of."""
    asked = desk.memory.task is not None or asks(desk.turn.text)
    guest = desk.turn.customer_id is None
    if asked or guest or speaks_of_goods(desk.turn) or last_matter(desk) != "invoice":
        return None
    return desk.means.topics["invoice"].answer(desk)


def _claiming(desk: Desk) -> Answer | None:
    return told_of_one(desk) or claiming(desk)


def _counted(desk: Desk) -> Answer | None:
    """A number of pieces: of versions, of what waits for its yes, of what is in the basket."""
    return versions_counted(desk) or counted(desk) or several_added(desk)


def _most_of_shown(desk: Desk) -> Answer | None:
    """Which keeps warm longest, which sells best: of what is shown."""
    two = len(desk.memory.shown) == 2 and says("better_of", desk.turn.text)
    rated = any(says(one, desk.turn.text) for one in ("sells_well", "rated_well"))
    return None if desk.memory.busy or (two and not rated) else most(desk)


_ANSWERS: dict[str, Callable[[Desk], Answer | None]] = {
    **OWN_ORDERS,
    **BASKET_STATE,
    **OF_GOODS,
    **OF_CHOICES,
    **FILED,
    **GIVEN,
    **COMPENSATION,
    **SOURCES,
    **SIGNING_IN,
    **THANKED,
    **ORDER_TALK,
    **ADDRESS_TALK,
    **PARCELS,
    **PAYING,
    **PRIVACY,
    **RULES,
    **OF_THE_SHOP,
    **COUPONS_HELD,
    "to_person": _to_person,
    "abroad": abroad_told,
    "why_not": why_not,
    "sent_off": sent_off,
    "skin_reaction": reaction_told,
    "never_received": never_received,
    "asks_price": versions_priced,
    "tops_up": topped_up,
    "goods_change": placed_change,
    "stacks": together_asked,
    "choose_courier": courier_chosen,
    "free_from": free_shipping,
    "dictates": dictated,
    "goods_missing": goods_missing,
    "only_asks": only_asked,
    "chooses": chosen,
    "basket_edit": edited,
    "goods_swap": goods_swapped,
    "remove": taken_out,
    "basket_question": basket_shown,
    "two_goods": several_added,
    "counted": _counted,
    "puts_in": pointed,
    "points_at": pointed,
    "counted_off": picked_off,
    "add": basket_talk,
    "total": total,
    "freight_asked": freight_asked,
    "offer_on_goods": offer_on_goods,
    "revise": revised,
    "most": _most,
    "most_of_shown": _most_of_shown,
    "suits_whom": better_suited,
    "none_of_these": _none_of_these,
    "checkout": _checkout,
    "version_there": version_there,
    "bot_blame": _blamed,
    "angry": angry,
    "hours_question": _hours,
    "take_out": taken_out,
    "clears_all": taken_out,
    "variants_question": versions_asked,
    "not_wanted": not_wanted,
    "none_of_list": none_of_list,
    "refuses_goods": goods_refused,
    "claim_words": _claiming,
    "order_again": ordered_again,
    "coupon_back": coupons_after_cancelling,
    "claimed_yet": claimed_yet,
    "not_listed": told_of_one,
    "count_then": after_coupon,
    "delivered_total": delivered_total,
    "bare_use": _coupon_use,
    "next_level": next_level,
    "how_much_more": short_of,
    "coupon_fits": _coupon_fits,
    "of_others": _of_others,
    "hurry": hurried,
    "hurry_asks": sooner,
    "refund_urged": refund_urged,
    "refund_account": refund_account,
    "if_cancelled": if_cancelled,
    "nothing_paid_back": never_paid,
    "back_to": refund_facts,
    "amount": refund_facts,
    "how_long": refund_when,
    "invoice_status": invoice_told,
    "ordinary_invoice": _invoice_named,
    "when_at_all": when_invoiced,
    "done_question": done_question,
    "after_coupon": after_coupon,
    "without_coupon": without_coupon,
    "title_change": title_change,
    "retitle": retitled,
    "resend": resent,
    "to_mailbox": mailed,
    "complaint_deed": complained,
    "wants_complaint": complained,
    "wished_time": day_wished,
    "withdraw": withdrawn,
    "stays_with_it": withdrawn,
}
