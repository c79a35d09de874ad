"""Alembic's entry: runs the migrations on the connection that `shop.migrating` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from shop.tables import Table
from shop.tables.base import UtcTime


def plain_type(kind: str, thing: Any, _context: AutogenContext) -> str | Literal[False]:
    """Our own types as what they are in the database: a migration outlives them."""
    return "sa.DateTime()" if kind == "type" and isinstance(thing, UtcTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    render_item=plain_type,
    transaction_per_migration=False,
)
context.run_migrations()
