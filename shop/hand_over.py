"""From the assistant to a person and back. Who answers is a state in our own tables.

`bot` → `waiting` (a person was asked for) → `with_agent` → `bot` or `resolved`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select, update

from shop import conversations, messages, proposals
from shop.conversations import NOTE, Conversation, conversation_of
from shop.database import Transaction
from shop.errors import Conflict, Invalid
from shop.masking import mask
from shop.message_rows import Message
from shop.pages import Page, paged, position
from shop.tables import ConversationRow, MessageRow

STATES = ("bot", "waiting", "with_agent", "resolved")


def ask_person(
    tx: Transaction,
    conversation_id: str,
    reason: str,
    summary: Mapping[str, Any] | None,
    now: datetime,
    *,
    note: bool = False,
) -> Conversation:
    """Ask for a person: the assistant is silent from the next message on. Again: no change.

    As a `note`, left out of hours, it waits for a person while the assistant goes on answering.
    """
    conversation = conversations.locked(tx, conversation_id)
    if conversation.with_person or (note and conversation.left_note):
        return conversation
    carried = {**(summary or {}), "reason": mask(reason), **({NOTE: True} if note else {})}
    conversations.set_state(
        tx, conversation_id, "waiting", waiting_since=now, summary=carried, last_at=now
    )
    if not note:
        _leave_to_person(tx, conversation_id, ("waiting",))
    return conversations.one(tx, conversation_id)


def take_over(tx: Transaction, conversation_id: str, agent: str, now: datetime) -> Conversation:
    """An agent answers from now on; raises Conflict (`taken`) when another one has it."""
    conversation = conversations.locked(tx, conversation_id)
    if conversation.state == "with_agent" and conversation.agent != agent:
        raise Conflict(f"{conversation.agent} has this conversation.", code="taken")
    conversations.set_state(tx, conversation_id, "with_agent", agent=agent, last_at=now)
    _leave_to_person(tx, conversation_id, ("waiting",))
    proposals.withdraw(tx, conversation_id)
    return conversations.one(tx, conversation_id)


def agent_says(
    tx: Transaction, conversation_id: str, agent: str, text: str, now: datetime
) -> Message:
    """An agent writes; raises Conflict (`not_taken`) when the agent has not taken it over."""
    if not text.strip():
        raise Invalid("There is nothing in this message.", code="blank")
    _held(tx, conversation_id, agent)
    return messages.say(tx, conversation_id, "agent", text, now, {"agent": agent})


def hand_back(tx: Transaction, conversation_id: str, agent: str, now: datetime) -> Conversation:
    """The assistant answers again; raises Conflict when the agent does not have it."""
    _held(tx, conversation_id, agent)
    return _end(tx, conversation_id, "bot", now)


def resolve(tx: Transaction, conversation_id: str, agent: str, now: datetime) -> Conversation:
    """It is settled; the customer's next message goes to the assistant."""
    _held(tx, conversation_id, agent)
    return _end(tx, conversation_id, "resolved", now)


def queue_position(tx: Transaction, conversation_id: str) -> int:
    """How many wait for a person up to this one, itself included; 0 when it does not wait."""
    conversation = conversations.one(tx, conversation_id)
    if conversation.state != "waiting":
        return 0
    query = select(func.count()).where(
        ConversationRow.state == "waiting",
        ConversationRow.waiting_since <= conversation.waiting_since,
    )
    return tx.scalar(query) or 1


def waiting(tx: Transaction) -> int:
    """How many conversations wait for a person now."""
    query = select(func.count()).where(ConversationRow.state == "waiting")
    return tx.scalar(query) or 0


def listing(
    tx: Transaction, state: str | None = None, after: str | None = None, limit: int = 50
) -> Page[Conversation]:
    """Conversations of a state, or all, the latest first; raises Invalid."""
    if state is not None and state not in STATES:
        raise Invalid(f"The states are {', '.join(STATES)}.", code="bad_state")
    query = select(ConversationRow).execution_options(populate_existing=True)
    if state is not None:
        query = query.where(ConversationRow.state == state)
    if after is not None:
        query = query.where(_beyond(*position(after, str, str)))
    latest = query.order_by(ConversationRow.last_at.desc(), ConversationRow.conversation_id.desc())
    found = [conversation_of(row) for row in tx.scalars(latest.limit(limit + 1))]
    return paged(found, limit, lambda one: (one.last_at.isoformat(), one.conversation_id))


def _beyond(last_at: str, conversation_id: str) -> Any:
    try:
        moment = datetime.fromisoformat(last_at)
    except ValueError as error:
        raise Invalid("This cursor is not one of ours.", code="bad_cursor") from error
    same = and_(
        ConversationRow.last_at == moment, ConversationRow.conversation_id < conversation_id
    )
    return or_(ConversationRow.last_at < moment, same)


def _held(tx: Transaction, conversation_id: str, agent: str) -> None:
    conversation = conversations.locked(tx, conversation_id)
    if conversation.state != "with_agent" or conversation.agent != agent:
        raise Conflict("Take the conversation over first.", code="not_taken")


def _end(tx: Transaction, conversation_id: str, state: str, now: datetime) -> Conversation:
    conversations.set_state(tx, conversation_id, state, agent=None, waiting_since=None, last_at=now)
    return conversations.one(tx, conversation_id)


def _leave_to_person(tx: Transaction, conversation_id: str, states: tuple[str, ...]) -> None:
    """Messages not begun yet are for the person; the one being answered gets its reply."""
    matching = and_(MessageRow.conversation_id == conversation_id, MessageRow.state.in_(states))
    tx.execute(update(MessageRow).where(matching).values(state="with_agent", sealed=None))
