"""Products and orders as JSON, the same in the shop's API and in a chat reply."""

from datetime import datetime
from typing import Any

from shop.orders import Line, Order, Shipment
from shop.policies import policies
from shop.products import Product, Variant

JsonObject = dict[str, Any]


def price_json(amount: int, currency: str) -> JsonObject:
    """An amount of money in minor units."""
    return {"amount": amount, "currency": currency}


def product_json(product: Product) -> JsonObject:
    """A product with its variants, as the catalogue's API shows it."""
    return {
        "product_id": product.product_id,
        "name": product.name,
        "brand": product.brand,
        "category": product.category,
        "categories": list(product.categories),
        "price": price_json(product.price, product.currency),
        "list_price": price_json(product.list_price, product.currency),
        "attributes": dict(product.attributes),
        "variants": [_variant_json(variant, product.currency) for variant in product.variants],
        "in_stock": product.in_stock,
        "image": product.image,
        "url": product.url,
        "warranty_months": product.warranty_months,
        "installable": product.installable,
        "returnable": product.returnable,
    }


def card_json(product: Product, reason: str = "") -> JsonObject:
    """A product as a card in a chat; the price is the catalogue's, never after coupon."""
    return {
        "product_id": product.product_id,
        "name": product.name,
        "price": price_json(product.price, product.currency),
        "image": product.image,
        "url": product.url,
        "reason": reason,
        "in_stock": product.in_stock,
    }


def order_json(order: Order, language: str = "zh") -> JsonObject:
    """An order for its owner: the phone masked, times in UTC."""
    return {
        "order_no": order.order_no,
        "status": order.status,
        "placed_at": order.placed_at.isoformat(),
        "signed_at": _moment(order.signed_at),
        "lines": [_line_json(line, order.currency) for line in order.lines],
        "total": price_json(order.total, order.currency),
        "discount": price_json(order.discount, order.currency),
        "shipping_fee": price_json(order.shipping_fee, order.currency),
        "address": {
            "receiver": order.address.receiver,
            "phone": order.address.phone,
            "text": order.address.text,
        },
        "payment": _payment_json(order),
        "shipment": _shipment_json(order.shipment, language),
        "refunds": _refunds_json(order),
        "after_sales": [
            {
                "kind": case.kind,
                "status": case.status,
                "created_at": case.created_at.isoformat(),
                "reason": case.reason,
            }
            for case in order.after_sales
        ],
    }


def courier_name(courier: str, language: str) -> str:
    """A courier's name; the word itself when the policies do not know it."""
    known = {one.id: one.in_language(language) for one in policies().couriers}
    return known.get(courier, courier)


def _variant_json(variant: Variant, currency: str) -> JsonObject:
    return {
        "variant_id": variant.variant_id,
        "color": variant.color,
        "size": variant.size,
        "price": price_json(variant.price, currency),
        "stock": variant.stock,
        "restock_at": _moment(variant.restock_at),
    }


def _line_json(line: Line, currency: str) -> JsonObject:
    return {
        "line_id": line.line_id,
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "name": line.name,
        "variant": line.variant,
        "quantity": line.quantity,
        "price": price_json(line.price, currency),
        "discount": price_json(line.discount, currency),
        "image": f"/pictures/{line.product_id}.svg",
    }


def _payment_json(order: Order) -> JsonObject | None:
    if order.payment is None:
        return None
    return {
        "method": order.payment.method,
        "status": order.payment.status,
        "amount": price_json(order.payment.amount, order.currency),
        "paid_at": _moment(order.payment.paid_at),
    }


def _shipment_json(shipment: Shipment | None, language: str) -> JsonObject | None:
    if shipment is None:
        return None
    return {
        "courier": courier_name(shipment.courier, language),
        "tracking_no": shipment.tracking_no,
        "shipped_at": _moment(shipment.shipped_at),
        "expected_at": _moment(shipment.expected_at),
        "steps": [
            {"at": step.at.isoformat(), "status": step.status, "place": step.place}
            for step in shipment.steps
        ],
    }


def _refunds_json(order: Order) -> list[JsonObject]:
    return [
        {
            "amount": price_json(refund.amount, order.currency),
            "status": refund.status,
            "method": refund.method,
            "requested_at": _moment(refund.requested_at),
            "finished_at": _moment(refund.finished_at),
        }
        for refund in order.refunds
    ]


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
