"""Rasa's memory of conversations, at a cost that does not grow with their length.

Stock Rasa rebuilds a conversation from all its events at every turn. Here the live tracker stays
in memory, holds only its latest turns before the slots as they stand, and each turn appends one
row. A tracker is lent out for a turn: when the turn fails it is thrown away and read again, so
nothing of a failed turn stays. A database that is down raises; it is never replaced by memory.
"""

from __future__ import annotations

import asyncio
import os
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet, UserUttered, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.masking import masked
from bot.slots import kept, restored
from bot.snapshots import Snapshots, Turn

MOST_EVENTS = 50
_LATEST_TURNS = 4
_MOST_LIVE = 2000


@dataclass
class _Lent:
    """A tracker that is out for a turn."""

    tracker: DialogueStateTracker | None
    turns: int
    last: Event | None
    message_id: str | None = None
    in_turn: bool = False


def database_url() -> str:
    """ZHANGGUI_BOT_DATABASE_URL, else SQLite under ZHANGGUI_VAR."""
    url = os.environ.get("ZHANGGUI_BOT_DATABASE_URL")
    if url:
        return url.replace("postgresql+psycopg://", "postgresql+psycopg2://")
    folder = Path(os.environ.get("ZHANGGUI_VAR") or "var")
    folder.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{folder / 'bot.db'}"


def _stored(event: Event) -> dict[str, Any]:
    """An event as it is kept: no turn token, personal numbers masked."""
    told = event.as_dict()
    metadata = {k: v for k, v in (told.get("metadata") or {}).items() if k in ("language", "asked")}
    told["metadata"] = metadata
    if isinstance(told.get("parse_data"), dict):
        parsed = told["parse_data"]
        names = ("intent", "entities", "intent_ranking", "text")
        told["parse_data"] = {name: parsed[name] for name in names if name in parsed}
    return masked(told)


def _fresh_events(tracker: DialogueStateTracker, last: Event | None) -> list[Event]:
    fresh: list[Event] = []
    for event in reversed(tracker.events):
        if event is last:
            break
        fresh.append(event)
    return fresh[::-1]


class ShopTrackerStore(TrackerStore):
    """Tracker store of endpoints.yml; `open_turn` and `close_turn` are for our channel."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        url: str | None = None,
        **kwargs: Any,
    ) -> None:
        self._snapshots = Snapshots(url or database_url())
        self._live: OrderedDict[str, _Lent] = OrderedDict()
        self._lent: dict[str, _Lent] = {}
        super().__init__(domain, event_broker)

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        await asyncio.to_thread(self._snapshots.ping)

    async def open_turn(
        self, conversation_id: str, message_id: str
    ) -> tuple[Mapping[str, Any] | None, Mapping[str, Any]]:
        """The answer already given to this message, else None; and the slots before the turn."""
        turns, answer = await asyncio.to_thread(self._snapshots.seen, conversation_id, message_id)
        if answer is not None:
            return answer, {}
        lent = await self._lend(conversation_id, turns)
        lent.message_id, lent.in_turn = message_id, True
        return None, lent.tracker.current_slot_values() if lent.tracker else {}

    async def close_turn(self, conversation_id: str, answer: Mapping[str, Any]) -> None:
        """Keeps the turn with its answer; raises OutOfTurn, or what the database raises."""
        lent = self._lent.pop(conversation_id)
        if lent.tracker is not None:
            await self._keep(lent.tracker, lent, masked(answer))

    def drop_turn(self, conversation_id: str) -> None:
        """Forgets all of a turn that failed."""
        self._lent.pop(conversation_id, None)

    def tracker_of_turn(self, conversation_id: str) -> DialogueStateTracker | None:
        """The tracker as the open turn left it."""
        lent = self._lent.get(conversation_id)
        return lent.tracker if lent else None

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation so far, bounded; None when there is none."""
        lent = self._lent.get(sender_id)
        if lent is None or not lent.in_turn:
            turns, _ = await asyncio.to_thread(self._snapshots.seen, sender_id, None)
            lent = await self._lend(sender_id, turns)
        return lent.tracker

    async def create_tracker(
        self, sender_id: str, append_action_listen: bool = True
    ) -> DialogueStateTracker:
        """A new conversation; nothing is kept before its first turn ends well."""
        tracker = self.init_tracker(sender_id)
        self._lent.setdefault(sender_id, _Lent(None, 0, None)).tracker = tracker
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Within a turn of our channel only remembers; otherwise keeps at once."""
        lent = self._lent.get(tracker.sender_id) or _Lent(None, 0, None)
        lent.tracker = tracker
        if not lent.in_turn:
            self._lent.pop(tracker.sender_id, None)
            await self._keep(tracker, lent, None)

    async def keys(self) -> Iterable[str]:
        """All conversation ids."""
        return await asyncio.to_thread(self._snapshots.conversations)

    async def _lend(self, conversation_id: str, turns: int) -> _Lent:
        live = self._live.pop(conversation_id, None)
        if live is None or live.turns != turns:
            live = await self._load(conversation_id, turns)
        self._lent[conversation_id] = live
        return live

    async def _load(self, conversation_id: str, turns: int) -> _Lent:
        if not turns:
            return _Lent(None, 0, None)
        snapshot = await asyncio.to_thread(self._snapshots.read, conversation_id, _LATEST_TURNS)
        if snapshot is None:
            return _Lent(None, 0, None)
        slots = restored(snapshot.slots, snapshot.sealed)
        events = deserialise_events([dict(event) for event in snapshot.events])
        tracker = self._tracker(conversation_id, slots, events)
        return _Lent(tracker, snapshot.turns, tracker.events[-1] if tracker.events else None)

    def _tracker(
        self, conversation_id: str, slots: Mapping[str, Any], events: Iterable[Event]
    ) -> DialogueStateTracker:
        """A short tracker: the latest events, then the slots as they stand."""
        tracker = DialogueStateTracker(conversation_id, self.domain.slots)
        known = {slot.name for slot in self.domain.slots}
        for event in events:
            if not isinstance(event, SlotSet):
                tracker.update(event)
        for name, value in slots.items():
            if name in known and value is not None:
                tracker.update(SlotSet(name, value))
        return tracker

    async def _keep(
        self, tracker: DialogueStateTracker, lent: _Lent, answer: Mapping[str, Any] | None
    ) -> None:
        slots, sealed = kept(tracker.current_slot_values())
        fresh = [_stored(event) for event in _fresh_events(tracker, lent.last)]
        turn = Turn(tracker.sender_id, lent.turns, slots, sealed, fresh, lent.message_id, answer)
        now = datetime.now(timezone.utc)
        turns = await asyncio.to_thread(self._snapshots.write, turn, now)
        short = self._shortened(tracker)
        last = short.events[-1] if short.events else None
        self._live[tracker.sender_id] = _Lent(short, turns, last)
        while len(self._live) > _MOST_LIVE:
            self._live.popitem(last=False)

    def _shortened(self, tracker: DialogueStateTracker) -> DialogueStateTracker:
        if len(tracker.events) <= MOST_EVENTS:
            return tracker
        events = list(tracker.events)
        starts = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
        first = starts[-_LATEST_TURNS] if len(starts) >= _LATEST_TURNS else -MOST_EVENTS
        return self._tracker(tracker.sender_id, tracker.current_slot_values(), events[first:])
