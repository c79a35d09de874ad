"""Messages: kept before they are answered, answered once, in order, numbered in one row.

A customer's message goes `waiting` → `answering` (leased by one gateway) → `answered`; with a
person at the other side it is `with_agent` at once.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from shop import conversations
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.inbox import claim_next, extend, give_back
from shop.masking import mask, mask_all
from shop.message_rows import Message, message_of
from shop.tables import MessageRow, PayloadRow

__all__ = ["Message", "Received", "after", "answer", "claim_next", "extend", "give_back", "issued",
           "one", "receive", "replies_to", "reply_ids", "say", "set_feedback"]  # fmt: skip

FEEDBACK = ("up", "down")


@dataclass(frozen=True, slots=True)
class Received:
    """A message that is kept now; `fresh` when it was not there before."""

    message: Message
    fresh: bool


def receive(
    tx: Transaction,
    conversation_id: str,
    client_message_id: str,
    *,
    text: str | None = None,
    payload: str | None = None,
    digest: str,
    sealed: bytes | None = None,
    now: datetime,
    leaves_queue: bool = False,
) -> Received:
    """Keep a customer's message, masked; its real text only sealed. The same id: the same one.

    Who `leaves_queue` while no person has answered yet speaks to the assistant again.

    Raises NotFound (conversation), Conflict (`other_content`) when the id came with another
    digest, Invalid (`unknown_payload`) when the payload was never issued here.
    """
    conversation = conversations.locked(tx, conversation_id)
    earlier = _by_client_id(tx, conversation_id, client_message_id)
    if earlier is not None:
        if earlier.digest != digest:
            raise Conflict("This id came with other content before.", code="other_content")
        return Received(message_of(earlier), fresh=False)
    shown = mask(text or "") if payload is None else _title(tx, conversation_id, payload)
    if conversation.state == "resolved":
        conversations.set_state(tx, conversation_id, "bot", agent=None)
    if leaves_queue and conversation.state == "waiting" and conversation.with_person:
        conversations.set_state(tx, conversation_id, "bot", waiting_since=None)
        conversation = conversations.one(tx, conversation_id)
    row = _row(tx, conversation_id, "customer", "text", shown, now)
    row.state = "with_agent" if conversation.with_person else "waiting"
    row.client_message_id, row.digest, row.payload = client_message_id, digest, payload
    row.sealed = None if conversation.with_person else sealed
    return Received(_added(tx, row), fresh=True)


def answer(
    tx: Transaction,
    message_id: str,
    replies: Sequence[Mapping[str, Any]],
    understanding: Mapping[str, Any] | None,
    now: datetime,
) -> list[Message]:
    """Keep the replies to a message and end it; answered before, the earlier replies come back.

    A reply is the contract's without id and seq; the payloads of its buttons count as issued.
    Raises NotFound.
    """
    row = _get(tx, message_id)
    conversation = conversations.locked(tx, row.conversation_id)
    ended = tx.scalar(
        update(MessageRow)
        .where(MessageRow.message_id == message_id, MessageRow.state.in_(("waiting", "answering")))
        .values(
            state="with_agent" if conversation.with_person else "answered",
            understanding=None if understanding is None else mask_all(understanding),
            claimed_until=None,
            sealed=None,
        )
        .returning(MessageRow.message_id)
    )
    if ended is None:
        return replies_to(tx, message_id)
    return [_reply(tx, row, reply, now) for reply in replies if reply.get("kind") != "silent"]


def say(
    tx: Transaction,
    conversation_id: str,
    side: str,
    text: str,
    now: datetime,
    body: Mapping[str, Any] | None = None,
    kind: str = "text",
) -> Message:
    """Add a message of an agent, the system or the assistant that answers no message."""
    row = _row(tx, conversation_id, side, kind, mask(text), now)
    row.body = None if body is None else dict(body)
    return _added(tx, row)


def one(tx: Transaction, message_id: str) -> Message:
    """The message with this id; raises NotFound."""
    return message_of(_get(tx, message_id))


def after(
    tx: Transaction, conversation_id: str, seq: int, limit: int | None = None
) -> list[Message]:
    """The conversation's messages after a sequence number, both sides, in order."""
    query = (
        select(MessageRow)
        .where(MessageRow.conversation_id == conversation_id, MessageRow.seq > seq)
        .order_by(MessageRow.seq)
        .limit(limit)
        .execution_options(populate_existing=True)
    )
    return [message_of(row) for row in tx.scalars(query)]


