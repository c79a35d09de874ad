"""Questions about the business in progress itself: what it costs, how long it takes, its rules.

They are answered from the shop's rules, and the business goes on where it was.
"""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.business.exchange_difference import difference_asked
from actions.business.faults import is_a_fault
from actions.business.invoice_time import when_issued
from actions.business.pieces_held import pieces_held
from actions.business.refunds import would_come_back
from actions.business.stays_asked import what_stays
from actions.business.visit_days import half_said
from actions.business.warranty import warranty_words
from actions.business.ways_back import some_kept
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.days import day_of
from actions.hearing.matters import asks_for
from actions.hearing.wording import asks, says, spans
from actions.memory import Task
from actions.reference.looked_since import looked_since
from shop import catalogue, orders
from shop.after_sales import price_drops, refund_for
from shop.orders import Order

COSTS, LASTS, WARRANTY, AMOUNT, VARIANTS, AT_HOME, BACK_TO, PART = (
    "costs", "how_long", "warranty", "amount", "variants_question", "at_home", "back_to",
    "part_only",
)  # fmt: skip
WIPES = "wipes_data"
CLOCK, FREIGHT, DIFFERENCE = "clock_question", "freight_question", "price_difference"
CONDITION, AS_A_RULE = "return_condition", "as_a_rule"
ASKED_SO = ("or_not", WIPES, AMOUNT, PART, FREIGHT, DIFFERENCE)
ORDER = (WIPES, CLOCK, DIFFERENCE, PART, AMOUNT, BACK_TO, WARRANTY, VARIANTS, COSTS, LASTS, AT_HOME)
UNTOLD = {"fitting_extras": "extras_unknown", "fitting_parts": "parts_unknown"}  # by the rule
PAYING_BACK = ("cancel_order", "return_refund", "price_protection")
SENDING = ("return_refund", "exchange")
SENT = ("return_refund", "exchange", "repair")
BUYING = ("place_order", "add_to_basket", "add_several", "claim_coupon")
OTHER_MATTERS = ("membership", "promotion", "payment", "invoice", "order_status", "shipping_info")


def beside(desk: Desk, task: Task) -> Answer | None:
    """The answer to such a question; None when the message asks none."""
    text = desk.turn.text
    if not text or not _is_asked(text) or (looked_since(task) and says("of_goods_shown", text)):
        return None
    if (general := _general(desk, task)) is not None:
        return desk.answer(replies.text(general), memory=desk.memory)
    if any(other != task.name and asks_for(other, text) for other in OTHER_MATTERS):
        freight = task.name in ("return_refund", "exchange") and says("sending_back", text)
        if not (freight or says("who_pays", text)):
            return None
    of_money = any(says(name, text) for name in ("refund_words", "to_account", BACK_TO))
    if any(says(one, text) for one in ("arrival", "asks_shipping_time")) and not of_money:
        return None  # when the goods arrive, not the money
    for about in ORDER:
        if about == WARRANTY and says(about, text):
            return desk.answer(replies.text(warranty_words(desk)), memory=desk.memory)
        if says(about, text) and (tell := _ANSWERS.get((task.name, about))):
            told = tell(desk)
            return desk.answer(replies.text(told), memory=desk.memory) if told else None
    return None


def _is_asked(text: str) -> bool:
    """收钱不 打孔那些: whether any of it is a question."""
    parts = (text[start:end] for start, end in spans("splits_lightly", text))
    return any(asks(one) or any(says(name, one) for name in ASKED_SO) for one in (text, *parts))


def _general(desk: Desk, task: Task) -> str | None:
    """The rule that the words themselves name, whatever the business in progress is about."""
    text = desk.turn.text
    if asks_for("installation", text) and (says(COSTS, text) or says("in_general", text)):
        return _installation(desk)
    if task.name == "installation" and any(says(one, text) for one in UNTOLD):
        return visit_rule(desk)
    if task.name in SENT and says(FREIGHT, text):
        return freight_words(desk, text, repair=task.name == "repair")
    if says("postage", text) and says("who_pays", text) and task.name not in BUYING:
        return freight_rule(desk)
    if (of_it := _of_what_follows(desk, task)) is not None:
        return of_it
    if task.name in PAYING_BACK and says("instalment_fee", text):
        return desk.say("beside.instalment_fee")
    if says("refund_words", text) and says(LASTS, text):
        return money_back(desk)
    if task.name in SENDING and (says(CONDITION, text) or _worn(text)):
        return condition_words(desk)
    if task.name == "invoice" and asks_for("invoice", text) and not says("wants_invoice", text):
        return _invoice(desk)
    return None


