"""Whether the shop's rules allow an after-sales case, and if not, which rule says no.

Codes: `not_signed`, `not_paid`, `already_<status>`, `too_late`, `not_returnable`,
`already_open`, `no_warranty`, `out_of_warranty`, `not_installable`.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from shop.cases import KINDS, Case
from shop.errors import Invalid, NotAllowed
from shop.order_states import refusal
from shop.orders import Line, Order
from shop.policies import Policies, policies

ON_ITS_WAY = ("paid", "packed", "shipped", "in_delivery")
ARRIVED = ("signed", "returning")


@dataclass(frozen=True, slots=True)
class Permission:
    """Whether something is allowed; `code` says why not, and is empty when it is."""

    allowed: bool
    code: str = ""

    def demand(self) -> None:
        """Raise NotAllowed with the code when it is not allowed."""
        if not self.allowed:
            raise NotAllowed("The shop's rules do not allow this for this order.", self.code)


def may(
    order: Order,
    kind: str,
    now: datetime,
    line_id: int | None = None,
    rules: Policies | None = None,
) -> Permission:
    """Whether a case of this kind may be opened for a line, or for any line of the order.

    Raises Invalid for an unknown kind, NotFound for a line the order does not have.
    """
    if kind not in KINDS:
        raise Invalid(f"There is no after-sales case of kind {kind}.", code="unknown_kind")
    lines = order.lines if line_id is None else (order.line(line_id),)
    check = CHECKS[kind]
    codes = [check(order, line, now, rules or policies()) for line in lines]
    if "" in codes or not codes:
        return Permission(True)
    return Permission(False, codes[0])


def eligible(order: Order, kind: str, now: datetime) -> list[Line]:
    """The lines of the order for which such a case may be opened."""
    return [line for line in order.lines if may(order, kind, now, line.line_id).allowed]


def remaining(order: Order, line: Line) -> int:
    """How many pieces of a line are neither sent back nor being exchanged."""
    gone = [case for case in order.after_sales if _takes(case)]
    return max(0, line.quantity - sum(_pieces(case, line) for case in gone))


def _takes(case: Case) -> bool:
    if case.kind == "return":
        return case.status not in ("refused", "withdrawn")
    return case.kind == "exchange" and case.active


def _pieces(case: Case, line: Line) -> int:
    named: list[dict[str, Any]] | None = case.details.get("lines")
    if named is not None:
        return sum(part["quantity"] for part in named if part["line_id"] == line.line_id)
    if case.line_id in (None, line.line_id):
        return int(case.details.get("quantity", line.quantity))
    return 0


def _open(order: Order, line: Line, kind: str) -> bool:
    same = (case for case in order.after_sales if case.kind == kind and case.active)
    return any(case.line_id in (None, line.line_id) for case in same)


def _arrived(order: Order, days: int, now: datetime, rules: Policies) -> str:
    if order.status in (*ON_ITS_WAY, "unpaid"):
        return "not_signed"
    if order.status not in ARRIVED or order.signed_at is None:
        return refusal(order.status)
    return "" if rules.within(order.signed_at, days, now) else "too_late"


def _may_return(order: Order, line: Line, now: datetime, rules: Policies) -> str:
    code = _arrived(order, rules.return_days, now, rules)
    if code:
        return code
    if not line.returnable:
        return "not_returnable"
    return "" if remaining(order, line) else "already_open"


def _may_exchange(order: Order, line: Line, now: datetime, rules: Policies) -> str:
    code = _arrived(order, rules.exchange_days, now, rules)
    return code or ("" if remaining(order, line) else "already_open")


def _may_repair(order: Order, line: Line, now: datetime, rules: Policies) -> str:
    code = _arrived(order, 0, now, rules)
    if code and code != "too_late":
        return code
    if line.warranty_months == 0:
        return "no_warranty"
    assert order.signed_at is not None  # else it would not have arrived
    if rules.day(now) > months_later(rules.day(order.signed_at), line.warranty_months):
        return "out_of_warranty"
    return "already_open" if _open(order, line, "repair") else ""


def _may_install(order: Order, line: Line, now: datetime, rules: Policies) -> str:
    if order.status not in (*ON_ITS_WAY, "signed"):
        return refusal(order.status)
    if not line.installable:
        return "not_installable"
    return "already_open" if _open(order, line, "installation") else ""


def _may_protect(order: Order, line: Line, now: datetime, rules: Policies) -> str:
    if order.status not in (*ON_ITS_WAY, *ARRIVED):
        return refusal(order.status)
    signed = order.signed_at
    if signed is not None and not rules.within(signed, rules.price_protection_days, now):
        return "too_late"
    return "already_open" if protected(order, line) is not None else ""


def protected(order: Order, line: Line) -> int | None:
    """What price protection already pays back for a line; None when it never was asked for."""
    given = [case for case in order.after_sales if case.kind == "price_protection"]
    amounts = [_amount(case, line) for case in given if case.status != "refused"]
    found = [amount for amount in amounts if amount is not None]
    return sum(found) if found else None


def _amount(case: Case, line: Line) -> int | None:
    named: list[dict[str, Any]] | None = case.details.get("lines")
    if named is None:
        return int(case.details.get("amount", 0)) if case.line_id in (None, line.line_id) else None
    own = [int(part["amount"]) for part in named if part["line_id"] == line.line_id]
    return sum(own) if own else None


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


CHECKS: dict[str, Callable[[Order, Line, datetime, Policies], str]] = {
    "return": _may_return,
    "exchange": _may_exchange,
    "repair": _may_repair,
    "installation": _may_install,
    "price_protection": _may_protect,
    "complaint": lambda _order, _line, _now, _rules: "",
}
