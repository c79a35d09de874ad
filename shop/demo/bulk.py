"""Many rows at once, and PostgreSQL's sequences brought up to the ids given by hand."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, insert, select, text

from shop.database import Transaction
from shop.tables import OrderLineRow, ShipmentRow, Table

BATCH = 20_000
NUMBERED = (OrderLineRow, ShipmentRow)  # rows that others refer to, so the ids are ours


def add(tx: Transaction, table: type[Table], rows: Iterable[dict[str, Any]]) -> int:
    """Insert all rows of one table; returns how many."""
    whole = list(rows)
    for start in range(0, len(whole), BATCH):
        tx.connection().execute(insert(table), whole[start : start + BATCH])
    return len(whole)


def settle_sequences(tx: Transaction) -> None:
    """Let the database go on counting after our ids; SQLite does so by itself."""
    if tx.connection().dialect.name != "postgresql":
        return
    for table in NUMBERED:
        name = table.__tablename__
        highest = tx.scalar(select(func.max(table.id))) or 1
        tx.execute(
            text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :highest)"),
            {"name": name, "highest": highest},
        )