def _of_what_follows(desk: Desk, task: Task) -> str | None:
    """修不好能换新的不, 取消了还能恢复吗, 下次再降还能退吗: what comes after the business."""
    text = desk.turn.text
    if (stays := what_stays(desk, task)) is not None:
        return stays
    if task.name == "cancel_order" and says("restores_order", text):
        return desk.say("beside.restored_never")
    if task.name == "repair" and says("beyond_repair", text):
        return desk.say("beside.beyond_repair")
    if task.name == "price_protection" and says("falls_again", text):
        rule = desk.policies.price_protection.in_language(desk.language)
        return desk.say("beside.falls_again", rule=rule)
    return None


def condition_words(desk: Desk) -> str:
    """In which state goods go back; of what was worn or washed, who decides on it."""
    rule = desk.policies.return_condition.in_language(desk.language)
    return desk.say("house.worn_back", condition=rule) if _worn(desk.turn.text) else rule


def _worn(text: str) -> bool:
    parts = [text[start:end] for start, end in spans("splits_lightly", text)]
    told = says("send_back_word", text) or any(says("goods_state", one) for one in parts)
    return told and says("worn_told", text)


def freight_words(desk: Desk, text: str, *, repair: bool) -> str:
    """Who pays the postage of what is sent in; how, as far as the shop's rules tell it."""
    rule, how = freight_rule(desk), says("collect", text)
    if repair:
        return desk.say("repair.collect") if how else desk.say("repair.postage", freight=rule)
    if says(AS_A_RULE, text) and not how:
        return rule
    return desk.say("returns.collect", freight=rule) if how else rule


def freight_rule(desk: Desk, reason: object = None) -> str:
    """Who pays the postage back: of faulty or wrong goods, when that is the reason told."""
    task, rules = desk.memory.task, desk.policies
    if says(AS_A_RULE, desk.turn.text):
        return rules.return_freight.in_language(desk.language)
    told = str(reason or (task.get("reason") if task else None) or "")
    rule = (rules.return_freight_faulty if is_a_fault(told) else None) or rules.return_freight
    return rule.in_language(desk.language)


def _refund_days(desk: Desk) -> str:
    days = desk.policies.refund_days.values()
    return desk.say("beside.refund", least=min(days), most=max(days))


def _warranty(desk: Desk) -> str:
    return desk.policies.warranty.in_language(desk.language)


def _complaint(desk: Desk) -> str:
    return desk.say("beside.complaint", hours=desk.policies.complaint_hours)


def _installation(desk: Desk) -> str:
    return visit_rule(desk)


def visit_rule(desk: Desk) -> str:
    """The rule on visits, and of what is asked that it says nothing."""
    rule = desk.policies.installation.in_language(desk.language)
    gap = "" if desk.language == "zh" else " "
    more = (desk.say(f"installing.{key}") for name, key in UNTOLD.items()
            if says(name, desk.turn.text))  # fmt: skip
    return gap.join((rule, *more))


def _invoice(desk: Desk) -> str:
    return desk.policies.invoice.in_language(desk.language)


def _invoice_days(desk: Desk) -> str:
    task = desk.memory.task
    if task is None or "order_no" not in task:
        return desk.say("rules.invoice_span", days=desk.policies.invoice_days)
    return when_issued(desk, str(task.get("order_no")))


def _order(desk: Desk) -> str:
    return desk.say("beside.order", hours=desk.policies.ships_within_hours)


def _only_days(desk: Desk) -> str:
    """Which hour cannot be booked; nothing of 周六上午行不, which names the day and the half."""
    today = desk.policies.day(desk.now)
    if half_said(desk.turn.text) and day_of(desk.turn.text, today) is not None:
        return ""
    return desk.say("installing.only_days")


def _exchange_days(desk: Desk) -> str:
    return desk.say("beside.exchange")


