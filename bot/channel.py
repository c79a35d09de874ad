"""The gateway's door to Rasa: one request is one turn, answered with what was said and understood.

Unlike Rasa's own channels this one tells failure from silence: a dead action server, an exception
or a turn that says nothing is a 503, and leaves nothing behind. The same message id is answered
from what was kept; nothing runs twice.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from sanic import Blueprint, response
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.messages import BadMessage, Incoming, incoming
from bot.replies import ReplyCollector
from bot.tracker_store import ShopTrackerStore

logger = logging.getLogger(__name__)
_LONGEST_TURN_SECONDS = 20.0
_RANKED = 5


class TurnFailed(RasaException):
    """A turn ended without an answer."""


def _trouble(status: int, error: str, detail: str) -> HTTPResponse:
    return response.json({"error": error, "detail": detail}, status=status)


def own_store(agent: Any) -> ShopTrackerStore:
    """Our tracker store, freed of Rasa's wrapper that would replace it by memory on failure."""
    if agent is None or not agent.is_ready():
        raise TurnFailed("no model is loaded")
    store = agent.tracker_store
    if isinstance(store, FailSafeTrackerStore):
        store = store._tracker_store
        agent.tracker_store = agent.processor.tracker_store = store
    if not isinstance(store, ShopTrackerStore):
        raise TurnFailed("the bot runs without its own tracker store")
    return store


def understanding(tracker: DialogueStateTracker, shift: int) -> dict[str, Any]:
    """What was understood in the tracker's last turn, and which action it led to."""
    message = tracker.latest_message
    parsed = (message.parse_data if message else None) or {}
    intent = parsed.get("intent") or {}
    ranking = parsed.get("intent_ranking") or [intent]
    done = _actions(tracker)
    return {
        "intent": intent.get("name"),
        "confidence": intent.get("confidence", 0.0),
        "ranking": [
            {"intent": entry.get("name"), "confidence": entry.get("confidence", 0.0)}
            for entry in ranking[:_RANKED]
        ],
        "entities": [_entity(entity, shift) for entity in (message.entities if message else [])],
        "action": done[-1].action_name if done else None,
        "policy": done[-1].policy if done else None,
    }


def _entity(entity: Mapping[str, Any], shift: int) -> dict[str, Any]:
    told = {k: entity[k] for k in ("entity", "value", "role", "extra") if entity.get(k) is not None}
    if entity.get("extractor") == "ShopExtractor":  # a button's payload has no place in a text
        told.update({edge: entity[edge] + shift for edge in ("start", "end")})
    return told


def _actions(tracker: DialogueStateTracker) -> list[ActionExecuted]:
    """Actions since the last message; raises TurnFailed when one refused to run."""
    done: list[ActionExecuted] = []
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, ActionExecutionRejected):
            raise TurnFailed("an action refused to run")
        if isinstance(event, ActionExecuted) and event.action_name != ACTION_LISTEN_NAME:
            done.append(event)
    return done[::-1]


class _Queues:
    """One lock a conversation, forgotten when nobody waits for it."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._waiting: dict[str, int] = {}

    @asynccontextmanager
    async def turn(self, conversation_id: str) -> AsyncIterator[None]:
        lock = self._locks.setdefault(conversation_id, asyncio.Lock())
        self._waiting[conversation_id] = self._waiting.get(conversation_id, 0) + 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[conversation_id] -= 1
            if not self._waiting[conversation_id]:
                del self._waiting[conversation_id], self._locks[conversation_id]


class ShopInput(InputChannel):
    """Input channel `zhanggui`."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._queues = _Queues()

    @classmethod
    def name(cls) -> str:
        """Part of the address: /webhooks/zhanggui."""
        return "zhanggui"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> ShopInput:
        """The channel; refuses to start without its secret."""
        token = (credentials or {}).get("token") or os.environ.get("ZHANGGUI_BOT_TOKEN")
        if not token:
            raise RasaException("ZHANGGUI_BOT_TOKEN is not set; the bot does not start without it")
        return cls(str(token))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Addresses `/health` and `/webhook`."""
        door = Blueprint("zhanggui_webhook")

        @door.get("/health")
        async def health(request: Request) -> HTTPResponse:
            try:
                await own_store(request.app.ctx.agent).ping()
            except Exception as error:
                logger.error("not healthy: %s", type(error).__name__)
                return _trouble(503, "Unavailable", "the bot is not ready")
            return response.json({"status": "ok", "model": request.app.ctx.agent.model_name})

        @door.post("/webhook")
        async def webhook(request: Request) -> HTTPResponse:
            if not self._known(request):
                return _trouble(401, "Unauthenticated", "a valid bearer token is needed")
            try:
                message = incoming(request.json)
            except (BadMessage, SanicException) as error:
                return _trouble(422, "Invalid", str(error))
            return await self._answered(request.app.ctx.agent, message, on_new_message)

        return door

    def _known(self, request: Request) -> bool:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {self._token}".encode())

    async def _answered(
        self, agent: Any, message: Incoming, handle: Callable[[UserMessage], Awaitable[Any]]
    ) -> HTTPResponse:
        try:
            store = own_store(agent)
            async with self._queues.turn(message.conversation_id):
                return response.json(await self._turn(store, message, handle))
        except Exception as error:  # the border: whatever went wrong is told as one thing
            logger.error("turn %s failed: %s", message.message_id, _cause(error))
            return _trouble(503, "Unavailable", "the assistant could not answer this message")

    async def _turn(
        self,
        store: ShopTrackerStore,
        message: Incoming,
        handle: Callable[[UserMessage], Awaitable[Any]],
    ) -> Mapping[str, Any]:
        given, slots = await store.open_turn(message.conversation_id, message.message_id)
        if given is not None:
            return given
        said = ReplyCollector()
        try:
            turn = handle(self._user_message(message, said, slots))
            await asyncio.wait_for(turn, _LONGEST_TURN_SECONDS)
            answer = self._answer(store, message, said)
            await store.close_turn(message.conversation_id, answer)
        finally:
            store.drop_turn(message.conversation_id)
        return answer

    def _user_message(
        self, message: Incoming, said: ReplyCollector, slots: Mapping[str, Any]
    ) -> UserMessage:
        metadata = {
            "turn": message.turn,
            "language": message.language,
            "asked": slots.get("asked"),
        }
        return UserMessage(
            text=message.text,
            output_channel=said,
            sender_id=message.conversation_id,
            input_channel=self.name(),
            message_id=message.message_id,
            metadata=metadata,
        )

    @staticmethod
    def _answer(store: ShopTrackerStore, message: Incoming, said: ReplyCollector) -> dict[str, Any]:
        tracker = store.tracker_of_turn(message.conversation_id)
        latest = tracker.latest_message if tracker else None
        if tracker is None or latest is None or latest.message_id != message.message_id:
            raise TurnFailed("the message was not handled")
        understood = understanding(tracker, message.shift)
        if not said.replies and not said.silent:
            raise TurnFailed("nothing was said")
        answer: dict[str, Any] = {"replies": said.replies, "understanding": understood}
        if said.silent:
            answer["silent"] = True
        return answer


def _cause(error: BaseException) -> str:
    """Kind of an error; its words only when they are ours, others may hold a customer's text."""
    return (
        f"{type(error).__name__}: {error}"
        if isinstance(error, TurnFailed)
        else type(error).__name__
    )
