"""A change that waits for the customer's yes, and is carried out at most once.

`proposed` → `done`, `failed` (the shop's rules said no), `refused` (the customer did) or
`expired`. The conditional update of the state decides who carries it out; a repeat, by the
same message or another, gets the outcome that there is.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from shop import orders
from shop.database import Transaction
from shop.errors import Conflict, NotFound, ShopError
from shop.outcomes import Arguments, Outcome, carry_out, check, without_secrets
from shop.tables import ProposalRow

LIFETIME = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed change; `outcome` tells what came of it, or why it failed (`code`)."""

    proposal_id: str
    conversation_id: str
    customer_id: str
    kind: str
    arguments: Mapping[str, Any]
    state: str
    outcome: Mapping[str, Any] | None
    confirmed_by: str | None
    created_at: datetime
    expires_at: datetime


def propose(
    tx: Transaction,
    customer_id: str,
    conversation_id: str,
    message_id: str,
    kind: str,
    arguments: Arguments,
    now: datetime,
) -> Proposal:
    """Note a change to be confirmed within half an hour; the same message and kind: the same.

    Raises Invalid (kind or arguments), NotFound when the order named is not the customer's.
    """
    check(kind, arguments)
    if arguments.get("order_no"):
        orders.one(tx, customer_id, str(arguments["order_no"]))
    key = f"{message_id}:{kind}"
    earlier = _by_key(tx, key)
    if earlier is None:
        row = ProposalRow(
            proposal_id=uuid.uuid4().hex,
            conversation_id=conversation_id,
            customer_id=customer_id,
            proposed_by=key,
            kind=kind,
            arguments=dict(arguments),
            state="proposed",
            created_at=now,
            expires_at=now + LIFETIME,
        )
        earlier = _kept(tx, row)
    if earlier.customer_id != customer_id:
        raise Conflict("Another customer's message has this id.", code="other_customer")
    return _proposal(earlier)


def one(tx: Transaction, customer_id: str, proposal_id: str) -> Proposal:
    """The customer's proposal with this id; raises NotFound, also when it is another's."""
    return _proposal(_own(tx, customer_id, proposal_id))


def last_done(tx: Transaction, customer_id: str, conversation_id: str) -> Proposal | None:
    """What was carried out last in this conversation."""
    query = select(ProposalRow).where(
        ProposalRow.customer_id == customer_id,
        ProposalRow.conversation_id == conversation_id,
        ProposalRow.state == "done",
    )
    row = tx.scalars(query.order_by(ProposalRow.created_at.desc()).limit(1)).first()
    return None if row is None else _proposal(row)


def made(tx: Transaction, customer_id: str, conversation_id: str) -> list[Proposal]:
    """All that was proposed to the customer in this conversation, the latest first."""
    query = select(ProposalRow).where(
        ProposalRow.customer_id == customer_id,
        ProposalRow.conversation_id == conversation_id,
    )
    return [_proposal(row) for row in tx.scalars(query.order_by(ProposalRow.created_at.desc()))]


def last_of(tx: Transaction, customer_id: str, conversation_id: str, kind: str) -> Proposal | None:
    """What was proposed last of that kind in this conversation, whatever became of it."""
    return next((one for one in made(tx, customer_id, conversation_id) if one.kind == kind), None)


def confirm(
    tx: Transaction, customer_id: str, proposal_id: str, message_id: str, now: datetime
) -> Proposal:
    """The customer's yes: carry the change out, once; look at `.state` and `.outcome`.

    A message that has confirmed another proposal already gets that one back. Raises NotFound.
    """
    row = _by_confirming(tx, customer_id, message_id) or _own(tx, customer_id, proposal_id)
    if row.state != "proposed":
        return _proposal(row)
    if now > row.expires_at:
        return _ended(tx, row, "expired", None, None)
    if not _take(tx, row.proposal_id, "done", message_id):
        return one(tx, customer_id, row.proposal_id)
    state, outcome = _carried_out(tx, row, now)
    return _ended(tx, row, state, outcome, message_id)


def refuse(
    tx: Transaction, customer_id: str, proposal_id: str, message_id: str, now: datetime
) -> Proposal:
    """The customer's no; what is done already stays done. Raises NotFound."""
    row = _own(tx, customer_id, proposal_id)
    if row.state == "proposed" and _take(tx, row.proposal_id, "refused", None):
        return _ended(tx, row, "refused", None, None)
    return one(tx, customer_id, proposal_id)


def withdraw(tx: Transaction, conversation_id: str) -> None:
    """Nothing that waits in this conversation can be agreed to any more: a person deals with it."""
    waiting = (ProposalRow.conversation_id == conversation_id) & (ProposalRow.state == "proposed")
    tx.execute(update(ProposalRow).where(waiting).values(state="refused"))


def _carried_out(tx: Transaction, row: ProposalRow, now: datetime) -> tuple[str, Outcome]:
    """What the change comes to; a refusal by the shop undoes its part alone."""
    try:
        with tx.begin_nested():
            return "done", carry_out(tx, row.customer_id, row.kind, row.arguments, now)
    except ShopError as error:
        name = type(error).__name__
        return "failed", {"error": name, "code": error.code, "detail": error.detail}


def _take(tx: Transaction, proposal_id: str, state: str, by: str | None) -> bool:
    """Whether the state was still `proposed`; only one transaction ever hears yes."""
    waiting = (ProposalRow.proposal_id == proposal_id) & (ProposalRow.state == "proposed")
    taken = tx.scalar(
        update(ProposalRow)
        .where(waiting)
        .values(state=state, confirmed_by=by)
        .returning(ProposalRow.proposal_id)
    )
    return taken is not None


def _ended(
    tx: Transaction, row: ProposalRow, state: str, outcome: Outcome | None, by: str | None
) -> Proposal:
    values = {"state": state, "outcome": outcome, "confirmed_by": by}
    tx.execute(
        update(ProposalRow)
        .where(ProposalRow.proposal_id == row.proposal_id)
        .values(**values, arguments=without_secrets(row.arguments))
    )
    return one(tx, row.customer_id, row.proposal_id)


def _kept(tx: Transaction, row: ProposalRow) -> ProposalRow:
    key = row.proposed_by
    try:
        with tx.begin_nested():
            tx.add(row)
    except IntegrityError:
        return tx.scalars(select(ProposalRow).where(ProposalRow.proposed_by == key)).one()
    return row


def _by_key(tx: Transaction, key: str) -> ProposalRow | None:
    return tx.scalar(select(ProposalRow).where(ProposalRow.proposed_by == key))


def _by_confirming(tx: Transaction, customer_id: str, message_id: str) -> ProposalRow | None:
    query = select(ProposalRow).where(
        ProposalRow.confirmed_by == message_id, ProposalRow.customer_id == customer_id
    )
    return tx.scalar(query.execution_options(populate_existing=True))


def _own(tx: Transaction, customer_id: str, proposal_id: str) -> ProposalRow:
    row = tx.get(ProposalRow, proposal_id, populate_existing=True)
    if row is None or row.customer_id != customer_id:
        raise NotFound("There is no such proposal.", code="unknown_proposal")
    return row


def _proposal(row: ProposalRow) -> Proposal:
    return Proposal(
        proposal_id=row.proposal_id,
        conversation_id=row.conversation_id,
        customer_id=row.customer_id,
        kind=row.kind,
        arguments=row.arguments,
        state=row.state,
        outcome=row.outcome,
        confirmed_by=row.confirmed_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
