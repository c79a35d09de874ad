"""The running product and a look into its database, shared by all dialogues."""

from collections.abc import Iterator

import pytest

from shop.database import Database
from tests.stack import Stack


@pytest.fixture
def shop_database(stack: Stack) -> Iterator[Database]:
    database = Database(stack.database_url)
    yield database
    database.close()
