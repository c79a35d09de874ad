"""Turns a basket into an order: stock taken, coupons spent, every discount shared over lines."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from shop import interactions
from shop.basket_lines import clear
from shop.coupons import use
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotAllowed
from shop.inventory import reserve
from shop.policies import policies
from shop.pricing import PricedBasket, PricedLine, priced
from shop.tables import (
    AddressRow,
    OrderLineRow,
    OrderRow,
    PaymentRow,
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Who gets it and where; in clear, for the order alone."""

    receiver: str
    phone: str
    text: str


def place_order(
    tx: Transaction,
    customer_id: str,
    now: datetime,
    *,
    payment: str = "cash_on_delivery",
    receiver: str | None = None,
    phone: str | None = None,
    text: str | None = None,
    expected_total: int | None = None,
) -> str:
    """Order what lies in the customer's basket; returns the order's number.

    What is not given of the address comes from his preferred one. `expected_total` is the total
    he said yes to. Raises Invalid (empty basket, no address, unknown payment), NotAllowed (no
    delivery there), Conflict (sold out, another price than expected).
    """
    to = _delivery(tx, customer_id, receiver, phone, text)
    basket = priced(tx, customer_id, customer_id, now, to.text)
    _acceptable(basket, to, payment, expected_total)
    for line in sorted(basket.lines, key=lambda line: line.line.variant_id):
        reserve(tx, line.line.variant_id, line.line.quantity)
    order_no = new_order_no(now)
    _write(tx, order_no, customer_id, basket, to, payment, now)
    codes = [applied.code for applied in basket.adjustments if applied.code is not None]
    use(tx, customer_id, codes, order_no, now)
    clear(tx, customer_id)
    return order_no


def new_order_no(now: datetime) -> str:
    """DD, the day in the shop's zone, eight digits nobody can guess: 18 characters."""
    return f"DD{policies().day(now):%Y%m%d}{secrets.randbelow(10**8):08d}"


def _delivery(
    tx: Transaction, customer_id: str, receiver: str | None, phone: str | None, text: str | None
) -> Delivery:
    query = (
        select(AddressRow)
        .where(AddressRow.customer_id == customer_id)
        .order_by(AddressRow.preferred.desc(), AddressRow.id)
    )
    kept = tx.scalars(query.limit(1)).one_or_none()
    found = Delivery(
        receiver=receiver or (kept.receiver if kept else ""),
        phone=phone or (kept.phone if kept else ""),
        text=text or (kept.text if kept else ""),
    )
    if not (found.receiver and found.phone and found.text):
        raise Invalid("A receiver, a phone number and an address are needed.", "no_address")
    return found


def _acceptable(
    basket: PricedBasket, to: Delivery, payment: str, expected_total: int | None
) -> None:
    if not basket.lines:
        raise Invalid("The basket is empty.", "empty_basket")
    if any(not line.line.available for line in basket.lines):
        raise Conflict("Something in the basket is no longer in stock.", "sold_out")
    region = policies().region(to.text)
    if region is not None and not region.delivers:
        raise NotAllowed("We do not deliver to this address.", "no_delivery")
    if expected_total is not None and basket.total != expected_total:
        raise Conflict(f"The total is {basket.total} now.", "price_changed")
    _payable(payment, basket.total)


def _payable(payment: str, total: int) -> None:
    known = {method.id: method for method in policies().payment_methods}
    method = known.get(payment)
    if method is None:
        raise Invalid(f"There is no way of paying '{payment}'.", "payment")
    too_much = method.max_amount is not None and total > method.max_amount
    if total < method.min_amount or too_much:
        raise NotAllowed(f"This amount cannot be paid by {payment}.", "payment_amount")


def _write(
    tx: Transaction,
    order_no: str,
    customer_id: str,
    basket: PricedBasket,
    to: Delivery,
    payment: str,
    now: datetime,
) -> None:
    tx.add(
        OrderRow(
            order_no=order_no,
            customer_id=customer_id,
            status="unpaid",  # cash on delivery too: it is packed unpaid
            placed_at=now,
            total=basket.total,
            discount=basket.discount,
            shipping_fee=basket.shipping_fee,
            currency=basket.currency,
            receiver=to.receiver,
            phone=to.phone,
            address=to.text,
        )
    )
    tx.flush()
    tx.add(PaymentRow(order_no=order_no, method=payment, amount=basket.total, status="pending"))
    for line in basket.lines:
        tx.add(_order_line(order_no, line))
        pieces = float(line.line.quantity)
        interactions.record(tx, customer_id, line.line.product_id, "purchase", now, pieces)
    tx.flush()


def _order_line(order_no: str, priced_line: PricedLine) -> OrderLineRow:
    line = priced_line.line
    return OrderLineRow(
        order_no=order_no,
        product_id=line.product_id,
        variant_id=line.variant_id,
        name=line.name,
        variant=line.variant,
        quantity=line.quantity,
        price=line.price,
        discount=priced_line.discount,
    )
