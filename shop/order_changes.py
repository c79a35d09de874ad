"""What a customer may change about an order: cancel it, send it elsewhere."""

from datetime import datetime
from typing import Any

from sqlalchemy import update

from shop import coupons, inventory, order_states, orders
from shop.database import Transaction
from shop.errors import Invalid
from shop.masking import PHONE
from shop.orders import Order
from shop.tables import OrderRow, RefundRow

LONGEST_ADDRESS = 200


def cancel(tx: Transaction, customer_id: str, order_no: str, now: datetime) -> Order:
    """Cancel an order before it is shipped: stock and coupons go back, what was paid is refunded.

    Raises NotFound, also when it is another's; NotAllowed with a code such as
    `already_shipped`.
    """
    order = orders.locked(tx, customer_id, order_no)
    order_states.move(tx, order.order_no, order.status, "cancel")
    for line in sorted(order.lines, key=lambda line: line.variant_id):
        inventory.release(tx, line.variant_id, line.quantity)
    if order.payment is not None and order.payment.status == "paid":
        refund(tx, order, order.payment.amount, now, status="approved")
    coupons.give_back(tx, order.order_no, now)
    tx.flush()
    return orders.one(tx, customer_id, order.order_no)


def change_address(
    tx: Transaction,
    customer_id: str,
    order_no: str,
    *,
    receiver: str | None = None,
    phone: str | None = None,
    text: str | None = None,
    now: datetime,
) -> Order:
    """Change receiver, phone or address of an order that is not packed yet; None stays.

    Raises NotFound, NotAllowed (`already_packed`, …), Invalid (`bad_phone`, `bad_address`).
    """
    values = _values(receiver, phone, text)
    order = orders.locked(tx, customer_id, order_no)
    order_states.move(tx, order.order_no, order.status, "change_address")
    tx.execute(update(OrderRow).where(OrderRow.order_no == order.order_no).values(**values))
    return orders.one(tx, customer_id, order.order_no)


def refund(tx: Transaction, order: Order, amount: int, now: datetime, *, status: str) -> None:
    """Note money on its way back, by the way it came; nothing when nothing was paid."""
    if order.payment is None or order.payment.status != "paid" or amount <= 0:
        return
    tx.add(
        RefundRow(
            order_no=order.order_no,
            amount=amount,
            status=status,
            method=order.payment.method,
            requested_at=now,
            finished_at=None,
        )
    )


def _values(receiver: str | None, phone: str | None, text: str | None) -> dict[str, Any]:
    given = {"receiver": receiver, "phone": phone, "address": text}
    values = {name: value.strip() for name, value in given.items() if value is not None}
    if not values:
        raise Invalid("Nothing to change was named.", code="nothing_to_change")
    if "phone" in values:
        values["phone"] = plain_phone(values["phone"])
    for name, code in (("receiver", "bad_receiver"), ("address", "bad_address")):
        if name in values and not 1 <= len(values[name]) <= LONGEST_ADDRESS:
            raise Invalid(f"This is no {name} to deliver to.", code=code)
    return values


def plain_phone(phone: str) -> str:
    """The 11 digits of a Chinese mobile number; raises Invalid (`bad_phone`)."""
    match = PHONE.fullmatch(phone.strip())
    if match is None:
        raise Invalid("This is not a mobile number.", code="bad_phone")
    return "".join(letter for letter in match[1] if letter.isdigit())
