"""价保几天, 退货几天内可以: the one number that is asked for, from the shop's rules.

Asked again after an answer on the same matter it may be short: 那是几天.
"""

from collections.abc import Callable
from datetime import timedelta

from actions import replies
from actions.after_sales.transit_damage import damage_asked
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.matters import SHOPPING
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter

SPAN = "bare_span"  # how long, of what was spoken of last
MONEY = "refund_progress"
MONEY_SPAN = "refund_span"  # once its state was told; before that the refund is looked up


def number_told(desk: Desk) -> Answer | None:
    """The number of the rule that the words ask for; None when they ask for none."""
    text = desk.turn.text
    after_money = last_matter(desk) == MONEY and not desk.memory.busy
    known = [name for name in _TOLD if after_money or name != MONEY_SPAN]
    asked = next((name for name in known if says(f"{name}_asked", text)), None)
    if asked is None and says("until_when", text) and not desk.memory.busy:
        asked = _BEFORE.get(last_matter(desk) or "")
    if asked is None and says(SPAN, text) and not desk.memory.busy:
        asked = MONEY_SPAN if says("to_account", text) else _BEFORE.get(last_matter(desk) or "")
    if asked is None or (speaks_of_goods(desk.turn) and desk.turn.intent in SHOPPING):
        return None
    return resumed(desk, desk.answer(replies.text(_TOLD[asked](desk)), memory=desk.memory))


def _price(desk: Desk) -> str:
    """The number of days; of own goods that are meant, the last day too."""
    days = desk.policies.price_protection_days
    own = [one for one in recent(desk) if one.signed_at] if desk.turn.customer_id else []
    number = desk.memory.order_no
    meant = mentioned(desk, own) or [one for one in own if one.order_no == number]
    signed = meant[0].signed_at if meant else None
    if signed is None:
        return desk.say("rules.price_span", days=days)
    last = desk.policies.day(signed) + timedelta(days=days)
    key = "rules.price_until" if last >= desk.policies.day(desk.now) else "rules.price_over"
    return desk.say(key, name=goods(desk, meant[0]), signed=desk.day(signed), days=days,
                    until=desk.day(last))  # fmt: skip


def _return(desk: Desk) -> str:
    return desk.say("rules.return_span", days=desk.policies.return_days)


def _exchange(desk: Desk) -> str:
    return desk.say("rules.exchange_span", days=desk.policies.exchange_days)


def _invoice(desk: Desk) -> str:
    return desk.say("rules.invoice_span", days=desk.policies.invoice_days)


def fault_judged(desk: Desk) -> Answer:
    """坐垫硬也算质量问题吧: not the assistant's to judge; the rule that hangs on it."""
    faulty = desk.policies.return_freight_faulty or desk.policies.return_freight
    words = desk.say("rules.counts_as_fault", freight=faulty.in_language(desk.language))
    told = desk.answer(replies.text(words), memory=desk.memory)
    return resumed(desk, _of_own(desk, told))


def _of_own(desk: Desk, answer: Answer) -> Answer:
    """The order with the goods named, if they are of one, is spoken of from now on."""
    if desk.turn.customer_id is None or desk.memory.busy or not speaks_of_goods(desk.turn):
        return answer
    named = mentioned(desk, recent(desk))
    return answer.remembering(order_no=named[0].order_no, shown=()) if len(named) == 1 else answer


def _refund(desk: Desk) -> str:
    """By the way it was paid, when a refund was just told of; else from the least to the most."""
    days, number = desk.policies.refund_days, desk.memory.order_no
    own = recent(desk) if desk.turn.customer_id else []
    told = [one.refunds[-1].method for one in own if one.order_no == number and one.refunds]
    if told and told[0] in days:
        method = desk.label("methods", told[0])
        return desk.say("rules.refund_span", method=method, days=days[told[0]])
    return desk.say("rules.refund_any", least=min(days.values()), most=max(days.values()))


_TOLD: dict[str, Callable[[Desk], str]] = {
    "price_span": _price,
    "invoice_span": _invoice,
    "exchange_span": _exchange,
    "return_span": _return,
    MONEY_SPAN: _refund,
}
_BEFORE = {  # the matter spoken of last → the number of its rule
    "price_protection": "price_span",
    "return_policy": "return_span",
    "invoice": "invoice_span",
    MONEY: MONEY_SPAN,
}
RULES: dict[str, Callable[[Desk], Answer | None]] = {
    "span_asked": number_told,
    "counts_as_fault": fault_judged,
    "transit_damage": damage_asked,
}