def _repair_days(desk: Desk) -> str:
    return desk.say("beside.repair")


def _data_kept(desk: Desk) -> str:
    """里面照片会不会没了: nothing tells it, so a copy is to be made before."""
    return desk.say("repair.data_kept")


def _given_back(desk: Desk) -> str:
    """How much comes back, reckoned by the proposal that waits; nothing before there is one."""
    task = desk.memory.task
    if task is None or "order_no" not in task:
        return desk.say("beside.amount_later")
    if says(BACK_TO, desk.turn.text) or says(LASTS, desk.turn.text):
        return money_back(desk)
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    amount = _amount(desk, task, order)
    if amount is None:
        return desk.say("beside.amount_later")
    if not amount:
        return desk.say("beside.nothing_paid", order_no=order.order_no)
    return desk.say("beside.amount", amount=desk.money(amount))


def money_back(desk: Desk) -> str:
    """How much, which way, when: of the order in hand; in general while it is not known."""
    task = desk.memory.task
    if task is None or task.name not in PAYING_BACK or "order_no" not in task:
        return _refund_days(desk)
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    return would_come_back(desk, task.name, order, _amount(desk, task, order))


def _amount(desk: Desk, task: Task, order: Order) -> int | None:
    if task.name == "price_protection":
        return sum(drop.difference for drop in price_drops(desk.tx, order, desk.now))
    if task.name == "cancel_order":
        return order.total if order.payment and order.payment.status == "paid" else 0
    if "line_id" not in task:
        return None
    line = order.line(int(task.get("line_id")))
    return refund_for(order, line, pieces_held(task, order, line))


def _whole_order(desk: Desk) -> str:
    """Cancelled whole, or kept: with what of the order cannot be sent back later."""
    task = desk.memory.task
    number = str(task.get("order_no")) if task is not None and "order_no" in task else None
    if number is None:
        return desk.say("beside.whole_order")
    order = orders.one(desk.tx, desk.customer_id(), number)
    key = "whole_order" if any(one.returnable for one in order.lines) else "whole_order_kept"
    return desk.say(f"beside.{key}") + some_kept(desk, order)


def _variants(desk: Desk) -> str:
    """What the goods to be exchanged come in, as far as it is there."""
    task = desk.memory.task
    if task is None or "line_id" not in task:
        return ""
    order = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no")))
    product = catalogue.product(desk.tx, order.line(int(task.get("line_id"))).product_id)
    labels = dict.fromkeys(desk.term(one.label) for one in product.variants if one.stock > 0)
    shown = words.listed([label for label in labels if label], desk.language)
    return desk.say("product.variants", variants=shown) if shown else ""


_ANSWERS: dict[tuple[str, str], Callable[[Desk], str]] = {
    ("return_refund", COSTS): freight_rule,
    ("return_refund", LASTS): money_back,
    ("return_refund", BACK_TO): money_back,
    ("cancel_order", BACK_TO): money_back,
    ("price_protection", BACK_TO): money_back,
    ("cancel_order", PART): _whole_order,
    ("exchange", COSTS): freight_rule,
    ("exchange", LASTS): _exchange_days,
    ("repair", WIPES): _data_kept,
    ("repair", COSTS): _warranty,
    ("repair", LASTS): _repair_days,
    ("repair", AT_HOME): _repair_days,
    ("return_refund", AMOUNT): _given_back,
    ("price_protection", AMOUNT): _given_back,
    ("cancel_order", AMOUNT): _given_back,
    ("exchange", VARIANTS): _variants,
    ("exchange", DIFFERENCE): difference_asked,
    ("complaint", LASTS): _complaint,
    ("missing_goods", LASTS): _complaint,
    ("installation", COSTS): _installation,
    ("installation", CLOCK): _only_days,
    ("move_visit", CLOCK): _only_days,
    ("installation", LASTS): _installation,
    ("move_visit", COSTS): _installation,
    ("move_visit", LASTS): _installation,
    ("price_protection", COSTS): _given_back,
    ("price_protection", LASTS): money_back,
    ("invoice", LASTS): _invoice_days,
    ("invoice", COSTS): _invoice,
    ("cancel_order", LASTS): money_back,
    ("place_order", LASTS): _order,
}