def latest(tx: Transaction, conversation_id: str, limit: int) -> list[Message]:
    """The conversation's last messages, at most `limit`, both sides, in order."""
    query = (
        select(MessageRow)
        .where(MessageRow.conversation_id == conversation_id)
        .order_by(MessageRow.seq.desc())
        .limit(limit)
        .execution_options(populate_existing=True)
    )
    return [message_of(row) for row in reversed(tx.scalars(query).all())]


def replies_to(tx: Transaction, message_id: str) -> list[Message]:
    """The replies to a message, in order."""
    query = select(MessageRow).where(MessageRow.reply_to == message_id)
    return [message_of(row) for row in tx.scalars(query.order_by(MessageRow.seq))]


def issued(tx: Transaction, conversation_id: str, payload: str) -> bool:
    """Whether a button with this payload was shown in this conversation."""
    return tx.get(PayloadRow, (conversation_id, payload)) is not None


def reply_ids(tx: Transaction, message_id: str) -> list[str]:
    """The ids of the replies to a message, in order."""
    return [reply.message_id for reply in replies_to(tx, message_id)]


def set_feedback(tx: Transaction, conversation_id: str, message_id: str, value: str) -> None:
    """Keep a thumb for a reply of this conversation; raises Invalid, NotFound."""
    if value not in FEEDBACK:
        raise Invalid("Feedback is up or down.", code="bad_feedback")
    found = tx.scalar(
        update(MessageRow)
        .where(
            MessageRow.message_id == message_id,
            MessageRow.conversation_id == conversation_id,
            MessageRow.side.in_(("assistant", "agent")),
        )
        .values(value=value)
        .returning(MessageRow.message_id)
    )
    if found is None:
        raise NotFound("There is no such reply in this conversation.", code="unknown_message")


def _reply(tx: Transaction, asked: MessageRow, reply: Mapping[str, Any], now: datetime) -> Message:
    rest = {name: value for name, value in reply.items() if name not in ("kind", "text")}
    kind, text = str(reply.get("kind", "text")), mask(str(reply.get("text", "")))
    row = _row(tx, asked.conversation_id, "assistant", kind, text, now)
    row.reply_to, row.body = asked.message_id, rest or None
    for button in rest.get("buttons", ()):
        issued = {"conversation_id": asked.conversation_id, "issued_at": now}
        tx.merge(PayloadRow(**issued, payload=button["payload"], title=button["title"]))
    return _added(tx, row)


def _row(
    tx: Transaction, conversation_id: str, side: str, kind: str, text: str, now: datetime
) -> MessageRow:
    return MessageRow(
        message_id=uuid.uuid4().hex,
        conversation_id=conversation_id,
        seq=conversations.next_seq(tx, conversation_id, now),
        side=side,
        kind=kind,
        text=text,
        state="answered",
        tries=0,
        at=now,
    )


def _added(tx: Transaction, row: MessageRow) -> Message:
    tx.add(row)
    tx.flush()
    return message_of(row)


def _get(tx: Transaction, message_id: str) -> MessageRow:
    row = tx.get(MessageRow, message_id, populate_existing=True)
    if row is None:
        raise NotFound("There is no such message.", code="unknown_message")
    return row


def _by_client_id(
    tx: Transaction, conversation_id: str, client_message_id: str
) -> MessageRow | None:
    query = select(MessageRow).where(
        MessageRow.conversation_id == conversation_id,
        MessageRow.client_message_id == client_message_id,
    )
    return tx.scalar(query.execution_options(populate_existing=True))


def _title(tx: Transaction, conversation_id: str, payload: str) -> str:
    row = tx.get(PayloadRow, (conversation_id, payload))
    if row is None:
        raise Invalid("This button was never shown here.", code="unknown_payload")
    return row.title
