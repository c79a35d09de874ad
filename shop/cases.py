"""An after-sales case as people see it: what is wanted, how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select

from shop.database import Transaction
from shop.tables import AfterSalesRow

Kind = Literal["return", "exchange", "repair", "installation", "price_protection", "complaint"]
KINDS: tuple[Kind, ...] = (
    "return", "exchange", "repair", "installation", "price_protection", "complaint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A case; `status` is open, approved, in_progress, done, refused or withdrawn.

    `details` of a return and of price protection: `{"lines": [{"line_id", "quantity",
    "amount"}], "amount"}`; of an exchange `variant_id`, of an installation `wanted_at`.
    """

    id: int
    order_no: str | None
    customer_id: str
    line_id: int | None
    kind: str
    status: str
    reason: str
    details: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime

    @property
    def active(self) -> bool:
        """Whether somebody still works on it."""
        return self.status in ("open", "approved", "in_progress")

    @property
    def pieces(self) -> int | None:
        """How many pieces of its one line it was registered for; None when that is not said."""
        parts = [one for one in self.details.get("lines", ()) if one["line_id"] == self.line_id]
        return int(parts[0]["quantity"]) if len(parts) == 1 else None


def cases(tx: Transaction, customer_id: str) -> list[Case]:
    """All cases of a customer, the newest first."""
    query = select(AfterSalesRow).where(AfterSalesRow.customer_id == customer_id)
    rows = tx.scalars(query.order_by(AfterSalesRow.id.desc()))
    return [case_of(row) for row in rows]


def case_of(row: AfterSalesRow) -> Case:
    return Case(
        id=row.id,
        order_no=row.order_no,
        customer_id=row.customer_id,
        line_id=row.line_id,
        kind=row.kind,
        status=row.status,
        reason=row.reason,
        details=row.details,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
