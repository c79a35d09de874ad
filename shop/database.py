"""The database: one engine, and the one place that commits."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, create_engine, event, exc
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session as Transaction
from sqlalchemy.orm import sessionmaker

from shop.errors import Unavailable
from shop.remembered import watch

__all__ = ["Database", "Transaction"]

BUSY_MILLISECONDS = 15_000


class Database:
    """A database by its URL: SQLite in WAL mode, or PostgreSQL.

    `with database.transaction() as tx:` commits at the end of the block and rolls back on any
    exception. On SQLite a write transaction takes its lock at once, so that it never fails
    half-way for want of it; `with database.reading() as tx:` is for reads and never commits.
    Both raise Unavailable when the database is down, locked or full.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._transactions = sessionmaker(self.engine, expire_on_commit=False)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        with _reachable(), self._transactions() as tx:
            if self.is_sqlite:
                tx.connection(execution_options={"begin": "IMMEDIATE"})
            yield tx
            tx.commit()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        with _reachable(), self._transactions() as tx:
            yield tx

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def _reachable() -> Iterator[None]:
    try:
        yield
    except (exc.OperationalError, exc.TimeoutError, exc.InterfaceError) as error:
        raise Unavailable("The database cannot be used right now.", code="database") from error


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        engine = create_engine(parsed, connect_args={"check_same_thread": False})
        watch(engine)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    engine = create_engine(parsed, pool_pre_ping=True, pool_size=10, max_overflow=20)
    watch(engine)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    _into_wal(cursor)
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _into_wal(cursor: Any) -> None:
    """Switch to WAL mode. A new file's switch does not wait for its lock, so we try again."""
    deadline = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _begin_sqlite(connection: Any) -> None:
    kind = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {kind}")
