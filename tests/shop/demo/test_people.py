"""What the shop promises about its five demo customers."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from shop import after_sales, customers, offering, orders
from shop.customers import Customer
from shop.database import Transaction
from shop.orders import Order
from shop.tables import CouponRow, CustomerRow, InteractionRow, ProductRow
from tests.shop.demo.conftest import NOW


@pytest.fixture
def five(tx: Transaction) -> list[Customer]:
    return customers.demo_customers(tx)


@pytest.fixture
def own(tx: Transaction, five: list[Customer]) -> list[Order]:
    return [one for c in five for one in orders.of_customer(tx, c.customer_id, limit=200).data]


def states(own: list[Order]) -> list[str]:
    return [order.status for order in own]


def fresh(own: list[Order]) -> list[Order]:
    """Signed within seven days, with no return."""
    week = NOW - timedelta(days=7)
    signed = [order for order in own if order.status == "signed" and order.signed_at]
    return [
        order
        for order in signed
        if order.signed_at
        and order.signed_at > week
        and not any(case.kind == "return" for case in order.after_sales)
    ]


def test_there_are_five(five: list[Customer]) -> None:
    assert [one.customer_id for one in five] == [f"C{number:05d}" for number in range(1, 6)]
    assert all(one.about and one.name for one in five)


def test_three_orders_or_more_wait_for_payment_or_packing(own: list[Order]) -> None:
    assert sum(status in ("unpaid", "paid") for status in states(own)) >= 3
    assert {"unpaid", "paid"} <= set(states(own))


@pytest.mark.parametrize("status", ["packed", "shipped", "in_delivery"])
def test_one_order_at_least_is(status: str, own: list[Order]) -> None:
    assert status in states(own)


def test_one_order_is_being_refunded(own: list[Order]) -> None:
    returning = [order for order in own if order.status == "returning"]
    assert returning and all(order.refunds for order in returning)


def test_four_orders_are_fresh_and_two_of_them_belong_to_one(own: list[Order]) -> None:
    found = [order.customer_id for order in fresh(own)]
    assert len(found) >= 4
    assert max(found.count(one) for one in found) >= 2


def test_fresh_orders_may_be_returned(own: list[Order]) -> None:
    for order in fresh(own):
        assert after_sales.may(order, "return", NOW).allowed


def test_a_fresh_order_has_become_cheaper(tx: Transaction, own: list[Order]) -> None:
    drops = [drop for order in fresh(own) for drop in after_sales.price_drops(tx, order, NOW)]
    assert any(drop.difference > 0 for drop in drops)


def test_something_waits_to_be_installed_and_something_is_under_warranty(own: list[Order]) -> None:
    assert any(after_sales.may(order, "installation", NOW).allowed for order in own)
    assert any(after_sales.may(order, "repair", NOW).allowed for order in own)


def test_each_may_claim_a_coupon_and_has_none_yet(tx: Transaction, five: list[Customer]) -> None:
    assert tx.scalars(select(CouponRow)).all() == []
    for one in five:
        assert offering.offers_for(tx, one.customer_id, NOW).claimable


def test_their_tastes_are_far_apart(tx: Transaction, five: list[Customer]) -> None:
    favourites = []
    for one in five:
        seen = (
            select(ProductRow.categories)
            .join(InteractionRow, InteractionRow.product_id == ProductRow.product_id)
            .where(InteractionRow.customer_id == one.customer_id)
        )
        areas = [path[0] for path in tx.scalars(seen)]
        favourites.append(max(sorted(set(areas)), key=areas.count))
    assert len(set(favourites)) >= 4


def test_nobody_has_a_number_that_is_given_out(tx: Transaction) -> None:
    phones = tx.scalars(select(CustomerRow.phone)).all()
    assert len(set(phones)) == len(phones) >= 2_000
    assert all(phone.startswith("1990000") and len(phone) == 11 for phone in phones)
