"""What each kind of proposal does when it is confirmed: one table, one function a kind.

| kind | arguments (? optional) | outcome |
| --- | --- | --- |
| cancel_order | order_no | order_no, status, refund |
| change_address | order_no, receiver?, phone?, text? | order_no, address |
| return_refund | order_no, reason, line_id?, quantity? | case_id, order_no, amount |
| exchange | order_no, variant_id, reason, line_id?, quantity? | case_id, order_no, variant |
| repair | order_no, reason, line_id?, phone? | case_id, order_no |
| installation | order_no, wanted_at, line_id?, reason? | case_id, order_no, wanted_at |
| move_visit | case_id, order_no, wanted_at, reason? | case_id, order_no, wanted_at |
| call_off_visit | case_id, order_no | case_id, order_no |
| withdraw_case | case_id, order_no | case_id, order_no, kind |
| note_case | case_id, order_no, note, instead_of? | case_id, order_no |
| price_protection | order_no, line_id?, reason? | case_id, order_no, amount |
| complaint | reason, order_no? | case_id, order_no |
| missing_goods | order_no, line_id, reason | case_id, order_no |
| suggestion, praise | reason | case_id |
| hurry | order_no, reason | case_id, order_no |
| resend_invoice | order_no, email, reason | case_id, order_no |
| invoice | order_no, invoice_kind, title, tax_no?, email? | order_no, invoice_kind, title, email? |
| claim_coupon | offer_id | offer_id, code |
| claim_coupons | offer_ids | codes |
| place_order | whatever `baskets.place_order` takes | order_no, status, total |

Amounts are minor units; `currency` stands beside them.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from shop import (
    after_sales,
    baskets,
    invoices,
    offering,
    order_changes,
    orders,
    visits,
    withdrawing,
)
from shop.cases import Case, Kind
from shop.database import Transaction
from shop.errors import Invalid
from shop.masking import mask, masked_phone
from shop.orders import Order

Arguments = Mapping[str, Any]
Outcome = dict[str, Any]
HURRY = "hurry"  # marks a note to hurry among the complaints
FEEDBACK = "feedback"  # marks a suggestion or praise among the complaints, which it is not
RESEND = "send_invoice_to"  # the mailbox, of a note about an invoice
UNTOLD = ("lines", "phone")  # kept with the case, not with what came of the proposal
CaseDetails = ("quantity", "variant_id", "wanted_at", "phone")


def check(kind: str, arguments: Arguments) -> None:
    """Whether such a proposal makes sense; raises Invalid."""
    if kind not in KINDS:
        raise Invalid(f"There is no proposal of kind {kind}.", code="unknown_kind")
    required, optional = ARGUMENTS[kind]
    missing = [name for name in required if arguments.get(name) in (None, "")]
    if missing:
        raise Invalid(f"A {kind} needs {', '.join(missing)}.", code="missing_argument")
    if optional is not None and (unknown := set(arguments) - {*required, *optional}):
        raise Invalid(f"A {kind} has no {', '.join(sorted(unknown))}.", code="unknown_argument")


def carry_out(
    tx: Transaction, customer_id: str, kind: str, arguments: Arguments, now: datetime
) -> Outcome:
    """Do it; raises whatever the shop's rules say against it."""
    return KINDS[kind](tx, customer_id, arguments, now)


def without_secrets(arguments: Arguments) -> dict[str, Any]:
    """The arguments as they may be kept once they have been used."""
    kept = {
        name: mask(value) if isinstance(value, str) else value for name, value in arguments.items()
    }
    if isinstance(arguments.get("phone"), str):
        kept["phone"] = masked_phone(arguments["phone"])
    return kept


