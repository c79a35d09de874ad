"""One message's turn: taken by a lease, asked of the assistant, its replies kept in one step.

A turn that fails lets the message wait again. A message that fails for too long gets an honest
sentence and is handed to a person, so that nobody is left in silence.
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from gateway.assistant import Answer, Assistant, AssistantUnavailable, Turn
from gateway.hub import Hub
from gateway.languages import Language, language_of
from gateway.limits import steady
from gateway.metrics import Metrics
from gateway.texts import honest
from gateway.threads import DatabaseThreads
from shop import conversations, hand_over, inbox, messages, tokens
from shop.conversations import Conversation
from shop.database import Transaction
from shop.errors import Unavailable
from shop.messages import Message
from shop.sealing import Sealing

log = logging.getLogger("gateway.turns")
LEASE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that this gateway has taken, and the conversation it belongs to."""

    message: Message
    conversation: Conversation


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to try. `seconds` with the assistant gone; `tries` and `try_seconds` when it
    answers others but not this message."""

    seconds: float = 300.0
    tries: int = 8
    try_seconds: float = 60.0
    notice_seconds: float = 5.0  # until the shopper is told that it takes longer


class Turns:
    """Takes messages and has them answered."""

    def __init__(
        self,
        database: DatabaseThreads,
        assistant: Assistant,
        sealing: Sealing,
        secret_key: str,
        hub: Hub,
        metrics: Metrics,
        patience: Patience,
    ) -> None:
        self._database, self._assistant, self._sealing = database, assistant, sealing
        self._secret_key, self._hub, self._metrics = secret_key, hub, metrics
        self._patience = patience
        self._noticed: set[str] = set()
        self.down_since: float | None = None  # of the steady clock

    def claim(self, tx: Transaction, conversation_id: str, now: datetime) -> Claimed | None:
        """Take the conversation's next message, when there is one that nobody has."""
        message = inbox.claim_next(tx, now, LEASE_SECONDS, conversation_id)
        if message is None:
            return None
        return Claimed(message, conversations.one(tx, conversation_id))

    async def next(self, conversation_id: str, now: datetime) -> Claimed | None:
        """`claim` in a transaction of its own."""
        return await self._database.write(self.claim, conversation_id, now)

    async def answer(self, claimed: Claimed, now: datetime) -> bool:
        """Have a message answered; False when it waits on."""
        if self._hopeless(claimed.message, now, reached=False):
            return await self._give_up(claimed, now)
        try:
            answer = await self._ask(claimed, now)
        except AssistantUnavailable as error:
            return await self._failed(claimed, error, now)
        self._heard(claimed.conversation.conversation_id)
        await self._keep(claimed, answer, now)
        return True

    async def give_back(self, claimed: Claimed) -> None:
        """Let somebody else take the message at once, as at the end of this process."""
        await self._database.write(inbox.give_back, claimed.message.message_id)

    async def probe(self) -> bool:
        """Whether the assistant is there again."""
        if await self._assistant.healthy():
            self.down_since = None
            self._metrics.assistant_up.set(1)
        return self.down_since is None

    @property
    def out_of_patience(self) -> bool:
        """Whether the assistant has been gone for so long that people have to help."""
        gone = 0.0 if self.down_since is None else steady() - self.down_since
        return gone >= self._patience.seconds and self.down_since is not None

    async def _ask(self, claimed: Claimed, now: datetime) -> Answer:
        """Ask, and keep the lease while the assistant thinks."""
        started = steady()
        asking = asyncio.ensure_future(self._assistant.ask(self._turn(claimed, now)))
        try:
            while not (await asyncio.wait({asking}, timeout=LEASE_SECONDS / 3))[0]:
                until = now + timedelta(seconds=steady() - started + LEASE_SECONDS)
                await self._database.write(inbox.extend, claimed.message.message_id, until)
        finally:
            asking.cancel()
        self._metrics.turn_seconds.observe(steady() - started)
        return asking.result()

    def _turn(self, claimed: Claimed, now: datetime) -> Turn:
        message, conversation = claimed.message, claimed.conversation
        text = None if message.payload is not None else self._text(message)
        before: Language = "en" if conversation.language == "en" else "zh"
        language = before if text is None else language_of(text, before)
        token = tokens.issue(
            self._secret_key,
            "turn",
            conversation.conversation_id,
            now,
            customer_id=conversation.customer_id,
            language=language,
            message_id=message.message_id,
        )
        return Turn(
            conversation_id=conversation.conversation_id,
            message_id=message.message_id,
            language=language,
            token=token,
            text=text,
            payload=message.payload,
        )

    def _text(self, message: Message) -> str:
        try:
            return message.text if message.sealed is None else self._sealing.unseal(message.sealed)
        except Unavailable:  # the secret key was changed meanwhile: the masked text has to do
            return message.text

    async def _keep(self, claimed: Claimed, answer: Answer, now: datetime) -> None:
        message = claimed.message
        await self._database.write(
            messages.answer, message.message_id, answer.replies, answer.understanding, now
        )
        self._hub.wake(message.conversation_id)

    def _heard(self, conversation_id: str) -> None:
        self.down_since = None
        self._metrics.assistant_up.set(1)
        self._noticed.discard(conversation_id)

    async def _failed(self, claimed: Claimed, error: AssistantUnavailable, now: datetime) -> bool:
        message = claimed.message
        log.warning("message %s try %s: %s", message.message_id, message.tries, error.detail)
        self._metrics.turns_failed.inc()
        if not error.reached and self.down_since is None:
            self.down_since = steady()
            self._metrics.assistant_up.set(0)
        if self._hopeless(message, now, error.reached):
            return await self._give_up(claimed, now)
        ended = await self._database.write(_wait_on, message, now)
        self._hub.wake(message.conversation_id)
        return ended

    def _hopeless(self, message: Message, now: datetime, reached: bool) -> bool:
        if self.out_of_patience:
            return True
        waited = (now - message.at).total_seconds()
        tried = message.tries >= self._patience.tries and waited >= self._patience.try_seconds
        return reached and tried

    async def _give_up(self, claimed: Claimed, now: datetime) -> bool:
        await self._database.write(_hand_over, claimed, now)
        self._hub.wake(claimed.conversation.conversation_id)
        return True

    async def notice(self, conversation_id: str, now: datetime) -> None:
        """Tell a shopper who has waited a while that his message is kept; once an outage."""
        if conversation_id in self._noticed:
            return
        before = now - timedelta(seconds=self._patience.notice_seconds)
        if await self._database.write(_notice, conversation_id, before, now):
            self._noticed.add(conversation_id)
            self._hub.wake(conversation_id)


def _wait_on(tx: Transaction, message: Message, now: datetime) -> bool:
    """Let the message wait again, unless a person took the conversation meanwhile."""
    if conversations.locked(tx, message.conversation_id).with_person:
        messages.answer(tx, message.message_id, [], None, now)
        return True
    inbox.give_back(tx, message.message_id)
    return False


def _hand_over(tx: Transaction, claimed: Claimed, now: datetime) -> None:
    conversation, message = claimed.conversation, claimed.message
    reply = {"kind": "text", "text": honest("given_up", conversation.language)}
    summary = {"last": message.text}
    hand_over.ask_person(tx, conversation.conversation_id, "assistant unavailable", summary, now)
    messages.answer(tx, message.message_id, [reply], None, now)


def _notice(tx: Transaction, conversation_id: str, before: datetime, now: datetime) -> bool:
    conversation = conversations.locked(tx, conversation_id)
    if conversation.last_at > before or conversation.with_person:
        return False
    text = honest("waiting", conversation.language)
    messages.say(tx, conversation_id, "system", text, now)
    return True
