"""What may be said at any time and is no intent: why this, no personal data, erase, blame."""

from collections.abc import Callable

from actions import replies, words
from actions.adding_several import several_added
from actions.after_coupon import after_coupon
from actions.answer import Answer
from actions.basket import basket_shown, owner, total
from actions.basket_edits import edited
from actions.bought import speaks_of_goods
from actions.buying import basket_talk, checkout
from actions.choosing import chosen
from actions.claiming import claiming
from actions.coupon_questions import coupon_question, just_claimed, short_of, used
from actions.coupon_questions import why as why_coupon
from actions.desk import Desk
from actions.dictating import dictated
from actions.exchange_versions import version_there
from actions.filed import FILED
from actions.freight import freight_asked
from actions.handing_over import erasing, handed_over
from actions.hurrying import hurried, sooner
from actions.invoice_status import invoice_told, title_change, when_invoiced
from actions.manners import manners
from actions.memory import CONFIRM, Task
from actions.missing_goods import goods_missing
from actions.next_level import next_level
from actions.of_goods import OF_GOODS
from actions.offer_fits import offer_on_goods
from actions.only_asking import only_asked
from actions.order_talk import ORDER_TALK
from actions.own_orders import OWN_ORDERS
from actions.personal_offers import coupons_kept, open_to, why_this_one
from actions.picking import picked_off
from actions.progress import done_question, resumed
from actions.rating import rated
from actions.refund_talk import refund_account, refund_urged
from actions.refusing_goods import goods_refused, none_of_list
from actions.revising import not_wanted, revised, taken_out
from actions.rules_asked import RULES
from actions.upset import angry
from actions.versions_asked import versions_asked
from actions.wishing_day import day_wished
from actions.withdrawing import withdrawn
from actions.wording import asks, says
from actions.wronged import complained
from shop import catalogue
from shop.basket_lines import lines as basket_lines
from shop.customers import customer, set_personalised

FRAMED = (
    "dictates", "goods_missing", "coupons_impersonal", "version_there",
    "only_asks", "basket_edit", "two_goods", "chooses", "remove",
    "not_wanted", "none_of_list", "refuses_goods", "notify", "restock", "similar_one", "other_one",
    "of_parcel", "next_level", "how_much_more", "counted_off", "freight_asked",
    "offer_on_goods", "basket_question", "add", "total", "why", "impersonal", "personal", "erase",
    "bot_blame",
    "angry", "complaint_deed", "wants_complaint", "goods_there", "withdraw", "stays_with_it",
    "refund_urged", "refund_account", "title_change", "invoice_status", "when_at_all",
    "done_question", "rather_cancel", "after_coupon", "send_back_question",
    "freight_question", "case_progress",
    "contact_question", "repair_cost", "that_one", "none_of_these", "checkout", "hours_question",
    "revise", "most",
    "take_out", "claim_words", "bare_use", "sign_in_question", "my_parcel", "and_that", "hurry",
    "hurry_asks", "history", "pay_order", "reason_quality", "fault_told", "leave_at", "unbook",
    "reschedule", "wished_time", "case_question", "day_alone", "coupon_fits", "that_order",
    "reviews", "variants_question", "order_details", "order_arrives", "ships_when", "gift_wrap",
    "store_place", "per_part", "no_budget", "span_asked",
)  # fmt: skip


def aside(desk: Desk) -> Answer | None:
    """The answer to such a sentence, None when it is none."""
    text = desk.turn.text
    if not text:
        return None
    framed = (_ANSWERS[each](desk) for each in FRAMED if _framed(desk, each))
    answer = next((each for each in framed if each is not None), None)
    return answer or rated(desk) or manners(desk)


def _framed(desk: Desk, name: str) -> bool:
    return says(name, desk.turn.text) or (name == "revise" and desk.turn.swaps)


def _why(desk: Desk) -> Answer | None:
    """Why a product or a coupon is shown, truthfully."""
    if (offered := why_coupon(desk)) is not None:
        return offered
    if (one := why_this_one(desk)) is not None:
        return one
    shown = catalogue.products(desk.tx, desk.memory.shown[:3])
    if not shown:
        return desk.answer(desk.text("why.nothing")) if says("suggested", desk.turn.text) else None
    who = desk.turn.customer_id
    personal = who is not None and desk.memory.personal and customer(desk.tx, who).personalised
    wishes = desk.memory.wishes
    asked = bool(wishes and (wishes.categories or wishes.brands or wishes.max_price))
    key = "why.personal" if personal else "why.popular"
    words = desk.say(key) + (desk.say("why.wishes") if asked else "")
    return desk.answer(replies.text(words + (desk.say("why.refuse") if personal else "")))


def _impersonal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    before = open_to(desk)
    set_personalised(desk.tx, who, False)
    gone = [title for offer_id, title in before.items() if offer_id not in open_to(desk)]
    titles = words.listed(gone, desk.language)
    told = desk.say("why.refused") + (desk.say("why.refused_offers", titles=titles) if gone else "")
    return desk.answer(replies.text(told))


def _personal(desk: Desk) -> Answer:
    who = desk.turn.customer_id
    if who is None:
        return desk.answer(desk.text("why.guest"))
    set_personalised(desk.tx, who, True)
    return desk.answer(desk.text("why.resumed"))


def _hours(desk: Desk) -> Answer:
    return desk.answer(replies.text(desk.policies.working_hours.in_language(desk.language)))


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


def _sign_in(desk: Desk) -> Answer:
    key = "general.how_to_sign_in" if desk.turn.customer_id is None else "general.signed_in"
    return resumed(desk, desk.answer(desk.text(key)))


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
    answer: Answer = desk.means.topics["compare"].answer(desk)
    return answer


_ANSWERS: dict[str, Callable[[Desk], Answer | None]] = {
    **OWN_ORDERS,
    **OF_GOODS,
    **FILED,
    **ORDER_TALK,
    **RULES,
    "dictates": dictated,
    "goods_missing": goods_missing,
    "only_asks": only_asked,
    "chooses": chosen,
    "basket_edit": edited,
    "remove": taken_out,
    "basket_question": basket_shown,
    "two_goods": several_added,
    "counted_off": picked_off,
    "add": basket_talk,
    "total": total,
    "freight_asked": freight_asked,
    "offer_on_goods": offer_on_goods,
    "revise": revised,
    "most": _most,
    "none_of_these": _none_of_these,
    "checkout": _checkout,
    "coupons_impersonal": coupons_kept,
    "version_there": version_there,
    "why": _why,
    "impersonal": _impersonal,
    "personal": _personal,
    "erase": erasing,
    "bot_blame": _blamed,
    "angry": angry,
    "hours_question": _hours,
    "take_out": taken_out,
    "variants_question": versions_asked,
    "not_wanted": not_wanted,
    "none_of_list": none_of_list,
    "refuses_goods": goods_refused,
    "claim_words": claiming,
    "bare_use": _coupon_use,
    "next_level": next_level,
    "how_much_more": short_of,
    "coupon_fits": _coupon_fits,
    "sign_in_question": _sign_in,
    "hurry": hurried,
    "hurry_asks": sooner,
    "refund_urged": refund_urged,
    "refund_account": refund_account,
    "invoice_status": invoice_told,
    "when_at_all": when_invoiced,
    "done_question": done_question,
    "after_coupon": after_coupon,
    "title_change": title_change,
    "complaint_deed": complained,
    "wants_complaint": complained,
    "wished_time": day_wished,
    "withdraw": withdrawn,
    "stays_with_it": withdrawn,
}
