"""The files of an own shop and their columns. docs/importing.md says the same to people."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from shop import interactions, order_states
from shop.importing import values
from shop.policies import policies


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how its cells are read, and what an empty cell means (None: it may not be)."""

    parse: values.Parse
    default: Callable[[], Any] | None = None


def needed(parse: values.Parse) -> Column:
    return Column(parse)


def optional(parse: values.Parse, default: Any = None) -> Column:
    return Column(parse, lambda: default)


PAYMENTS = ("alipay", "wechat", "card", "instalments", "cash_on_delivery")

PRODUCTS = {
    "product_id": needed(values.ident),
    "name": needed(values.text),
    "brand": needed(values.text),
    "category": needed(values.text),
    "categories": Column(values.path, list),
    "short_names": Column(values.several, list),
    "attributes": Column(values.pairs, dict),
    "price": optional(values.whole),
    "list_price": optional(values.whole),
    "currency": Column(values.one_of("CNY"), lambda: policies().currency),
    "warranty_months": optional(values.whole, 12),
    "installable": optional(values.flag, False),
    "returnable": optional(values.flag, True),
}
VARIANTS = {
    "variant_id": needed(values.ident),
    "product_id": needed(values.ident),
    "color": optional(values.text, ""),
    "size": optional(values.text, ""),
    "price": needed(values.whole),
    "stock": needed(values.whole),
    "restock_at": optional(values.later),
}
CUSTOMERS = {
    "customer_id": needed(values.ident),
    "name": needed(values.text),
    "phone": optional(values.text, ""),
    "language": optional(values.one_of("zh", "en"), "zh"),
    "level": optional(values.one_of("regular", "silver", "gold", "platinum"), "regular"),
    "points": optional(values.whole, 0),
    "city": optional(values.text, ""),
    "personalised": optional(values.flag, True),
    "joined_at": needed(values.moment),
    "receiver": optional(values.text),
    "address": optional(values.text),
}
ORDERS = {
    "order_no": needed(values.order_no),
    "customer_id": needed(values.ident),
    "status": needed(values.one_of(*order_states.STATUSES)),
    "placed_at": needed(values.moment),
    "signed_at": optional(values.moment),
    "discount": optional(values.whole, 0),
    "shipping_fee": optional(values.whole, 0),
    "receiver": needed(values.text),
    "phone": needed(values.text),
    "address": needed(values.text),
    "payment_method": optional(values.one_of(*PAYMENTS)),
    "paid_at": optional(values.moment),
    "courier": optional(values.text),
    "tracking_no": optional(values.ident),
    "shipped_at": optional(values.moment),
}
ORDER_LINES = {
    "order_no": needed(values.order_no),
    "variant_id": needed(values.ident),
    "quantity": needed(values.positive),
    "price": needed(values.whole),
}
INTERACTIONS = {
    "customer_id": needed(values.ident),
    "product_id": needed(values.ident),
    "kind": needed(values.one_of(*interactions.KINDS)),
    "value": optional(values.number, 1.0),
    "at": needed(values.moment),
}
FILES: dict[str, dict[str, Column]] = {
    "products.csv": PRODUCTS,
    "variants.csv": VARIANTS,
    "customers.csv": CUSTOMERS,
    "orders.csv": ORDERS,
    "order_lines.csv": ORDER_LINES,
    "interactions.csv": INTERACTIONS,
}
KEYS = {
    "products.csv": "product_id",
    "variants.csv": "variant_id",
    "customers.csv": "customer_id",
    "orders.csv": "order_no",
}
