"""Brings a database's tables to what this release needs; safe to run by several at once."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from shop.database import Database

SCRIPTS = Path(__file__).parent / "migrations"
LOCK = 7_233_991  # any number: who migrates holds it, on PostgreSQL


def migrate(database: Database, to: str = "head") -> str:
    """Bring the tables to a revision, the newest by default; returns the revision.

    All or nothing. A second process that starts at the same time waits, then finds it done.
    """
    with database.transaction() as tx:
        connection = tx.connection()
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        _run(connection, to)
        return current(connection) or ""


def current(connection: Connection) -> str | None:
    """The revision a database is at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def configuration(connection: Connection) -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _run(connection: Connection, to: str) -> None:
    known = current(connection)
    if to == "head" or known is None:
        command.upgrade(configuration(connection), to)
    else:
        command.downgrade(configuration(connection), to)
