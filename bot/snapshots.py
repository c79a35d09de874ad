"""Where conversations are kept: one small row of state each, and one appended row a turn.

A turn's row holds its events and its answer, so a message that comes again is answered from there.
`turns` counts up; a writer that did not see the latest turn writes nothing (two bot processes may
take turns on one conversation while a new version goes live).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from rasa.shared.exceptions import RasaException
from sqlalchemy.engine import Engine
from sqlalchemy.pool import QueuePool

_METADATA = sa.MetaData()
_CONVERSATIONS = sa.Table(
    "bot_conversations",
    _METADATA,
    sa.Column("conversation_id", sa.String(128), primary_key=True),
    sa.Column("turns", sa.Integer, nullable=False),
    sa.Column("slots", sa.Text, nullable=False),
    sa.Column("sealed", sa.Text),
    sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
)
_TURNS = sa.Table(
    "bot_turns",
    _METADATA,
    sa.Column("conversation_id", sa.String(128), primary_key=True),
    sa.Column("turn", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("message_id", sa.String(128)),
    sa.Column("events", sa.Text, nullable=False),
    sa.Column("answer", sa.Text),
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.UniqueConstraint("conversation_id", "message_id", name="bot_turns_once"),
)


class OutOfTurn(RasaException):
    """Another process has written this conversation since it was read."""


@dataclass(frozen=True)
class Snapshot:
    """A conversation as it was last kept; `events` are those of the latest turns."""

    turns: int
    slots: Mapping[str, Any]
    sealed: str | None
    events: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Turn:
    """What one turn adds."""

    conversation_id: str
    seen_turns: int
    slots: Mapping[str, Any]
    sealed: str | None
    events: list[Mapping[str, Any]]
    message_id: str | None
    answer: Mapping[str, Any] | None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return sa.create_engine(url, pool_size=4, max_overflow=4, pool_pre_ping=True)
    waiting = {"check_same_thread": False, "timeout": 5}
    engine = sa.create_engine(url, poolclass=QueuePool, pool_size=4, connect_args=waiting)

    @sa.event.listens_for(engine, "connect")
    def _tune(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")

    return engine


class Snapshots:
    """Reads and writes the two tables; every failure of the database is raised, never hidden."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._made = False

    def _ready(self) -> Engine:
        if not self._made:
            _METADATA.create_all(self._engine)
            self._made = True
        return self._engine

    def ping(self) -> None:
        """Raises when the database does not answer."""
        with self._ready().connect() as connection:
            connection.execute(sa.select(_CONVERSATIONS.c.turns).limit(1)).first()

    def seen(
        self, conversation_id: str, message_id: str | None
    ) -> tuple[int, dict[str, Any] | None]:
        """Turns so far (0: unknown conversation) and the answer given to a message before."""
        kept = sa.select(_CONVERSATIONS.c.turns).where(
            _CONVERSATIONS.c.conversation_id == conversation_id
        )
        given = sa.select(_TURNS.c.answer).where(
            _TURNS.c.conversation_id == conversation_id, _TURNS.c.message_id == message_id
        )
        with self._ready().connect() as connection:
            turns = connection.execute(kept).scalar()
            answer = connection.execute(given).scalar() if turns and message_id else None
        return turns or 0, json.loads(answer) if answer else None

    def read(self, conversation_id: str, latest: int) -> Snapshot | None:
        """State and the events of the `latest` turns; None for an unknown conversation."""
        state = sa.select(_CONVERSATIONS).where(_CONVERSATIONS.c.conversation_id == conversation_id)
        events = (
            sa.select(_TURNS.c.events)
            .where(_TURNS.c.conversation_id == conversation_id)
            .order_by(_TURNS.c.turn.desc())
            .limit(latest)
        )
        with self._ready().connect() as connection:
            row = connection.execute(state).mappings().first()
            if row is None:
                return None
            turns = [json.loads(told) for (told,) in connection.execute(events)]
        told_events = tuple(event for turn in reversed(turns) for event in turn)
        return Snapshot(row["turns"], json.loads(row["slots"]), row["sealed"], told_events)

    def write(self, turn: Turn, now: datetime) -> int:
        """Appends a turn and renews the state, both or neither; raises OutOfTurn."""
        state = {"slots": _json(turn.slots), "sealed": turn.sealed, "changed_at": now}
        number = turn.seen_turns + 1
        row = {
            "conversation_id": turn.conversation_id,
            "turn": number,
            "message_id": turn.message_id,
            "events": _json(turn.events),
            "answer": _json(turn.answer) if turn.answer is not None else None,
            "at": now,
        }
        try:
            with self._ready().begin() as connection:
                self._renew(connection, turn, {**state, "turns": number})
                connection.execute(_TURNS.insert().values(**row))
        except sa.exc.IntegrityError as error:
            raise OutOfTurn("the conversation was continued elsewhere") from error
        return number

    @staticmethod
    def _renew(connection: Any, turn: Turn, state: Mapping[str, Any]) -> None:
        if not turn.seen_turns:
            fresh = _CONVERSATIONS.insert().values(conversation_id=turn.conversation_id, **state)
            connection.execute(fresh)
            return
        renewed = connection.execute(
            _CONVERSATIONS.update()
            .where(
                _CONVERSATIONS.c.conversation_id == turn.conversation_id,
                _CONVERSATIONS.c.turns == turn.seen_turns,
            )
            .values(**state)
        )
        if renewed.rowcount != 1:
            raise OutOfTurn("the conversation was continued elsewhere")

    def conversations(self) -> list[str]:
        """All conversation ids."""
        with self._ready().connect() as connection:
            return list(connection.execute(sa.select(_CONVERSATIONS.c.conversation_id)).scalars())
