"""What a transaction has read is forgotten as soon as it writes."""

import pytest
from sqlalchemy import event, select, update

from shop import catalogue
from shop.database import Database, Transaction
from shop.remembered import remembered
from shop.tables import ProductRow, VariantRow
from tests.shop.making import AIRCON, NUTS


class Counted:
    """How many statements a database was asked."""

    def __init__(self, database: Database) -> None:
        self.count = 0
        event.listen(database.engine, "before_cursor_execute", self._one_more)

    def _one_more(self, *_: object) -> None:
        self.count += 1


def _price(tx: Transaction) -> int:
    return catalogue.product(tx, NUTS).price


def _row(tx: Transaction) -> ProductRow:
    return tx.get_one(ProductRow, NUTS)


def test_the_same_is_asked_once(stocked: Database) -> None:
    with stocked.transaction() as tx:
        first = catalogue.product(tx, NUTS)
        asked = Counted(stocked)
        assert catalogue.product(tx, NUTS) == first and asked.count == 0
        catalogue.product(tx, AIRCON)
        assert asked.count > 0


def test_a_pending_change_is_seen(stocked: Database) -> None:
    with stocked.transaction() as tx:
        before = _price(tx)
        _row(tx).price = before + 1
        assert _price(tx) == before + 1


def test_a_change_by_statement_is_seen(stocked: Database) -> None:
    with stocked.transaction() as tx:
        before = _price(tx)
        tx.execute(update(ProductRow).values(price=before + 1))
        assert _price(tx) == before + 1


def test_what_a_savepoint_gave_up_is_not_kept(stocked: Database) -> None:
    with stocked.transaction() as tx:
        before = _price(tx)
        with pytest.raises(RuntimeError), tx.begin_nested():
            _row(tx).price = before + 1
            assert _price(tx) == before + 1
            raise RuntimeError
        assert _price(tx) == before


def test_another_transaction_reads_for_itself(stocked: Database) -> None:
    with stocked.transaction() as tx:
        before = _price(tx)
        tx.execute(update(ProductRow).values(price=before + 1))
    with stocked.reading() as tx:
        assert _price(tx) == before + 1
    with stocked.reading() as tx, stocked.transaction() as other:
        assert _price(tx) == before + 1
        other.execute(update(ProductRow).values(price=before + 2))
        assert _price(other) == before + 2


def test_what_is_locked_is_read_again(stocked: Database) -> None:
    seen: list[int] = []

    @remembered
    def read(_tx: Transaction) -> int:
        seen.append(1)
        return len(seen)

    with stocked.transaction() as tx:
        assert read(tx) == read(tx) == 1
        tx.execute(select(VariantRow.variant_id).limit(1).with_for_update())
        assert read(tx) == (1 if stocked.is_sqlite else 2)  # SQLite has the whole file locked
