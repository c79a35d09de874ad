"""The demo shop, seeded once; whoever changes it takes a copy."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shop.database import Database, Transaction
from shop.demo import seeding

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def seeded_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    with database.transaction() as tx:
        assert seeding.seed(tx, NOW)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture(scope="session")
def demo(seeded_file: Path) -> Iterator[Database]:
    """The demo shop, to be read."""
    database = Database(f"sqlite:///{seeded_file}")
    yield database
    database.close()


@pytest.fixture
def tx(demo: Database) -> Iterator[Transaction]:
    with demo.reading() as open_tx:
        yield open_tx
