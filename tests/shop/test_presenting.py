"""Products and orders as JSON: the contract's names, nothing personal in the clear."""

import json
from datetime import datetime

from shop import after_sales, catalogue, orders
from shop.database import Database
from shop.presenting import card_json, courier_name, order_json, product_json
from tests.shop import making
from tests.shop.making import ANNA, PHONE

NO = "DD2026112300001"


def test_a_product_has_the_contracts_fields(stocked: Database) -> None:
    with stocked.reading() as tx:
        shown = product_json(catalogue.product(tx, PHONE))
    wanted = "product_id name brand category categories price list_price attributes variants"
    assert {*wanted.split(), "in_stock"} <= set(shown)
    assert shown["price"] == {"amount": 500_000, "currency": "CNY"}
    assert {"variant_id", "color", "size", "price", "stock"} <= set(shown["variants"][0])
    assert [one["stock"] for one in shown["variants"]] == [5, 0, 5]
    json.dumps(shown)


def test_a_card_shows_the_catalogues_price_and_its_reason(stocked: Database) -> None:
    with stocked.reading() as tx:
        shown = card_json(catalogue.product(tx, PHONE), "因为您买过平板")
    assert list(shown) == ["product_id", "name", "price", "image", "url", "reason", "in_stock"]
    assert (shown["price"]["amount"], shown["reason"]) == (500_000, "因为您买过平板")


def test_an_order_has_the_contracts_fields_and_no_phone_in_the_clear(
    stocked: Database, now: datetime
) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "signed", now)
        after_sales.open_case(tx, ANNA, NO, "return", "尺寸不合适", now)
        shown = order_json(orders.one(tx, ANNA, NO))
    text = json.dumps(shown, ensure_ascii=False)
    assert "13812345678" not in text and "138****5678" in text
    wanted = "order_no status placed_at lines total address shipment after_sales"
    assert set(wanted.split()) <= set(shown)
    assert {"product_id", "name", "variant", "quantity", "price"} <= set(shown["lines"][0])
    assert set(shown["after_sales"][0]) == {"kind", "status", "created_at", "reason"}
    assert (shown["status"], shown["total"]) == (
        "returning", {"amount": 500_000, "currency": "CNY"}
    )  # fmt: skip
    assert shown["shipment"]["courier"] == "顺丰速运"
    assert [one["status"] for one in shown["shipment"]["steps"]] == ["collected"]
    assert [one["amount"]["amount"] for one in shown["refunds"]] == [500_000]
    assert shown["placed_at"].endswith("+00:00")


def test_an_order_not_shipped_has_no_shipment(stocked: Database, now: datetime) -> None:
    with stocked.transaction() as tx:
        making.order(tx, NO, "unpaid", now)
        shown = order_json(orders.one(tx, ANNA, NO))
    assert (shown["shipment"], shown["signed_at"], shown["after_sales"]) == (None, None, [])


def test_a_courier_has_a_name_in_both_languages() -> None:
    assert courier_name("sf", "en") == "SF Express"
    assert courier_name("some other", "zh") == "some other"
