"""The chat of a visitor: begin, send, read, and say how it was."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from gateway import inbox
from gateway.callers import Talk, customer_of
from gateway.chat_schemas import Answered, Feedback, Messages, Rating, Sent, Start, Started
from gateway.limits import steady
from gateway.parts import Parts, PartsOf
from shop import conversations, messages, tokens
from shop.database import Transaction

router = APIRouter(prefix="/api/chat", tags=["chat"])
MOST = 1000
Seq = Annotated[int, Query(ge=0, le=2**31 - 1)]


@router.post("/conversations", status_code=201, response_model=Started)
async def start(wish: Start, request: Request, parts: PartsOf) -> dict[str, Any]:
    """Begin a conversation; the token opens this one alone."""
    count(request, parts)
    customer_id = None if wish.identity is None else await customer_of(parts, wish.identity)
    now = parts.clock()
    begun = await parts.database.write(conversations.start, customer_id, wish.language, now)
    secret, conversation_id = parts.settings.secret_key, begun.conversation_id
    return {
        "conversation_id": conversation_id,
        "token": tokens.issue(secret, "conversation", conversation_id, now),
        "expires_at": tokens.expiry("conversation", now),
    }


@router.post("/messages", response_model=Answered)
async def send(sent: Sent, request: Request, talk: Talk, parts: PartsOf) -> Response:
    """Send a message and get its replies; the same id again: the same answer."""
    count(request, parts)
    said = inbox.Said(sent.client_message_id, sent.text, sent.payload)
    outcome = await inbox.take(parts, talk, said)
    parts.metrics.messages.labels(outcome.status).inc()
    return JSONResponse(
        {
            "message_id": outcome.message.message_id,
            "status": outcome.status,
            "replies": [reply.as_json() for reply in outcome.replies],
        }
    )


@router.get("/messages", response_model=Messages)
async def read(talk: Talk, parts: PartsOf, after: Seq = 0) -> Response:
    """All messages after a sequence number, both sides, in order."""
    found = await parts.database.read(_after, talk.conversation_id, after)
    return JSONResponse(found)


@router.post("/feedback", status_code=204, response_class=Response)
async def feedback(wish: Feedback, talk: Talk, parts: PartsOf) -> None:
    """A thumb for one reply."""
    conversation_id, message_id = talk.conversation_id, wish.message_id
    await parts.database.write(messages.set_feedback, conversation_id, message_id, wish.value)


@router.post("/rating", status_code=204, response_class=Response)
async def rate(wish: Rating, talk: Talk, parts: PartsOf) -> None:
    """One to five for the whole conversation."""
    comment, now = wish.comment.replace("\0", ""), parts.clock()
    await parts.database.write(conversations.rate, talk.conversation_id, wish.score, comment, now)


def count(request: Request, parts: Parts) -> None:
    """Count a message or a start for the caller's address; raises TooMany."""
    parts.limits.address.take(request.client.host if request.client else "", steady())


def _after(tx: Transaction, conversation_id: str, after: int) -> dict[str, Any]:
    found = messages.after(tx, conversation_id, after, MOST + 1)
    more = str(found[MOST - 1].seq) if len(found) > MOST else None
    return {"data": [message.as_json() for message in found[:MOST]], "next": more}
