"""After-sales cases: opened under the shop's rules, with the money and stock they move."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from shop import catalogue, inventory, order_changes, order_states, orders
from shop.cases import KINDS, Case, Kind, case_of, cases
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotAllowed
from shop.masking import mask
from shop.orders import Line, Order
from shop.permissions import Permission, eligible, may, protected, remaining
from shop.policies import policies
from shop.tables import AfterSalesRow

__all__ = ["KINDS", "Case", "Kind", "Permission", "PriceDrop", "cases", "eligible", "may",
           "open_case", "price_drops", "refund_for"]  # fmt: skip

LONGEST_REASON = 500
Details = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PriceDrop:
    """A line that has become cheaper; prices of one piece, `difference` for all, minor units."""

    line: Line
    paid: int
    now_price: int
    difference: int


def open_case(
    tx: Transaction,
    customer_id: str,
    order_no: str | None,
    kind: Kind,
    reason: str,
    now: datetime,
    line_id: int | None = None,
    details: Mapping[str, Any] | None = None,
) -> Case:
    """Open a case and do what comes with it (refund asked for, stock reserved, status moved).

    `details`: for a return `quantity` (pieces of the line), for an exchange `variant_id`, for
    an installation `wanted_at` (ISO date), for a repair the `phone` to call. Raises NotFound
    (order, line, also another's), NotAllowed with a code of the rules, Invalid for details that
    make no sense, Conflict (`sold_out`).
    """
    reason = mask(reason.strip())[:LONGEST_REASON]
    if order_no is None:
        if kind != "complaint":
            raise Invalid("This needs an order.", code="order_missing")
        return _added(tx, customer_id, None, kind, reason, now, None, dict(details or {}))
    order = orders.locked(tx, customer_id, order_no)
    may(order, kind, now, line_id).demand()
    lines = eligible(order, kind, now) if line_id is None else [order.line(line_id)]
    found = _OPENING[kind](tx, order, lines, dict(details or {}), now)
    only = lines[0].line_id if len(lines) == 1 and kind != "complaint" else line_id
    return _added(tx, customer_id, order.order_no, kind, reason, now, only, found)


def price_drops(tx: Transaction, order: Order, now: datetime) -> list[PriceDrop]:
    """The lines under price protection that cost less now than was paid for them."""
    drops = []
    for line in eligible(order, "price_protection", now):
        paid, pieces = -(-line.paid // line.quantity), remaining(order, line)
        fallen = catalogue.price_drop(tx, line.variant_id, paid, now)
        paid_for_them = _share(line.paid, line.quantity, line.quantity - pieces, pieces)
        difference = paid_for_them - (paid - fallen) * pieces
        if fallen > 0 and difference > 0:
            drops.append(PriceDrop(line, paid, paid - fallen, difference))
    return drops


def refund_for(order: Order, line: Line, quantity: int) -> int:
    """What comes back for sending back so many pieces of a line, in minor units.

    All pieces of a line sent back one after the other give exactly what was paid for it.
    """
    net = line.paid - (protected(order, line) or 0)
    return _share(net, line.quantity, line.quantity - remaining(order, line), quantity)


def _share(amount: int, pieces: int, before: int, count: int) -> int:
    return amount * (before + count) // pieces - amount * before // pieces


def _return(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    parts = []
    for line in lines:
        left = remaining(order, line)
        quantity = _quantity(details.get("quantity"), left) if len(lines) == 1 else left
        amount = refund_for(order, line, quantity)
        parts.append({"line_id": line.line_id, "quantity": quantity, "amount": amount})
    total = sum(part["amount"] for part in parts)
    order_states.move(tx, order.order_no, order.status, "send_back")
    order_changes.refund(tx, order, total, now, status="requested")
    return {**details, "lines": parts, "amount": total}


def _exchange(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    line = _single(lines)
    quantity = _quantity(details.get("quantity"), remaining(order, line))
    product = catalogue.product(tx, line.product_id)
    wanted = product.variant(str(details.get("variant_id", "")))
    if wanted is None:
        raise Invalid("The wanted variant is not one of this product.", code="wrong_variant")
    inventory.reserve(tx, wanted.variant_id, quantity)
    part = {"line_id": line.line_id, "quantity": quantity, "amount": 0}
    return {**details, "variant": wanted.label, "lines": [part]}


def _repair(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    return details


def _installation(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    try:
        wanted = date.fromisoformat(str(details["wanted_at"])[:10])
    except (KeyError, ValueError) as error:
        raise Invalid("An installation needs a day.", code="date_missing") from error
    if wanted < policies().day(now):
        raise Invalid("This day has passed.", code="date_past")
    return {**details, "wanted_at": wanted.isoformat()}


def _price_protection(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    wanted = {line.line_id for line in lines}
    drops = [drop for drop in price_drops(tx, order, now) if drop.line.line_id in wanted]
    if not drops:
        raise NotAllowed("No line of this order has become cheaper.", code="no_price_drop")
    total = sum(drop.difference for drop in drops)
    order_changes.refund(tx, order, total, now, status="approved")
    parts = [{"line_id": drop.line.line_id, "quantity": drop.line.quantity,
              "amount": drop.difference} for drop in drops]  # fmt: skip
    return {**details, "lines": parts, "amount": total}


def _complaint(
    tx: Transaction, order: Order, lines: list[Line], details: Details, now: datetime
) -> Details:
    return details


_OPENING = {
    "return": _return,
    "exchange": _exchange,
    "repair": _repair,
    "installation": _installation,
    "price_protection": _price_protection,
    "complaint": _complaint,
}


def _single(lines: list[Line]) -> Line:
    if len(lines) != 1:
        raise Invalid("Say which of the order's lines is meant.", code="line_missing")
    return lines[0]


def _quantity(wanted: Any, left: int) -> int:
    if wanted is None:
        return left
    if not isinstance(wanted, int) or wanted < 1:
        raise Invalid("A quantity is at least 1.", code="bad_quantity")
    if wanted > left:
        raise Conflict(f"Only {left} pieces of this line are left.", code="too_many")
    return wanted


def _added(
    tx: Transaction,
    customer_id: str,
    order_no: str | None,
    kind: Kind,
    reason: str,
    now: datetime,
    line_id: int | None,
    details: Details,
) -> Case:
    row = AfterSalesRow(
        order_no=order_no,
        customer_id=customer_id,
        line_id=line_id,
        kind=kind,
        status="approved" if kind == "price_protection" else "open",
        reason=reason,
        details=details,
        created_at=now,
        updated_at=now,
    )
    tx.add(row)
    tx.flush()
    return case_of(row)
