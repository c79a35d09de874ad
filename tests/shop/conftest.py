"""The small shop of `making`, in a database of either kind."""

from datetime import datetime

import pytest

from shop.database import Database
from tests.shop import making, tasting


@pytest.fixture
def stocked(database: Database, now: datetime) -> Database:
    """A database with the small shop in it."""
    with database.transaction() as tx:
        making.shop(tx, now)
    return database


@pytest.fixture
def sqlite_shop(sqlite: Database, now: datetime) -> Database:
    """The small shop on SQLite alone, for tests whose rule is not the database's."""
    with sqlite.transaction() as tx:
        making.shop(tx, now)
    return sqlite


@pytest.fixture
def taste_shop(database: Database, now: datetime) -> Database:
    """A shop whose customers have one of two tastes."""
    return tasting.stock(database, now)