def _cancel_order(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    order = order_changes.cancel(tx, owner, given["order_no"], now)
    back = sum(refund.amount for refund in order.refunds)
    return {
        "order_no": order.order_no,
        "status": order.status,
        "refund": back,
        "currency": order.currency,
    }


def _change_address(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    order = order_changes.change_address(
        tx,
        owner,
        given["order_no"],
        receiver=given.get("receiver"),
        phone=given.get("phone"),
        text=given.get("text"),
        now=now,
    )
    address = order.address
    shown = {"receiver": address.receiver, "phone": address.phone, "text": address.text}
    return {"order_no": order.order_no, "address": shown}


def _case(kind: Kind) -> Callable[[Transaction, str, Arguments, datetime], Outcome]:
    def opened(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
        details = {name: given[name] for name in CaseDetails if given.get(name) is not None}
        reason, line_id = str(given.get("reason", "")), given.get("line_id")
        case = after_sales.open_case(
            tx, owner, given.get("order_no"), kind, reason, now, line_id, details
        )
        told = {name: value for name, value in case.details.items() if name not in UNTOLD}
        outcome = {"case_id": case.id, "order_no": case.order_no, "status": case.status, **told}
        if case.order_no is not None:
            outcome["currency"] = orders.one(tx, owner, case.order_no).currency
        return outcome

    return opened


def _hurry(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    """A note for the staff, kept as a complaint case of the order; one at a time."""
    order = orders.one(tx, owner, given["order_no"])
    case = hurried_before(order) or after_sales.open_case(
        tx, owner, order.order_no, "complaint", given["reason"], now, None, {HURRY: True}
    )
    return {"case_id": case.id, "order_no": order.order_no, "status": case.status}


def _feedback(kind: str) -> Callable[[Transaction, str, Arguments, datetime], Outcome]:
    """A suggestion or praise for the staff to see, kept among the complaints and marked."""

    def noted(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
        reason = str(given["reason"])
        case = after_sales.open_case(
            tx, owner, None, "complaint", reason, now, None, {FEEDBACK: kind}
        )
        return {"case_id": case.id, "order_no": None, "status": case.status}

    return noted


def _resend_invoice(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    """A note for the staff about an invoice, kept as a complaint case with the mailbox."""
    order = orders.one(tx, owner, given["order_no"])
    details = {RESEND: str(given["email"])}
    same = (one for one in order.after_sales if one.active and one.details == details)
    case = next(same, None) or after_sales.open_case(
        tx, owner, order.order_no, "complaint", given["reason"], now, None, details
    )
    return {"case_id": case.id, "order_no": order.order_no, "status": case.status}


def hurried_before(order: Order) -> Case | None:
    """The note to hurry the order that somebody still works on."""
    notes = (case for case in order.after_sales if case.active and case.details.get(HURRY))
    return next(notes, None)


def _move_visit(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    note = str(given.get("reason") or "")
    case = visits.move(tx, owner, int(given["case_id"]), str(given["wanted_at"]), note, now)
    told = {"case_id": case.id, "order_no": case.order_no, "status": case.status}
    return {**told, "wanted_at": case.details["wanted_at"]}


def _call_off_visit(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    case = visits.call_off(tx, owner, int(given["case_id"]), now)
    return {"case_id": case.id, "order_no": case.order_no, "status": case.status}


def _withdraw_case(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    case = withdrawing.withdraw(tx, owner, int(given["case_id"]), now)
    told = {"case_id": case.id, "order_no": case.order_no, "status": case.status}
    return {**told, "kind": case.kind}


def _note_case(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    label = str(given.get("instead_of") or "")
    case = visits.note(tx, owner, int(given["case_id"]), str(given["note"]), now, label)
    return {"case_id": case.id, "order_no": case.order_no, "status": case.status}


def _invoice(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    kind, tax_no, email = (given.get(name) or "" for name in ("invoice_kind", "tax_no", "email"))
    title = given["title"]
    invoice = invoices.request(tx, owner, given["order_no"], kind, title, tax_no, now, email)
    return {
        "order_no": invoice.order_no,
        "invoice_kind": invoice.kind,
        "title": invoice.title,
        "status": invoice.status,
        "email": mask(invoice.email),
    }


def _claim_coupon(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    coupon = offering.claim(tx, owner, given["offer_id"], now)
    return {"offer_id": coupon.offer_id, "code": coupon.code}


def _claim_coupons(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    """All of them or, when one cannot be had, none."""
    return {"codes": [offering.claim(tx, owner, each, now).code for each in given["offer_ids"]]}


def _place_order(tx: Transaction, owner: str, given: Arguments, now: datetime) -> Outcome:
    order = orders.one(tx, owner, baskets.place_order(tx, owner, now, **given))
    return {
        "order_no": order.order_no,
        "status": order.status,
        "total": order.total,
        "currency": order.currency,
    }


KINDS: dict[str, Callable[[Transaction, str, Arguments, datetime], Outcome]] = {
    "cancel_order": _cancel_order,
    "change_address": _change_address,
    "return_refund": _case("return"),
    "exchange": _case("exchange"),
    "repair": _case("repair"),
    "installation": _case("installation"),
    "price_protection": _case("price_protection"),
    "complaint": _case("complaint"),
    "missing_goods": _case("complaint"),
    "move_visit": _move_visit,
    "call_off_visit": _call_off_visit,
    "withdraw_case": _withdraw_case,
    "note_case": _note_case,
    "suggestion": _feedback("suggestion"),
    "praise": _feedback("praise"),
    "hurry": _hurry,
    "resend_invoice": _resend_invoice,
    "invoice": _invoice,
    "claim_coupon": _claim_coupon,
    "claim_coupons": _claim_coupons,
    "place_order": _place_order,
}

ARGUMENTS: dict[str, tuple[tuple[str, ...], tuple[str, ...] | None]] = {
    "cancel_order": (("order_no",), ("reason",)),
    "change_address": (("order_no",), ("receiver", "phone", "text")),
    "return_refund": (("order_no", "reason"), ("line_id", "quantity")),
    "exchange": (("order_no", "variant_id", "reason"), ("line_id", "quantity")),
    "repair": (("order_no", "reason"), ("line_id", "phone")),
    "installation": (("order_no", "wanted_at"), ("line_id", "reason")),
    "move_visit": (("case_id", "order_no", "wanted_at"), ("reason",)),
    "call_off_visit": (("case_id", "order_no"), ()),
    "withdraw_case": (("case_id", "order_no"), ()),
    "note_case": (("case_id", "order_no", "note"), ("instead_of",)),
    "price_protection": (("order_no",), ("line_id", "reason")),
    "complaint": (("reason",), ("order_no",)),
    "missing_goods": (("order_no", "line_id", "reason"), ()),
    "suggestion": (("reason",), ()),
    "praise": (("reason",), ()),
    "hurry": (("order_no", "reason"), ()),
    "resend_invoice": (("order_no", "email", "reason"), ()),
    "invoice": (("order_no", "invoice_kind", "title"), ("tax_no", "email")),
    "claim_coupon": (("offer_id",), ()),
    "claim_coupons": (("offer_ids",), ()),
    "place_order": ((), None),
}
