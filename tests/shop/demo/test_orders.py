"""Every generated order is whole: its sums, payment, parcel and refund fit its state."""

from collections import Counter, defaultdict

import pytest
from sqlalchemy import func, select

from shop import order_states, orders
from shop.database import Transaction
from shop.orders import Order
from shop.tables import (
    AfterSalesRow,
    CustomerRow,
    InteractionRow,
    OrderLineRow,
    OrderRow,
    PriceChangeRow,
    VariantRow,
)
from tests.shop.demo.conftest import NOW

PAST_SHIPPING = {"shipped", "in_delivery", "signed", "returning", "refunded"}
LAST_STEPS = {
    "shipped": {"collected", "in_transit", "arrived"},
    "in_delivery": {"out_for_delivery"},
    "signed": {"signed"},
    "returning": {"signed"},
    "refunded": {"signed"},
}


@pytest.fixture(scope="module")
def sample(demo: object) -> list[Order]:
    """All orders of the first customers and all that are not yet at their end."""
    found = []
    with demo.reading() as tx:  # type: ignore[attr-defined]
        moving = select(OrderRow.customer_id).where(
            OrderRow.status.in_({"unpaid", "packed", "in_delivery", "returning"})
        )
        first = select(CustomerRow.customer_id).limit(80)
        for customer_id in {*tx.scalars(moving), *tx.scalars(first)}:
            found += orders.of_customer(tx, customer_id, limit=100).data
    return found


def test_there_are_orders_in_every_state(tx: Transaction) -> None:
    counts = Counter(tx.scalars(select(OrderRow.status)))
    assert set(counts) == set(order_states.STATUSES)
    assert sum(counts.values()) >= 12_000
    assert min(counts.values()) >= 5


def test_totals_add_up(tx: Transaction) -> None:
    lines: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in tx.execute(
        select(OrderLineRow.order_no, OrderLineRow.quantity, OrderLineRow.price,
               OrderLineRow.discount)
    ):  # fmt: skip
        lines[row.order_no][0] += row.quantity * row.price
        lines[row.order_no][1] += row.discount
    columns = (OrderRow.order_no, OrderRow.total, OrderRow.discount, OrderRow.shipping_fee)
    for order_no, total, discount, fee in tx.execute(select(*columns)):
        goods, shared = lines.pop(order_no)
        assert shared == discount
        assert total == goods - discount + fee
    assert not lines


def test_a_payment_fits_the_order(sample: list[Order]) -> None:
    for order in sample:
        assert order.payment is not None and order.payment.amount == order.total
        cash = order.payment.method == "cash_on_delivery"
        status = order.payment.status
        assert (order.payment.paid_at is None) == (status == "pending")
        if order.status == "unpaid":
            assert status == "pending"
        elif order.status == "refunded":
            assert status == "refunded"
        elif order.status == "cancelled":
            assert (status == "pending") == (not order.refunds)
        elif not (cash and order.status not in ("signed", "returning")):
            assert status == "paid"


def test_a_parcel_fits_the_order(sample: list[Order]) -> None:
    for order in sample:
        assert (order.shipment is not None) == (order.status in PAST_SHIPPING)
        assert (order.signed_at is not None) == (LAST_STEPS.get(order.status) == {"signed"})
        if order.shipment is not None:
            times = [step.at for step in order.shipment.steps]
            assert times == sorted(times) and order.placed_at < times[0] and times[-1] <= NOW
            assert order.shipment.steps[-1].status in LAST_STEPS[order.status]


def test_a_refund_fits_the_order(sample: list[Order]) -> None:
    for order in sample:
        returns = [case for case in order.after_sales if case.kind == "return"]
        if order.status == "refunded":
            assert [refund.status for refund in order.refunds] == ["paid_back"]
        if order.status == "returning":
            assert order.refunds[0].status in ("requested", "approved", "received")
        assert len(returns) == (order.status in ("returning", "refunded"))
        paid_back = sum(refund.amount for refund in order.refunds)
        assert paid_back <= order.total


def test_there_are_cases_of_every_kind_about_lines_of_their_orders(tx: Transaction) -> None:
    kinds = Counter(tx.scalars(select(AfterSalesRow.kind)))
    assert set(kinds) == {"return", "exchange", "repair", "installation", "price_protection",
                          "complaint"}  # fmt: skip
    assert min(kinds.values()) >= 20
    strangers = (
        select(func.count())
        .select_from(AfterSalesRow)
        .join(OrderLineRow, OrderLineRow.id == AfterSalesRow.line_id)
        .where(OrderLineRow.order_no != AfterSalesRow.order_no)
    )
    assert tx.scalar(strangers) == 0


def test_each_order_line_is_one_purchase(tx: Transaction) -> None:
    bought = select(InteractionRow.customer_id, InteractionRow.product_id, InteractionRow.at,
                    InteractionRow.value).where(InteractionRow.kind == "purchase")  # fmt: skip
    lines = select(
        OrderRow.customer_id, OrderLineRow.product_id, OrderRow.placed_at, OrderLineRow.quantity
    ).join(OrderRow, OrderRow.order_no == OrderLineRow.order_no)
    as_lines = Counter((*row[:3], float(row[3])) for row in tx.execute(lines))
    assert Counter(tuple(row) for row in tx.execute(bought)) == as_lines


def test_the_newest_price_is_todays_and_every_line_cost_the_price_of_its_day(
    tx: Transaction,
) -> None:
    changes: dict[str, list[tuple[object, int]]] = defaultdict(list)
    for row in tx.scalars(select(PriceChangeRow).order_by(PriceChangeRow.since)):
        changes[row.variant_id].append((row.since, row.price))
    for variant_id, price in tx.execute(select(VariantRow.variant_id, VariantRow.price)):
        assert changes[variant_id][-1][1] == price
    lines = select(OrderLineRow.variant_id, OrderLineRow.price, OrderRow.placed_at).join(
        OrderRow, OrderRow.order_no == OrderLineRow.order_no
    )
    for variant_id, price, placed_at in tx.execute(lines):
        known = [cost for since, cost in changes[variant_id] if since <= placed_at]  # type: ignore[operator]
        assert known[-1] == price


def test_a_parcel_is_expected_by_an_evening_after_it_is_sent(sample: list[Order]) -> None:
    parcels = [one.shipment for one in sample if one.shipment is not None]
    expected = [one.expected_at for one in parcels if one.expected_at is not None]
    assert expected and all(one.hour == 14 and one.minute == 0 for one in expected)  # 22:00 there
    assert all(one.expected_at > one.shipped_at for one in parcels if one.expected_at)
