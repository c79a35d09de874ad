"""Goods that go back, or just went back: they are not shown again; what was bought is paid for."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from actions.desk import Desk
from shop import orders
from shop.after_sales import cases
from shop.orders import Order
from shop.suggestions import Reason, Suggestion

LOOKED_AT = 200  # orders
LATELY = timedelta(days=30)
UNDONE = frozenset({"refused", "withdrawn"})


def going_back(desk: Desk) -> tuple[str, ...]:
    """The ids of what is returned lately, or in the business in progress."""
    who, task = desk.turn.customer_id, desk.memory.task
    if who is None:
        return ()
    filed = [(one.order_no, _lines(one.details, one.line_id)) for one in cases(desk.tx, who)
             if one.kind == "return" and one.status not in UNDONE
             and desk.now - one.updated_at < LATELY]  # fmt: skip
    if task is not None and task.name == "return_refund" and "order_no" in task:
        filed.append((str(task.get("order_no")), _lines({}, task.get("line_id"))))
    own = {one.order_no: one for one in _own(desk)} if filed else {}
    return tuple(dict.fromkeys(
        line.product_id for number, ids in filed if number in own
        for line in own[number].lines
        if str(line.line_id) in ids or not (ids or own[number].lines[1:])
    ))  # fmt: skip


def truly(desk: Desk, suggestion: Suggestion) -> Reason:
    """Its reason; that it was bought before, only when an order of it is paid for."""
    reason = suggestion.reason
    if reason.kind != "bought_before":
        return reason
    paid = {line.product_id for one in _own(desk) if one.status not in ("unpaid", "cancelled")
            for line in one.lines}  # fmt: skip
    return reason if suggestion.product.product_id in paid else Reason("matches_wishes")


def _own(desk: Desk) -> Sequence[Order]:
    who = desk.turn.customer_id
    return orders.of_customer(desk.tx, who, limit=LOOKED_AT).data if who else ()


def _lines(details: Mapping[str, Any], line_id: object) -> set[str]:
    told = {str(one.get("line_id")) for one in details.get("lines") or ()}
    return told | ({str(line_id)} if line_id is not None else set())
