"""Questions about the business in progress itself: what it costs, how long it takes, its rules.

They are answered from the shop's rules, and the business goes on where it was.
"""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.memory import Task
from actions.titles import email_in, tax_number_in, title_in
from actions.wording import asks, says

COSTS, LASTS, WARRANTY = "costs", "how_long", "warranty"


def beside(desk: Desk, task: Task) -> Answer | None:
    """The answer to such a question; None when the message asks none."""
    text = desk.turn.text
    if task.name == "invoice" and email_in(text) and not (title_in(text) or tax_number_in(text)):
        return desk.answer(desk.text("invoice.no_email"), memory=desk.memory)
    if not text or not (asks(text) or says("or_not", text)):
        return None
    for about in (WARRANTY, COSTS, LASTS):
        if says(about, text) and (tell := _ANSWERS.get((task.name, about))):
            return desk.answer(replies.text(tell(desk)), memory=desk.memory)
    return None


def _freight(desk: Desk) -> str:
    return desk.policies.return_freight.in_language(desk.language)


def _refund_days(desk: Desk) -> str:
    days = desk.policies.refund_days.values()
    return desk.say("beside.refund", least=min(days), most=max(days))


def _warranty(desk: Desk) -> str:
    return desk.policies.warranty.in_language(desk.language)


def _complaint(desk: Desk) -> str:
    return desk.say("beside.complaint", hours=desk.policies.complaint_hours)


def _installation(desk: Desk) -> str:
    return desk.policies.installation.in_language(desk.language)


def _price_protection(desk: Desk) -> str:
    return desk.policies.price_protection.in_language(desk.language)


def _invoice(desk: Desk) -> str:
    return desk.policies.invoice.in_language(desk.language)


def _order(desk: Desk) -> str:
    return desk.say("beside.order", hours=desk.policies.ships_within_hours)


_ANSWERS: dict[tuple[str, str], Callable[[Desk], str]] = {
    ("return_refund", COSTS): _freight,
    ("return_refund", LASTS): _refund_days,
    ("exchange", COSTS): _freight,
    ("repair_warranty", COSTS): _warranty,
    ("repair_warranty", WARRANTY): _warranty,
    ("repair", COSTS): _warranty,
    ("repair", WARRANTY): _warranty,
    ("complaint", LASTS): _complaint,
    ("installation", COSTS): _installation,
    ("installation", LASTS): _installation,
    ("price_protection", COSTS): _price_protection,
    ("price_protection", LASTS): _price_protection,
    ("invoice", LASTS): _invoice,
    ("invoice", COSTS): _invoice,
    ("cancel_order", LASTS): _refund_days,
    ("place_order", LASTS): _order,
}
