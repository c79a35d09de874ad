"""Whether the rows of all files fit together and with what the database has already."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from shop.importing.columns import KEYS
from shop.importing.reading import Problem, Row
from shop.importing.values import LARGEST

Rows = dict[str, list[Row]]
UNPAID = ("unpaid", "cancelled")
NOT_SHIPPED = ("unpaid", "paid", "packed", "cancelled")


@dataclass(frozen=True, slots=True)
class Known:
    """What the database has: ids, and of each variant its product and price."""

    products: set[str] = field(default_factory=set)
    customers: set[str] = field(default_factory=set)
    orders: set[str] = field(default_factory=set)
    variants: dict[str, tuple[str, int]] = field(default_factory=dict)


def check(rows: Rows, known: Known) -> Iterator[Problem]:
    """Everything that does not fit, file by file."""
    for file, key in KEYS.items():
        yield from _twice(rows[file], key)
    yield from _products(rows, known)
    yield from _variants(rows, known)
    yield from _orders(rows, known)
    yield from _order_lines(rows, known)
    yield from _interactions(rows, known)


def _twice(rows: list[Row], key: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in rows:
        found = row.values[key]
        if found in first:
            yield row.problem(f"{key} {found} stands on line {first[found]} already")
        first.setdefault(found, row.line)


def _products(rows: Rows, known: Known) -> Iterator[Problem]:
    prices = variant_prices(rows, known)
    for row in rows["products.csv"]:
        product_id, price = row.values["product_id"], row.values["price"]
        cheapest = min(prices[product_id], default=None)
        if cheapest is None:
            yield row.problem(f"the product {product_id} has no variant")
        elif price is not None and price != cheapest:
            yield row.problem(f"price {price} is not that of the cheapest variant, {cheapest}")
        elif row.values["list_price"] is not None and cheapest > row.values["list_price"]:
            yield row.problem(f"price {cheapest} is above list_price {row.values['list_price']}")


def variant_prices(rows: Rows, known: Known) -> dict[str, list[int]]:
    """Product → the prices of its variants once everything is in."""
    all_of = dict(known.variants)
    for row in rows["variants.csv"]:
        all_of[row.values["variant_id"]] = (row.values["product_id"], row.values["price"])
    prices: dict[str, list[int]] = defaultdict(list)
    for product_id, price in all_of.values():
        prices[product_id].append(price)
    return prices


def _variants(rows: Rows, known: Known) -> Iterator[Problem]:
    products = known.products | {row.values["product_id"] for row in rows["products.csv"]}
    looks: dict[tuple[str, str, str], int] = {}
    for row in rows["variants.csv"]:
        variant_id, product_id = row.values["variant_id"], row.values["product_id"]
        if product_id not in products:
            yield row.problem(f"there is no product {product_id}")
        if known.variants.get(variant_id, (product_id, 0))[0] != product_id:
            yield row.problem(f"the variant {variant_id} belongs to another product already")
        look = (product_id, row.values["color"], row.values["size"])
        if look in looks:
            yield row.problem(f"the same colour and size stand on line {looks[look]} already")
        looks.setdefault(look, row.line)


def _customers(rows: Rows, known: Known) -> set[str]:
    return known.customers | {row.values["customer_id"] for row in rows["customers.csv"]}


def _orders(rows: Rows, known: Known) -> Iterator[Problem]:
    customers = _customers(rows, known)
    totals: dict[str, int] = defaultdict(int)
    for line in rows["order_lines.csv"]:
        totals[line.values["order_no"]] += line.values["price"] * line.values["quantity"]
    for row in rows["orders.csv"]:
        order_no = row.values["order_no"]
        if order_no in known.orders:
            yield row.problem(f"the order {order_no} is in the database already")
        if row.values["customer_id"] not in customers:
            yield row.problem(f"there is no customer {row.values['customer_id']}")
        yield from _money(row, totals.get(order_no))
        yield from _times(row)


def _money(row: Row, lines: int | None) -> Iterator[Problem]:
    if lines is None:
        yield row.problem(f"the order {row.values['order_no']} has no line")
    elif row.values["discount"] > lines:
        yield row.problem(f"discount {row.values['discount']} is above the lines' {lines}")
    elif lines + row.values["shipping_fee"] > LARGEST:
        yield row.problem(f"the order's total is above {LARGEST}")


def _times(row: Row) -> Iterator[Problem]:
    status, placed = row.values["status"], row.values["placed_at"]
    signed = status in ("signed", "returning", "refunded")
    if signed != (row.values["signed_at"] is not None):
        yield row.problem(f"an order that is {status} has {'a' if signed else 'no'} signed_at")
    for name in ("signed_at", "paid_at", "shipped_at"):
        if row.values[name] is not None and row.values[name] < placed:
            yield row.problem(f"{name} is before placed_at")
    needs = ("courier", "tracking_no", "shipped_at")
    given = [name for name in needs if row.values[name] is not None]
    if status not in NOT_SHIPPED and len(given) < len(needs):
        yield row.problem(f"an order that is {status} needs {', '.join(needs)}")
    if status in NOT_SHIPPED and given:
        yield row.problem(f"an order that is {status} has no {', '.join(given)}")


def _order_lines(rows: Rows, known: Known) -> Iterator[Problem]:
    orders = {row.values["order_no"] for row in rows["orders.csv"]}
    variants = set(known.variants) | {row.values["variant_id"] for row in rows["variants.csv"]}
    for row in rows["order_lines.csv"]:
        if row.values["order_no"] not in orders:
            yield row.problem(f"there is no order {row.values['order_no']} in orders.csv")
        if row.values["variant_id"] not in variants:
            yield row.problem(f"there is no variant {row.values['variant_id']}")


def _interactions(rows: Rows, known: Known) -> Iterator[Problem]:
    customers = _customers(rows, known)
    products = known.products | {row.values["product_id"] for row in rows["products.csv"]}
    for row in rows["interactions.csv"]:
        if row.values["customer_id"] not in customers:
            yield row.problem(f"there is no customer {row.values['customer_id']}")
        if row.values["product_id"] not in products:
            yield row.problem(f"there is no product {row.values['product_id']}")
        if row.values["kind"] == "rating" and not 1 <= row.values["value"] <= 5:
            yield row.problem(f"a rating of {row.values['value']:g} is not 1 to 5")
