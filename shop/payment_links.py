"""Paying online: a small protocol that a payment provider fills in, and one for the demo shop."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy import select

from promotions.money import Money
from shop.database import Transaction
from shop.errors import NotAllowed, NotFound
from shop.order_states import move
from shop.orders import ON_DELIVERY
from shop.policies import policies
from shop.tables import OrderRow, PaymentRow


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """Where to pay, until when; `demo` says that no money moves."""

    url: str
    expires_at: datetime
    demo: bool


class PaymentProvider(Protocol):
    """Whoever takes the money; called outside any transaction that holds locks."""

    def link(self, order_no: str, amount: Money, now: datetime) -> PaymentLink:
        """A page on which this order is paid."""
        ...


class DemoProvider:
    """Sends the shopper to the demo shop's own order page, where no money moves."""

    def link(self, order_no: str, amount: Money, now: datetime) -> PaymentLink:
        """The order's page in the demo shop."""
        until = now + timedelta(minutes=policies().payment_minutes)
        return PaymentLink(f"/orders/{order_no}", until, demo=True)


def payment_link(
    tx: Transaction, customer_id: str, order_no: str, provider: PaymentProvider, now: datetime
) -> PaymentLink:
    """Where this customer pays this order; raises NotFound, NotAllowed when nothing is due."""
    row = _unpaid(tx, customer_id, order_no)
    return provider.link(order_no, Money(row.total, row.currency), now)


def settle(tx: Transaction, customer_id: str, order_no: str, now: datetime) -> None:
    """The provider took the money: the order is paid. Raises NotFound, NotAllowed, Conflict."""
    row = _unpaid(tx, customer_id, order_no)
    move(tx, order_no, row.status, "pay")
    payment = tx.scalars(select(PaymentRow).where(PaymentRow.order_no == order_no)).one()
    payment.status, payment.paid_at = "paid", now
    tx.flush()
    tx.expire(row)


def _unpaid(tx: Transaction, customer_id: str, order_no: str) -> OrderRow:
    row = tx.get(OrderRow, order_no, populate_existing=True)
    if row is None or row.customer_id != customer_id:
        raise NotFound(f"There is no order {order_no}.", "order")
    if row.status != "unpaid" or row.payment is None or row.payment.method == ON_DELIVERY:
        raise NotAllowed("Nothing is to be paid online for this order.", "nothing_due")
    return row
