"""A booked visit: moved to another day, or called off; and words for the staff on any case."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import update

from shop import orders
from shop.cases import Case, case_of, cases
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotFound
from shop.masking import mask
from shop.policies import policies
from shop.tables import AfterSalesRow

VISITS = ("installation", "repair")
NOTED = (*VISITS, "return", "exchange")
ACTIVE = ("open", "approved", "in_progress")
LONGEST_NOTE = 500


def booked(tx: Transaction, customer_id: str) -> list[Case]:
    """The customer's visits that are still to come, the one booked last first."""
    own = cases(tx, customer_id)
    return [case for case in own if case.kind in VISITS and case.active]


def move(
    tx: Transaction, customer_id: str, case_id: int, wanted: str, note: str, now: datetime
) -> Case:
    """Another day for the visit (ISO date), with a note for the fitter when there is one.

    Raises NotFound, also when it is another's; Conflict (`visit_over`); Invalid (`date_past`).
    """
    try:
        day = date.fromisoformat(wanted[:10])
    except ValueError as error:
        raise Invalid("A visit needs a day.", code="date_missing") from error
    if day < policies().day(now):
        raise Invalid("This day has passed.", code="date_past")
    case = _open_one(tx, customer_id, case_id)
    values: dict[str, Any] = {"details": {**case.details, "wanted_at": day.isoformat()}}
    if note:
        values["reason"] = mask(note)[:LONGEST_NOTE]
    return _changed(tx, case, now, **values)


def call_off(tx: Transaction, customer_id: str, case_id: int, now: datetime) -> Case:
    """The visit is not wanted any more; raises as `move` does."""
    return _changed(tx, _open_one(tx, customer_id, case_id), now, status="withdrawn")


def note(
    tx: Transaction, customer_id: str, case_id: int, text: str, now: datetime, instead_of: str = ""
) -> Case:
    """A word for the staff, added to what the case is about; raises as `move` does.

    What was noted before and begins with `instead_of` (希望时间：) gives way to it.
    """
    case = _open_one(tx, customer_id, case_id, NOTED)
    before = case.reason.split("；")
    kept = [part for part in before if not (instead_of and part.startswith(instead_of))]
    reason = "；".join(part for part in (*kept, mask(text)) if part)
    return _changed(tx, case, now, reason=reason[:LONGEST_NOTE])


def _open_one(
    tx: Transaction, customer_id: str, case_id: int, kinds: tuple[str, ...] = VISITS
) -> Case:
    row = tx.get(AfterSalesRow, case_id, populate_existing=True)
    if row is None or row.customer_id != customer_id or row.kind not in kinds:
        raise NotFound("There is no such visit.", code="unknown_case")
    if row.order_no is not None:
        orders.locked(tx, customer_id, row.order_no)
    return case_of(row)


def _changed(tx: Transaction, case: Case, now: datetime, **values: Any) -> Case:
    """The case with these values, if it is still active: one update decides."""
    still = (AfterSalesRow.id == case.id) & AfterSalesRow.status.in_(ACTIVE)
    changed = tx.scalar(
        update(AfterSalesRow)
        .where(still)
        .values(updated_at=now, **values)
        .returning(AfterSalesRow.id)
    )
    if changed is None:
        raise Conflict("This visit is over already.", code="visit_over")
    return case_of(tx.get_one(AfterSalesRow, case.id, populate_existing=True))
