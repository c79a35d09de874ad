"""The running product as a fixture: started once for all tests that need it."""

from collections.abc import Iterator

import pytest

from tests.stack import Stack


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    with Stack(ZHANGGUI_RATE_LIMIT="1000") as running:
        yield running
