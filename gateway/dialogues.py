"""A conversation written down as a dialogue that the tests can hold again (tests/conversations).

Only what is masked already goes in: the messages as the console shows them. What is expected of
an answer is its form (state, kinds, buttons); its words may vary.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import yaml
from fastapi import APIRouter
from fastapi.responses import Response

from gateway.console import Agent
from gateway.parts import PartsOf
from gateway.schemas import Name
from shop import conversations, messages
from shop.conversations import Conversation
from shop.database import Transaction
from shop.messages import Message

router = APIRouter(prefix="/api/console/conversations", tags=["console"])
PLAIN = ("text", "buttons")  # kinds that the status and the buttons say already
LONGEST_NAME = 40

Step = dict[str, Any]


@router.get("/{conversation_id}/dialogue", response_class=Response)
async def dialogue(conversation_id: Name, _by: Agent, parts: PartsOf) -> Response:
    """The conversation as YAML for the dialogue tests; masked, as the console shows it."""
    told = await parts.database.read(_told, conversation_id)
    text = yaml.safe_dump([told], allow_unicode=True, sort_keys=False, width=100)
    named = {"Content-Disposition": f'attachment; filename="{conversation_id}.yml"'}
    return Response(text, media_type="application/yaml", headers=named)


def _told(tx: Transaction, conversation_id: str) -> dict[str, Any]:
    conversation = conversations.one(tx, conversation_id)
    return told(conversation, messages.after(tx, conversation_id, 0))


def told(conversation: Conversation, said: Sequence[Message]) -> dict[str, Any]:
    """The dialogue as the file holds it."""
    first = next((one.text for one in said if one.side == "customer"), conversation.conversation_id)
    return {
        "name": f"{conversation.conversation_id[:8]} {first[:LONGEST_NAME]}",
        "who": conversation.customer_id or "guest",
        "language": conversation.language,
        "steps": list(_steps(said)),
        "after": {"conversation": conversation.state},
    }


def _steps(said: Sequence[Message]) -> Iterator[Step]:
    """A step for each message of the customer and each doing of an agent."""
    agent = False
    for message in said:
        if message.side == "agent":
            if not agent:
                yield {"agent": "take-over"}
            agent = True
            yield {"agent": message.text}
        elif message.side == "customer":
            if agent and message.state == "answered":
                agent = False
                yield {"agent": "hand-back"}
            yield _asked(message, [one for one in said if one.reply_to == message.message_id])


def _asked(message: Message, replies: Sequence[Message]) -> Step:
    kinds = [kind for kind, _ in groupby(one.kind for one in replies) if kind not in PLAIN]
    titles = [button["title"] for one in replies for button in (one.body or {}).get("buttons", ())]
    expect: dict[str, Any] = {"status": _status(message)}
    if not replies:
        expect["replies"] = 0
    if kinds:
        expect["kinds"] = list(dict.fromkeys(kinds))
    if titles:
        expect["buttons"] = list(dict.fromkeys(titles))
    return {"says" if message.payload is None else "clicks": message.text, "expect": expect}


def _status(message: Message) -> str:
    return message.state if message.state in ("answered", "with_agent") else "queued"
