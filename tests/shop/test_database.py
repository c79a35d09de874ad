"""Writers take turns, none fails half-way, and nothing is kept of a failed block."""

import threading
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event, text

from shop import inventory
from shop.database import Database
from shop.errors import Conflict
from tests.shop import making


def test_a_write_transaction_on_sqlite_begins_immediate(sqlite: Database) -> None:
    said: list[str] = []
    event.listen(
        sqlite.engine, "before_cursor_execute", lambda *given: said.append(given[2]), named=False
    )
    with sqlite.transaction():
        pass
    with sqlite.reading() as tx:
        tx.execute(text("SELECT 1"))
    assert [one for one in said if one.startswith("BEGIN")] == ["BEGIN IMMEDIATE", "BEGIN DEFERRED"]


def test_a_second_writer_on_sqlite_waits_for_the_first(sqlite: Database) -> None:
    """A deferred transaction that reads and then writes would fail here at once."""
    order: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with sqlite.transaction() as tx:
            order.append("second")
            tx.execute(text("DELETE FROM impressions"))

    thread = threading.Thread(target=second)
    thread.start()
    with sqlite.transaction() as tx:
        inside.set()
        tx.execute(text("DELETE FROM impressions"))
        thread.join(timeout=0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_what_fails_leaves_nothing(stocked: Database) -> None:
    with pytest.raises(RuntimeError), stocked.transaction() as tx:
        inventory.reserve(tx, making.BLACK, 2)
        raise RuntimeError
    with stocked.reading() as tx:
        assert making.stock(tx, making.BLACK) == 5


def test_many_writers_at_once_never_sell_more_than_there_is(stocked: Database) -> None:
    sold: list[int] = []

    def buy() -> None:
        for _ in range(3):
            try:
                with stocked.transaction() as tx:
                    inventory.reserve(tx, making.BLACK, 1)
                sold.append(1)
            except Conflict:
                pass

    threads = [threading.Thread(target=buy) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with stocked.reading() as tx:
        assert (len(sold), making.stock(tx, making.BLACK)) == (5, 0)


def test_a_reader_is_not_held_up_by_a_writer(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        inventory.reserve(tx, making.BLACK, 1)
        with stocked.reading() as other:
            assert making.stock(other, making.BLACK) == 5


def test_a_path_with_spaces_and_umlauts_works(tmp_path: Path) -> None:
    folder = tmp_path / "my shop ä 店"
    folder.mkdir()
    database = Database(f"sqlite:///{folder / 'a b.db'}")
    with database.transaction() as tx:
        assert tx.scalar(text("SELECT 1")) == 1
    database.close()
