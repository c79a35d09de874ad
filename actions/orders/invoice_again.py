"""不是啊 我要开的: an invoice that was dropped and is wanted all the same, as it was told."""

from collections.abc import Mapping
from typing import Any

from actions.business.titles import title_in
from actions.desk import Desk
from actions.hearing.wording import says
from shop import proposals
from shop.proposals import LIFETIME

INVOICE = "invoice"
DROPPED = frozenset({"refused", "expired"})
TOLD = ("order_no", "invoice_kind", "title", "tax_no", "email")


def told_before(desk: Desk) -> dict[str, Any]:
    """What was told of it; nothing when another title or order is named, or none was dropped."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or not says("wanted_all_the_same", turn.text):
        return {}
    last = next(iter(proposals.made(desk.tx, turn.customer_id, turn.conversation_id)), None)
    if last is None or last.kind != INVOICE or last.state not in DROPPED:
        return {}
    number, late = last.arguments.get("order_no"), desk.now - last.created_at > LIFETIME
    if late or title_in(turn.text) or number != desk.memory.order_no:
        return {}
    if _of_another_kind(turn.text, last.arguments):
        return {}
    return {name: last.arguments[name] for name in TOLD if last.arguments.get(name) is not None}


def _of_another_kind(text: str, told: Mapping[str, Any]) -> bool:
    """那就给我开公司的吧, after one for a person: it is asked for anew."""
    special, company = told.get("invoice_kind") == "special", told.get("tax_no") is not None
    if says("other_invoice", text) or (says("company_invoice", text) and not company):
        return True
    if says("special_invoice", text) and not says("not_special", text):
        return not special
    usual = says("ordinary_invoice", text) or says("not_special", text)
    return (special and usual) or (company and says("personal_title", text))
