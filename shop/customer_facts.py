"""What the shop knows of its customers, for promotions: a few set queries, never one each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, case, func, select

from promotions.facts import GUEST, CustomerFacts
from shop.database import Transaction
from shop.errors import NotFound
from shop.tables import CustomerRow, MembershipRow, OrderLineRow, OrderRow, ProductRow

UNPAID = ("unpaid", "cancelled", "refunded")  # no money of these stays with the shop
RETURNED = ("returning", "refunded")
DAY = 86_400.0


@dataclass(slots=True)
class _Spending:
    amounts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    listed: int = 0
    paid: int = 0


def facts_of(tx: Transaction, customer_id: str | None, now: datetime) -> CustomerFacts:
    """One customer's facts, or a guest's; raises NotFound."""
    if customer_id is None:
        return GUEST
    found = _collect(tx, now, customer_id)
    if not found:
        raise NotFound(f"There is no customer {customer_id}.")
    return found[0]


def all_facts(tx: Transaction, now: datetime) -> list[CustomerFacts]:
    """Every customer's facts, by customer id."""
    return _collect(tx, now, None)


def _collect(tx: Transaction, now: datetime, customer_id: str | None) -> list[CustomerFacts]:
    orders = {row.customer_id: row for row in tx.execute(_orders(now, customer_id))}
    spending = _spending(tx.execute(_lines(now, customer_id)).all())
    customers = tx.execute(_customers(customer_id)).all()
    return [
        _facts(row, orders.get(row.customer_id), spending[row.customer_id], now)
        for row in customers
    ]


def _customers(customer_id: str | None) -> Select[*tuple[Any, ...]]:
    row = CustomerRow
    query = (
        select(row.customer_id, row.level, row.joined_at, row.personalised, MembershipRow.segment)
        .join(MembershipRow, MembershipRow.customer_id == row.customer_id, isouter=True)
        .order_by(row.customer_id)
    )
    return query if customer_id is None else query.where(row.customer_id == customer_id)


def _orders(now: datetime, customer_id: str | None) -> Select[*tuple[Any, ...]]:
    """An unpaid order counts as an order, or a first-order offer could be had many times."""
    row = OrderRow
    spent = case((row.status.in_(UNPAID), 0), else_=row.total)
    returned = case((row.status.in_(RETURNED), 1), else_=0)
    query = (
        select(
            row.customer_id,
            func.count().label("orders"),
            func.sum(spent).label("spent"),
            func.max(row.placed_at).label("last_at"),
            func.sum(returned).label("returned"),
        )
        .where(row.status != "cancelled", row.placed_at <= now)
        .group_by(row.customer_id)
    )
    return query if customer_id is None else query.where(row.customer_id == customer_id)


def _lines(now: datetime, customer_id: str | None) -> Select[*tuple[Any, ...]]:
    line, amount = OrderLineRow, OrderLineRow.quantity * OrderLineRow.price
    listed: ColumnElement[int] = line.quantity * case(
        (ProductRow.list_price > line.price, ProductRow.list_price), else_=line.price
    )
    query = (
        select(
            OrderRow.customer_id,
            ProductRow.category,
            func.sum(amount).label("amount"),
            func.sum(listed).label("listed"),
            func.sum(amount - line.discount).label("paid"),
        )
        .join(OrderRow, OrderRow.order_no == line.order_no)
        .join(ProductRow, ProductRow.product_id == line.product_id)
        .where(OrderRow.status.not_in(UNPAID), OrderRow.placed_at <= now)
        .group_by(OrderRow.customer_id, ProductRow.category)
        .order_by(OrderRow.customer_id, ProductRow.category)
    )
    return query if customer_id is None else query.where(OrderRow.customer_id == customer_id)


def _spending(rows: Sequence[Row[Any]]) -> dict[str, _Spending]:
    found: dict[str, _Spending] = defaultdict(_Spending)
    for row in rows:
        spending = found[row.customer_id]
        spending.amounts[row.category] += int(row.amount)
        spending.listed += int(row.listed)
        spending.paid += int(row.paid)
    return found


def _facts(
    customer: Row[Any], orders: Row[Any] | None, spending: _Spending, now: datetime
) -> CustomerFacts:
    amount = sum(spending.amounts.values()) or 1
    count = 0 if orders is None else int(orders.orders)
    return CustomerFacts(
        customer_id=customer.customer_id,
        orders=count,
        spent=0 if orders is None else int(orders.spent),
        recency_days=None if orders is None else (now - orders.last_at).total_seconds() / DAY,
        known_days=max(0.0, (now - customer.joined_at).total_seconds() / DAY),
        level=customer.level,
        categories={name: part / amount for name, part in spending.amounts.items()},
        price_sensitivity=1 - spending.paid / spending.listed if spending.listed else 0.0,
        returned_share=int(orders.returned) / count if orders is not None else 0.0,
        segment=customer.segment if customer.personalised else None,
    )
