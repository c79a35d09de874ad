"""Tables and migrations say the same, on both databases, upwards and downwards."""

import threading
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from shop.database import Database
from shop.migrating import migrate
from shop.tables import Table


def test_the_migrations_make_exactly_the_tables(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_the_migrations_make_the_same_checks_and_uniques(database: Database) -> None:
    there = inspect(database.engine)
    for table in Table.metadata.sorted_tables:
        known = {one["name"] for one in there.get_unique_constraints(table.name)}
        known |= {one["name"] for one in there.get_check_constraints(table.name)}
        wanted = {str(one.name) for one in table.constraints if one.name}
        keys = {one for one in wanted if one.startswith(("pk_", "fk_"))}
        assert known == wanted - keys, table.name


def test_migrating_again_changes_nothing(database: Database) -> None:
    assert migrate(database) == migrate(database) != ""


def test_migrating_down_leaves_no_table_and_up_again_works(sqlite: Database) -> None:
    migrate(sqlite, "base")
    assert inspect(sqlite.engine).get_table_names() == ["alembic_version"]
    migrate(sqlite)
    assert "orders" in inspect(sqlite.engine).get_table_names()


def test_several_processes_may_migrate_at_once(tmp_path: Path) -> None:
    databases = [Database(f"sqlite:///{tmp_path}/fresh.db") for _ in range(4)]
    revisions: list[str] = []
    threads = [
        threading.Thread(target=lambda one=one: revisions.append(migrate(one))) for one in databases
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(revisions) == 4 and len(set(revisions)) == 1
    for database in databases:
        database.close()
