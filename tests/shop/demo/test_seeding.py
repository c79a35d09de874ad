"""Seeding happens once; a reset brings everything back as it was."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from promotions.benefits import parse_benefit
from promotions.conditions import parse_condition
from shop import offering
from shop.database import Database, Transaction
from shop.demo import resetting, seeding
from shop.tables import (
    BasketLineRow,
    ConversationRow,
    CouponRow,
    InteractionRow,
    MembershipRow,
    MessageRow,
    OfferRow,
    OrderLineRow,
    OrderRow,
    ShipmentStepRow,
    Table,
    VariantRow,
)
from tests.shop.demo.conftest import NOW

FEW = 150  # customers of a shop that is quick to make


def contents(tx: Transaction) -> dict[str, list[Any]]:
    """Every row of every table, but for numbers that the database gives out."""
    found = {}
    for table in Table.metadata.sorted_tables:
        columns = [column for column in table.columns if column.name != "id"]
        found[table.name] = sorted(map(repr, tx.execute(select(*columns))))
    return found


def use_it(tx: Transaction) -> None:
    """Leave traces in the shop, as its visitors do."""
    coupon = offering.claim(tx, "C00001", "coupon-199", NOW)
    assert coupon.state == "claimed"
    tx.execute(update(VariantRow).values(stock=1))
    tx.execute(update(OrderRow).where(OrderRow.status == "paid").values(status="cancelled"))
    tx.execute(delete(InteractionRow).where(InteractionRow.customer_id == "C00002"))
    tx.add(BasketLineRow(owner="C00001", variant_id="V100101", quantity=1, added_at=NOW))
    tx.add(ConversationRow(conversation_id="k1", customer_id="C00001", started_at=NOW, last_at=NOW))
    tx.flush()
    message = MessageRow(message_id="m1", conversation_id="k1", seq=1, side="customer", at=NOW)
    message.text = "你好"
    tx.add(message)


def test_a_second_seeding_does_nothing(demo: Database) -> None:
    with demo.reading() as tx:
        assert not seeding.seed(tx, NOW + timedelta(days=9))


def test_a_reset_brings_exactly_the_same_shop_back(sqlite: Database) -> None:
    said: list[float] = []
    with sqlite.transaction() as tx:
        assert seeding.seed(tx, NOW, progress=lambda part, _: said.append(part), count=FEW)
    assert said == sorted(said) and said[-1] == 1.0
    with sqlite.reading() as tx:
        before = contents(tx)
    with sqlite.transaction() as tx:
        use_it(tx)
    with sqlite.transaction() as tx:
        tx.add(MembershipRow(customer_id="C00007", segment="loyal", version_id=1, at=NOW))
        tx.flush()
        resetting.reset(tx, NOW, count=FEW)
    with sqlite.reading() as tx:
        assert tx.scalars(select(MembershipRow.segment)).all() == ["loyal"]
        after = contents(tx)
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["segment_memberships"]


def test_the_offers_are_of_many_kinds_and_can_be_read(tx: Transaction) -> None:
    offers = tx.scalars(select(OfferRow)).all()
    assert len(offers) >= 12
    for offer in offers:
        parse_condition(offer.condition)
        parse_benefit(offer.benefit)
        assert set(offer.title) == set(offer.terms) == {"zh", "en"}
        assert offer.starts_at < NOW < offer.ends_at
    kinds = {offer.benefit["kind"] for offer in offers}
    assert {"amount_off", "percent_off", "free_shipping"} <= kinds
    assert any(offer.claimable for offer in offers) and any(offer.cap for offer in offers)
    assert any(not offer.claimable for offer in offers) and any(offer.segments for offer in offers)


@pytest.mark.parametrize("now", [
    datetime(2028, 2, 29, 15, 59, 59, tzinfo=UTC),
    datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
    datetime(2026, 7, 4, 16, 0, 1, tzinfo=UTC),
])  # fmt: skip
def test_at_any_time_of_year_nothing_lies_ahead(sqlite: Database, now: datetime) -> None:
    with sqlite.transaction() as tx:
        assert seeding.seed(tx, now, count=20)
        for moment in (OrderRow.placed_at, InteractionRow.at, ShipmentStepRow.at):
            assert tx.scalar(select(func.max(moment))) <= now


@pytest.mark.postgres
def test_the_shop_goes_on_counting_on_postgresql(postgres: Database) -> None:
    with postgres.transaction() as tx:
        assert seeding.seed(tx, NOW, count=FEW)
        assert tx.scalars(select(CouponRow)).all() == []
        order = tx.scalars(select(OrderRow).limit(1)).one()
        line = order.lines[0]
        fresh = OrderLineRow(
            order_no=order.order_no,
            product_id=line.product_id,
            variant_id=line.variant_id,
            name=line.name,
            quantity=1,
            price=1,
        )
        tx.add(fresh)
        tx.flush()
        assert fresh.id > line.id
