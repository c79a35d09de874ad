"""The door for clients that speak Rasa's REST channel; the same road as the chat behind it.

`sender` in the body is ignored: the Bearer token names the conversation. A payload is one only
when it was issued as a button in this conversation, everything else is text.
"""

import uuid
from typing import Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from gateway import inbox
from gateway.callers import Talk
from gateway.chat import count
from gateway.chat_schemas import ClientId
from gateway.parts import PartsOf
from gateway.texts import honest
from shop import messages
from shop.messages import Message

router = APIRouter(prefix="/webhooks/rest", tags=["rasa"])
PLAIN = ("text", "rating", "buttons")


class Metadata(BaseModel):
    """`client_message_id` makes a repeat harmless; clients that do not know it send none."""

    client_message_id: ClientId | None = None


class RasaMessage(BaseModel):
    message: str
    sender: Any = None
    metadata: Metadata = Field(default_factory=Metadata)


@router.get("/")
async def status() -> dict[str, str]:
    """Rasa's own sign of life of a channel."""
    return {"status": "ok"}


@router.post("/webhook")
async def webhook(
    sent: RasaMessage, request: Request, talk: Talk, parts: PartsOf
) -> list[dict[str, Any]]:
    """The replies in Rasa's form; an empty list while a person has the conversation."""
    count(request, parts)
    conversation_id = talk.conversation_id
    issued = await parts.database.read(messages.issued, conversation_id, sent.message)
    said = inbox.Said(
        sent.metadata.client_message_id or str(uuid.uuid4()),
        text=None if issued else sent.message,
        payload=sent.message if issued else None,
    )
    outcome = await inbox.take(parts, talk, said)
    parts.metrics.messages.labels(outcome.status).inc()
    if outcome.status == "queued":
        return [{"recipient_id": conversation_id, "text": honest("waiting", talk.language)}]
    return [rasa_form(reply) for reply in outcome.replies]


def rasa_form(reply: Message) -> dict[str, Any]:
    """A reply as Rasa's REST channel would give it: cards under `custom`, their words beside."""
    body = dict(reply.body or {})
    buttons = body.pop("buttons", None)
    said: dict[str, Any] = {"recipient_id": reply.conversation_id, "text": reply.text}
    if buttons:
        said["buttons"] = buttons
    if reply.kind not in PLAIN or body:
        said["custom"] = {"kind": reply.kind, **body}
    return said
