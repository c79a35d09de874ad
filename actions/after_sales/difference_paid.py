"""这40咋付, the 40, now or to the courier: when the difference of an exchange is settled."""

import re

from actions.after_sales.subjects import Subject
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.referring import known

_NUMBER = re.compile(r"\d+")


def of_difference(text: str) -> bool:
    """Whether a sum is named, or the difference itself."""
    return bool(_NUMBER.search(text)) or says("asks_extra", text)


def when_paid(desk: Desk, subject: Subject) -> str:
    """The 40, now or to the courier: of the difference that the exchange comes to; else nothing."""
    case, line, text = subject.case, subject.line, desk.turn.text
    chosen = case.details.get("variant_id") if case is not None else (
        desk.memory.task.get("variant_id") if desk.memory.task else None)  # fmt: skip
    product = known(desk, line.product_id) if line is not None and chosen else None
    variant = product.variant(str(chosen)) if product is not None else None
    rule = desk.policies.exchange_difference
    if line is None or variant is None or rule is None or variant.price == line.price:
        return ""
    amount = abs(variant.price - line.price)
    if str(amount // 100) not in _NUMBER.findall(text) and not says("asks_extra", text):
        return ""
    key = "exchange.paid_when" if variant.price > line.price else "exchange.back_when"
    told = desk.say(key, amount=desk.money(amount), rule=rule.in_language(desk.language))
    if variant.price < line.price:
        return told
    at_door = says("paid_at_door", text)
    return told + desk.say("exchange.paid_to_courier" if at_door else "exchange.paid_how")
