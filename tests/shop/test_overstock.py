"""What lies too long in stock."""

from datetime import datetime

import pytest

from shop.database import Database
from shop.overstock import overstock
from shop.tables import CustomerRow
from tests.shop.making import order, product


def _made(tx, name: str, stock: int, now: datetime) -> None:  # type: ignore[no-untyped-def]
    product(
        tx, name, now, name=name, brand="牌", category="货", categories=["货"],
        variants=[(f"{name}-1", "", "", 100, stock)],
    )  # fmt: skip


@pytest.fixture
def stocked(database: Database, now: datetime) -> Database:
    with database.transaction() as tx:
        tx.add(CustomerRow(customer_id="C1", name="客", phone="", joined_at=now))
        for name, stock in (("P1", 1000), ("P2", 100), ("P3", 5), ("P4", 300)):
            _made(tx, name, stock, now)
        order(tx, "DD2", "signed", now, customer_id="C1", lines=(("P2", "P2-1", 120, 100),))
        order(tx, "DD4", "signed", now, customer_id="C1", lines=(("P4", "P4-1", 60, 100),))
    return database


def test_what_hardly_sells_is_overstocked_and_what_sells_or_is_little_is_not(
    stocked: Database, now: datetime
) -> None:
    with stocked.reading() as tx:
        found = overstock(tx, now)
    assert found["P1"] == 1.0
    assert "P2" not in found and "P3" not in found
    assert 0 < found["P4"] < 1
