"""A customer's message on its way in: looked at, kept, and answered while he waits.

The message is in the database before anybody tries to answer it. What comes back is what the
database says in the end, so a repeated message gets the same answer.
"""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from gateway.hub import changed
from gateway.languages import language_of
from gateway.leaving_queue import leaves_queue
from gateway.limits import steady
from gateway.parts import Parts
from gateway.turns import Claimed
from shop import conversations, messages
from shop.conversations import Conversation
from shop.database import Transaction
from shop.errors import Invalid, TooLarge
from shop.messages import Message, Received

LONGEST = 2000
LOOK_AGAIN_SECONDS = 1.0
TRIES_TO_WAIT_FOR = 3
STATUSES = {"answered": "answered", "with_agent": "with_agent"}
_KEPT = "\n\t"
# Letters that show nothing: Hangul fillers and the blank Braille cell.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")


@dataclass(frozen=True, slots=True)
class Said:
    """What a customer sends: text, or the payload of a button, under his own id."""

    client_message_id: str
    text: str | None = None
    payload: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message: answered, queued or with_agent, and the replies so far."""

    message: Message
    replies: list[Message]

    @property
    def status(self) -> str:
        return STATUSES.get(self.message.state, "queued")


def cleaned(text: str) -> str:
    """The text without control characters; raises TooLarge, or Invalid when nothing is left."""
    if len(text) > LONGEST:
        raise TooLarge(f"A message may have up to {LONGEST} characters.")
    kept = "".join(one for one in text if one in _KEPT or unicodedata.category(one) != "Cc")
    if not any(_shows(one) for one in kept):
        raise Invalid("There is nothing in this message.", code="blank")
    return kept


def _shows(letter: str) -> bool:
    blank = letter.isspace() or letter in _BLANK
    return not blank and unicodedata.category(letter) not in ("Cf", "Cs", "Cn", "Co")


async def take(parts: Parts, conversation: Conversation, said: Said) -> Outcome:
    """Keep the message and wait for its answer; raises TooMany, Invalid, TooLarge, Conflict."""
    conversation_id = conversation.conversation_id
    parts.limits.conversation.take(conversation_id, steady())
    if said.text is not None:
        said = Said(said.client_message_id, cleaned(said.text))
    may_claim = parts.lanes.idle(conversation_id) and parts.lanes.turns.down_since is None
    received, claimed = await parts.database.write(
        _receive, parts, conversation, said, may_claim, parts.clock()
    )
    if received.fresh:
        parts.hub.wake(conversation_id)
    if received.message.state in ("waiting", "answering"):
        return await _settled(parts, received.message, claimed)
    return await parts.database.read(outcome_of, received.message.message_id)


def _receive(
    tx: Transaction,
    parts: Parts,
    conversation: Conversation,
    said: Said,
    may_claim: bool,
    now: datetime,
) -> tuple[Received, Claimed | None]:
    conversation_id = conversation.conversation_id
    content = f"text:{said.text}" if said.payload is None else f"payload:{said.payload}"
    received = messages.receive(
        tx,
        conversation_id,
        said.client_message_id,
        text=said.text,
        payload=said.payload,
        digest=parts.sealing.digest(content),
        sealed=None if said.text is None else parts.sealing.seal(said.text),
        now=now,
        leaves_queue=said.text is not None and leaves_queue(said.text),
    )
    if received.fresh and said.text is not None:
        _speak(tx, conversation, said.text)
    claim = may_claim and received.fresh and received.message.state == "waiting"
    return received, parts.lanes.turns.claim(tx, conversation_id, now) if claim else None


def _speak(tx: Transaction, conversation: Conversation, text: str) -> None:
    language = language_of(text, "en" if conversation.language == "en" else "zh")
    if language != conversation.language:
        conversations.set_language(tx, conversation.conversation_id, language)


def outcome_of(tx: Transaction, message_id: str) -> Outcome:
    """What the database says about a message now."""
    message = messages.one(tx, message_id)
    return Outcome(message, messages.replies_to(tx, message_id))


async def _settled(parts: Parts, message: Message, claimed: Claimed | None) -> Outcome:
    """Wait until the message is answered, but not longer than a person would."""
    deadline = steady() + parts.settings.answer_seconds
    turns = parts.lanes.turns
    with parts.hub.waiting(message.conversation_id) as event:
        if claimed is not None:
            only = claimed.message.message_id == message.message_id
            parts.lanes.go(message.conversation_id, claimed, backlog=not only)
            await changed(event, min(LOOK_AGAIN_SECONDS, parts.settings.answer_seconds))
        elif turns.down_since is None:
            parts.lanes.go(message.conversation_id)
        while True:
            outcome = await parts.database.read(outcome_of, message.message_id)
            left = deadline - steady()
            waits = outcome.message.state == "waiting"
            failing = parts.lanes.failures(message.conversation_id) >= TRIES_TO_WAIT_FOR
            hopeless = turns.down_since is not None or failing
            if outcome.status != "queued" or left <= 0 or (waits and hopeless):
                return outcome
            await changed(event, min(LOOK_AGAIN_SECONDS, left))
