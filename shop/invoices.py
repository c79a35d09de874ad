"""Invoices: asked for once per order, ordinary or special (with a tax number)."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from shop import orders
from shop.database import Transaction
from shop.errors import Conflict, Invalid, NotAllowed
from shop.order_states import refusal
from shop.policies import policies
from shop.tables import InvoiceRow

TAX_NO = re.compile(r"[0-9A-Z]{15,20}")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
LONGEST_TITLE = 100
LONGEST_EMAIL = 200


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice; `status` is requested or issued."""

    order_no: str
    kind: str
    title: str
    tax_no: str
    status: str
    created_at: datetime
    email: str = ""


def request(
    tx: Transaction,
    customer_id: str,
    order_no: str,
    kind: str,
    title: str,
    tax_no: str,
    now: datetime,
    email: str = "",
) -> Invoice:
    """Ask for an order's invoice; the same request again gives the same invoice.

    With an `email` it is sent there once issued. Raises NotFound, also for another's order;
    NotAllowed (`not_paid`, `already_cancelled`, `already_refunded`); Invalid (`bad_kind`,
    `bad_title`, `bad_tax_no`, `bad_email`); Conflict (`already_requested`) when it was asked for
    with other content.
    """
    title, tax_no, email = title.strip(), tax_no.strip().upper(), email.strip()
    _check(kind, title, tax_no, email)
    order = orders.locked(tx, customer_id, order_no)
    if order.status in ("unpaid", "cancelled", "refunded"):
        raise NotAllowed("There is nothing to invoice.", code=refusal(order.status))
    earlier = of_order(tx, customer_id, order.order_no)
    if earlier is not None:
        asked = (earlier.kind, earlier.title, earlier.tax_no, earlier.email)
        if asked != (kind, title, tax_no, email):
            raise Conflict("An invoice was asked for already.", code="already_requested")
        return earlier
    row = InvoiceRow(
        order_no=order.order_no,
        kind=kind,
        title=title,
        tax_no=tax_no,
        email=email,
        status="requested",
        created_at=now,
    )
    tx.add(row)
    tx.flush()
    return _invoice(row)


def of_order(tx: Transaction, customer_id: str, order_no: str) -> Invoice | None:
    """The order's invoice, if one was asked for; raises NotFound, also for another's order."""
    order = orders.one(tx, customer_id, order_no)
    row = tx.scalar(select(InvoiceRow).where(InvoiceRow.order_no == order.order_no))
    return None if row is None else _invoice(row)


def _check(kind: str, title: str, tax_no: str, email: str) -> None:
    kinds = {one.id: one for one in policies().invoice_kinds}
    if kind not in kinds:
        raise Invalid(f"There is no invoice of kind {kind}.", code="bad_kind")
    if not 1 <= len(title) <= LONGEST_TITLE:
        raise Invalid("An invoice needs a title.", code="bad_title")
    if (tax_no or kinds[kind].needs_tax_no) and TAX_NO.fullmatch(tax_no) is None:
        raise Invalid("This is no tax number.", code="bad_tax_no")
    if email and (len(email) > LONGEST_EMAIL or EMAIL.fullmatch(email) is None):
        raise Invalid("This is no e-mail address.", code="bad_email")


def _invoice(row: InvoiceRow) -> Invoice:
    return Invoice(
        row.order_no, row.kind, row.title, row.tax_no, row.status, row.created_at, row.email
    )
