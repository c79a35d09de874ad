"""The staff's desk: conversations, their transcripts, taking over and handing back."""

import dataclasses
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query

from gateway.callers import Member, member
from gateway.console_schemas import AgentText, ConversationLine, ConversationView, State, Transcript
from gateway.inbox import cleaned
from gateway.parts import Parts, PartsOf
from gateway.schemas import Listing, Name
from shop import conversations, customers, hand_over, messages
from shop.conversations import Conversation
from shop.database import Transaction
from shop.messages import Message

router = APIRouter(prefix="/api/console/conversations", tags=["console"])
Agent = Annotated[Member, member("agent", "admin")]
Change = Callable[[Transaction, str, str, datetime], Conversation]
MOST = 1000


@router.get("", response_model=Listing[ConversationLine])
async def listing(
    _by: Agent,
    parts: PartsOf,
    state: State | None = None,
    after: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
) -> dict[str, Any]:
    """Conversations, the latest first; `state=waiting` are those that wait for a person."""
    return await parts.database.read(_listing, state, after, limit)


@router.get("/{conversation_id}", response_model=Transcript)
async def one(
    conversation_id: Name,
    _by: Agent,
    parts: PartsOf,
    after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
) -> dict[str, Any]:
    """A conversation with its messages and what was understood."""
    return await parts.database.read(_transcript, conversation_id, after)


@router.post("/{conversation_id}/take-over", response_model=ConversationView)
async def take_over(conversation_id: Name, by: Agent, parts: PartsOf) -> Any:
    """Answer oneself from now on; the assistant is silent."""
    return await _change(parts, hand_over.take_over, conversation_id, by)


@router.post("/{conversation_id}/hand-back", response_model=ConversationView)
async def hand_back(conversation_id: Name, by: Agent, parts: PartsOf) -> Any:
    """Let the assistant answer again."""
    return await _change(parts, hand_over.hand_back, conversation_id, by)


@router.post("/{conversation_id}/resolve", response_model=ConversationView)
async def resolve(conversation_id: Name, by: Agent, parts: PartsOf) -> Any:
    """It is settled."""
    return await _change(parts, hand_over.resolve, conversation_id, by)


@router.post("/{conversation_id}/messages")
async def say(conversation_id: Name, wish: AgentText, by: Agent, parts: PartsOf) -> dict[str, Any]:
    """Write to the customer."""
    text, now = cleaned(wish.text), parts.clock()
    said = await parts.database.write(hand_over.agent_says, conversation_id, by.name, text, now)
    parts.hub.wake(conversation_id)
    return said.as_json()


async def _change(parts: Parts, change: Change, conversation_id: str, by: Member) -> Conversation:
    changed = await parts.database.write(change, conversation_id, by.name, parts.clock())
    parts.hub.wake(conversation_id)
    return changed


def _listing(tx: Transaction, state: str | None, after: str | None, limit: int) -> dict[str, Any]:
    page = hand_over.listing(tx, state, after, limit)
    return {"data": [_line(tx, one) for one in page.data], "next": page.next}


def _line(tx: Transaction, one: Conversation) -> dict[str, Any]:
    last = messages.after(tx, one.conversation_id, one.seq - 1)
    name = None if one.customer_id is None else customers.customer(tx, one.customer_id).name
    said = {"customer": name, "last_text": last[-1].text if last else ""}
    return {**dataclasses.asdict(one), **said}


def _transcript(tx: Transaction, conversation_id: str, after: int) -> dict[str, Any]:
    conversation = conversations.one(tx, conversation_id)
    found = messages.after(tx, conversation_id, after, MOST)
    said = [_with_understanding(message) for message in found]
    return {**dataclasses.asdict(conversation), "messages": said}


def _with_understanding(message: Message) -> dict[str, Any]:
    return {
        **message.as_json(),
        "state": message.state,
        "understanding": message.understanding,
        "value": message.value,
    }
