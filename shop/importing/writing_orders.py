"""Writes imported orders with all that belongs to them: lines, payment, shipment."""

from collections import defaultdict
from typing import Any

from sqlalchemy import insert, select

from shop.database import Transaction
from shop.importing.reading import Row
from shop.policies import policies
from shop.tables import (
    OrderLineRow,
    OrderRow,
    PaymentRow,
    ProductRow,
    ShipmentRow,
    VariantRow,
)

Values = dict[str, Any]
AFTER_PAYMENT = ("paid", "packed", "shipped", "in_delivery", "signed", "returning", "refunded")


def write_orders(tx: Transaction, orders: list[Row], lines: list[Row]) -> None:
    """New orders; each order's discount is shared over its lines to the last minor unit."""
    if not orders:
        return
    of_order: dict[str, list[Values]] = defaultdict(list)
    for row in lines:
        of_order[row.values["order_no"]].append(row.values)
    named = _variants(tx, {row.values["variant_id"] for row in lines})
    given = [row.values for row in orders]
    tx.execute(insert(OrderRow), [_order(one, of_order[one["order_no"]]) for one in given])
    whole = [line for one in given for line in _lines(one, of_order[one["order_no"]], named)]
    tx.execute(insert(OrderLineRow), whole)
    payments = [_payment(one, of_order[one["order_no"]]) for one in given if one["payment_method"]]
    shipments = [_shipment(one) for one in given if one["shipped_at"] is not None]
    for table, rows in ((PaymentRow, payments), (ShipmentRow, shipments)):
        if rows:
            tx.execute(insert(table), rows)


def shares(amount: int, weights: list[int]) -> list[int]:
    """An amount divided by weights; the parts add up to it and none exceeds its weight's part.

    Rounding is carried from part to part, so no minor unit is lost or invented.
    """
    whole, given, reached = sum(weights), 0, 0
    parts = []
    for weight in weights:
        reached += weight
        due = amount * reached // whole if whole else 0
        parts.append(due - given)
        given = due
    return parts


def _total(order: Values, lines: list[Values]) -> int:
    goods = sum(line["price"] * line["quantity"] for line in lines)
    return int(goods - order["discount"] + order["shipping_fee"])


def _order(order: Values, lines: list[Values]) -> Values:
    copied = ("order_no", "customer_id", "status", "placed_at", "signed_at", "discount",
              "shipping_fee", "receiver", "phone", "address")  # fmt: skip
    values = {name: order[name] for name in copied}
    return {**values, "total": _total(order, lines), "currency": policies().currency}


def _lines(
    order: Values, lines: list[Values], named: dict[str, tuple[str, str, str]]
) -> list[Values]:
    discounts = shares(order["discount"], [line["price"] * line["quantity"] for line in lines])
    whole = []
    for line, discount in zip(lines, discounts, strict=True):
        product_id, name, variant = named[line["variant_id"]]
        known = {"product_id": product_id, "name": name, "variant": variant}
        whole.append({**line, **known, "discount": discount})
    return whole


def _payment(order: Values, lines: list[Values]) -> Values:
    cash = order["payment_method"] == "cash_on_delivery"
    paid_by_now = ("signed", "returning", "refunded") if cash else AFTER_PAYMENT
    paid = order["status"] in paid_by_now or order["paid_at"] is not None
    status = "refunded" if order["status"] == "refunded" else "paid" if paid else "pending"
    return {
        "order_no": order["order_no"],
        "method": order["payment_method"],
        "amount": _total(order, lines),
        "status": status,
        "paid_at": (order["paid_at"] or order["placed_at"]) if paid else None,
    }


def _shipment(order: Values) -> Values:
    return {name: order[name] for name in ("order_no", "courier", "tracking_no", "shipped_at")}


def _variants(tx: Transaction, variant_ids: set[str]) -> dict[str, tuple[str, str, str]]:
    query = select(
        VariantRow.variant_id, VariantRow.product_id, ProductRow.name, VariantRow.color,
        VariantRow.size,
    ).join(ProductRow, ProductRow.product_id == VariantRow.product_id)  # fmt: skip
    found = {}
    for variant_id, product_id, name, color, size in tx.execute(query):
        if variant_id in variant_ids:
            found[variant_id] = (product_id, name, " ".join(filter(None, (color, size))))
    return found
