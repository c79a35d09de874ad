"""不是啊 我要开的, 那单也来张一样的: an invoice as it was told before in this talk."""

from collections.abc import Mapping
from typing import Any

from actions.answer import Answer
from actions.business.titles import title_in
from actions.desk import Desk
from actions.hearing.wording import asks, says
from shop import proposals
from shop.proposals import LIFETIME, Proposal

INVOICE = "invoice"
DROPPED = frozenset({"refused", "expired"})
ALIKE = ("invoice_kind", "title", "tax_no", "email")
TOLD = ("order_no", "invoice_kind", "title", "tax_no", "email")


def told_before(desk: Desk) -> dict[str, Any]:
    """What was told of it; nothing when another title or order is named, or none was dropped."""
    turn = desk.turn
    if (alike := _alike(desk)) is not None:
        return _known(alike, ALIKE)
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
    return _known(last, TOLD)


def invoiced_alike(desk: Desk) -> Answer | None:
    """四件套那单也来一张一样的, after an invoice was asked for: in the same name."""
    if desk.memory.busy or _alike(desk) is None:
        return None
    invoice: Answer = desk.means.topics[INVOICE].answer(desk)
    return invoice


def _alike(desk: Desk) -> Proposal | None:
    """The invoice asked for last in this conversation, when another like it is wanted."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or not says("invoice_alike", turn.text):
        return None
    if title_in(turn.text) or asks(turn.text):
        return None
    made = proposals.made(desk.tx, turn.customer_id, turn.conversation_id)
    last = next(iter(made), None)
    return last if last is not None and last.kind == INVOICE and last.state == "done" else None


def _known(last: Proposal, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: last.arguments[name] for name in names if last.arguments.get(name) is not None}


def _of_another_kind(text: str, told: Mapping[str, Any]) -> bool:
    """那就给我开公司的吧, after one for a person: it is asked for anew."""
    special, company = told.get("invoice_kind") == "special", told.get("tax_no") is not None
    if says("other_invoice", text) or (says("company_invoice", text) and not company):
        return True
    if says("special_invoice", text) and not says("not_special", text):
        return not special
    usual = says("ordinary_invoice", text) or says("not_special", text)
    return (special and usual) or (company and says("personal_title", text))
