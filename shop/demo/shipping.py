"""Parcels and the steps of their way, up to now."""

from collections.abc import Iterator
from typing import Any

from shop.demo.calendar import moment
from shop.demo.orders import Placed

Row = dict[str, Any]


def shipment_rows(orders: list[Placed], now: int) -> tuple[list[Row], list[Row]]:
    """The shipments of all orders that have left, and their steps."""
    shipments: list[Row] = []
    steps: list[Row] = []
    for order in orders:
        shipped = order.course.shipped_at
        if shipped is None or shipped > now:
            continue
        number = len(shipments) + 1
        shipments.append(_shipment(order, number, shipped))
        steps.extend(_steps(order, number, now))
    return shipments, steps


def _shipment(order: Placed, number: int, shipped: int) -> Row:
    expected = order.course.expected_at
    return {
        "id": number,
        "order_no": order.order_no,
        "courier": order.course.courier,
        "tracking_no": order.course.tracking_no,
        "shipped_at": moment(shipped),
        "expected_at": moment(expected) if expected else None,
    }


def _steps(order: Placed, number: int, now: int) -> Iterator[Row]:
    for at, status, place in order.course.steps:
        if at <= now:
            yield {"shipment_id": number, "at": moment(at), "status": status, "place": place}
