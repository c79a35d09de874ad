"""A return, an exchange or a repair taken back by the customer before anybody worked on it."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import update

from shop import inventory, order_states, orders
from shop.cases import Case, case_of
from shop.database import Transaction
from shop.errors import Conflict, NotFound
from shop.orders import Order
from shop.tables import AfterSalesRow, RefundRow

WITHDRAWN = ("return", "exchange", "repair")


def withdrawable(case: Case) -> bool:
    """Whether the customer may take it back himself: nobody has worked on it yet."""
    return case.kind in WITHDRAWN and case.status == "open"


def withdraw(tx: Transaction, customer_id: str, case_id: int, now: datetime) -> Case:
    """Take the case back, with the refund asked for, the stock reserved, the order's status.

    Raises NotFound, also when it is another's; Conflict (`case_moved_on`).
    """
    row = tx.get(AfterSalesRow, case_id, populate_existing=True)
    if row is None or row.customer_id != customer_id or row.kind not in WITHDRAWN:
        raise NotFound("There is no such case.", code="unknown_case")
    order = orders.locked(tx, customer_id, str(row.order_no))
    case = case_of(row)
    still = (AfterSalesRow.id == case.id) & (AfterSalesRow.status == "open")
    changed = update(AfterSalesRow).where(still).values(status="withdrawn", updated_at=now)
    if tx.scalar(changed.returning(AfterSalesRow.id)) is None:
        raise Conflict("Somebody works on this case already.", code="case_moved_on")
    if (undo := _UNDOING.get(case.kind)) is not None:
        undo(tx, order, case, now)
    return case_of(tx.get_one(AfterSalesRow, case.id, populate_existing=True))


def _not_returned(tx: Transaction, order: Order, case: Case, now: datetime) -> None:
    asked = [one for one in order.refunds if one.status == "requested"
             and one.amount == case.details.get("amount")]  # fmt: skip
    if asked:
        mine = (RefundRow.order_no == order.order_no) & (RefundRow.status == "requested")
        mine &= (RefundRow.amount == asked[0].amount) & (
            RefundRow.requested_at == asked[0].requested_at
        )
        tx.execute(update(RefundRow).where(mine).values(status="withdrawn", finished_at=now))
    others = (one for one in order.after_sales if one.kind == "return" and one.id != case.id)
    if not any(one.status not in ("refused", "withdrawn") for one in others):
        order_states.move(tx, order.order_no, order.status, "keep")


def _not_exchanged(tx: Transaction, order: Order, case: Case, now: datetime) -> None:
    variant_id = case.details.get("variant_id")
    pieces = sum(int(part["quantity"]) for part in case.details.get("lines", ()))
    if variant_id and pieces:
        inventory.release(tx, str(variant_id), pieces)


_UNDOING: dict[str, Callable[[Transaction, Order, Case, datetime], None]] = {
    "return": _not_returned,
    "exchange": _not_exchanged,
}
