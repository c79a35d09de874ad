"""Writes checked rows into the tables, in few statements."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update

from shop.database import Transaction
from shop.importing.reading import Row
from shop.importing.writing_orders import write_orders
from shop.tables import (
    AddressRow,
    CustomerRow,
    InteractionRow,
    PriceChangeRow,
    ProductRow,
    Table,
    VariantRow,
)

Values = dict[str, Any]


def write(tx: Transaction, rows: dict[str, list[Row]], now: datetime) -> None:
    """Everything in the order in which one refers to another."""
    variants = [_dated(row.values, now) for row in rows["variants.csv"]]
    _write_products(tx, [row.values for row in rows["products.csv"]], variants, now)
    _write_variants(tx, variants, now)
    _write_customers(tx, [row.values for row in rows["customers.csv"]])
    write_orders(tx, rows["orders.csv"], rows["order_lines.csv"])
    _write_interactions(tx, [row.values for row in rows["interactions.csv"]])
    tx.flush()


def _write_products(
    tx: Transaction, products: list[Values], variants: list[Values], now: datetime
) -> None:
    cheapest: dict[str, int] = {}
    for variant in variants:
        product_id, price = variant["product_id"], variant["price"]
        cheapest[product_id] = min(price, cheapest.get(product_id, price))
    whole = []
    for given in products:
        price = given["price"] if given["price"] is not None else cheapest.get(given["product_id"])
        values = {**given, "active": True, "created_at": now}
        values["categories"] = given["categories"] or [given["category"]]
        values["price"] = price if price is not None else _price_now(tx, given["product_id"])
        values["list_price"] = given["list_price"] or values["price"]
        whole.append(values)
    _upsert(tx, ProductRow, "product_id", whole, keep=("created_at",))


def _dated(variant: Values, now: datetime) -> Values:
    """The variant with `+9` days made a moment."""
    restock = variant["restock_at"]
    return {**variant, "restock_at": now + restock if isinstance(restock, timedelta) else restock}


def _price_now(tx: Transaction, product_id: str) -> int:
    query = select(func.min(VariantRow.price)).where(VariantRow.product_id == product_id)
    return tx.scalar(query) or 0


def _write_variants(tx: Transaction, variants: list[Values], now: datetime) -> None:
    before = {row[0]: row[1] for row in tx.execute(select(VariantRow.variant_id, VariantRow.price))}
    _upsert(tx, VariantRow, "variant_id", variants)
    changes = [
        {"variant_id": one["variant_id"], "price": one["price"], "since": now}
        for one in variants
        if before.get(one["variant_id"]) != one["price"]
    ]
    if changes:
        tx.execute(insert(PriceChangeRow), changes)
    _settle_prices(tx, {one["product_id"] for one in variants})


def _settle_prices(tx: Transaction, product_ids: set[str]) -> None:
    """A product costs what its cheapest variant costs, and never more than its list price."""
    lowest = tx.execute(
        select(VariantRow.product_id, func.min(VariantRow.price))
        .where(VariantRow.product_id.in_(product_ids))
        .group_by(VariantRow.product_id)
    )
    for product_id, price in lowest.all():
        row = ProductRow.product_id == product_id
        tx.execute(update(ProductRow).where(row, ProductRow.price != price).values(price=price))
        below = ProductRow.list_price < price
        tx.execute(update(ProductRow).where(row, below).values(list_price=price))


def _write_customers(tx: Transaction, customers: list[Values]) -> None:
    bare = [
        {name: value for name, value in one.items() if name not in ("receiver", "address")}
        for one in customers
    ]
    _upsert(tx, CustomerRow, "customer_id", bare)
    have: dict[str, set[str]] = defaultdict(set)
    for customer_id, text in tx.execute(select(AddressRow.customer_id, AddressRow.text)):
        have[customer_id].add(text)
    addresses = [
        {
            "customer_id": one["customer_id"],
            "receiver": one["receiver"] or one["name"],
            "phone": one["phone"],
            "text": one["address"],
            "preferred": not have[one["customer_id"]],
        }
        for one in customers
        if one["address"] and one["address"] not in have[one["customer_id"]]
    ]
    if addresses:
        tx.execute(insert(AddressRow), addresses)


def _write_interactions(tx: Transaction, rows: list[Values]) -> None:
    key = ("customer_id", "product_id", "kind", "at")
    columns = [getattr(InteractionRow, name) for name in key]
    there = {tuple(row) for row in tx.execute(select(*columns))} if rows else set()
    fresh = [row for row in rows if tuple(row[name] for name in key) not in there]
    if fresh:
        tx.execute(insert(InteractionRow), fresh)


def _upsert(
    tx: Transaction, table: type[Table], key: str, rows: list[Values], keep: tuple[str, ...] = ()
) -> None:
    there = set(tx.scalars(select(getattr(table, key))))
    fresh = [row for row in rows if row[key] not in there]
    if fresh:
        tx.execute(insert(table), fresh)
    for row in rows:
        if row[key] in there:
            found = tx.get_one(table, row[key], populate_existing=True)
            for name, value in row.items():
                if name not in keep:
                    setattr(found, name, value)
    tx.flush()
