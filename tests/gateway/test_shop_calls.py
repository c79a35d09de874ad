"""Catalogue, orders, basket, coupons and demo sign-in over HTTP."""

from typing import Any

from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import Gateway, bearer
from tests.shop import making

CNY = "CNY"


def test_the_catalogue_is_searched_and_paged(gateway: Gateway) -> None:
    first = gateway.client.get("/api/shop/products", params={"limit": 3}).json()
    rest = gateway.client.get("/api/shop/products", params={"after": first["next"]}).json()
    found = {one["product_id"] for one in first["data"] + rest["data"]}
    assert (len(first["data"]), rest["next"], found) == (3, None, {"P1", "P2", "P3", "P4"})

    def ids(**query: Any) -> list[str]:
        data = gateway.client.get("/api/shop/products", params=query).json()["data"]
        return [one["product_id"] for one in data]

    assert ids(category="手机") == ["P1"]
    assert ids(brand="格力") == ["P2"]
    assert ids(max=10_000) == ["P3"]
    assert ids(min=400_000) == ["P1"]
    assert ids(q="Mate60") == ["P1"]
    assert "P4" not in ids(in_stock=True)


def test_a_product_has_prices_in_minor_units_and_stock_by_variant(gateway: Gateway) -> None:
    found = gateway.client.get("/api/shop/products/P1").json()
    assert found["price"] == {"amount": 500_000, "currency": CNY}
    assert found["attributes"] == {"内存": "16GB", "屏幕尺寸": "6.8 英寸"}
    assert {one["variant_id"]: one["stock"] for one in found["variants"]}["P1-red"] == 0
    picture = gateway.client.get(found["image"])
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "<svg" in picture.text


def test_a_customer_sees_his_own_orders(sqlite: Database, open_gateway: Opener) -> None:
    gateway = open_gateway(sqlite)
    with sqlite.transaction() as tx:
        making.shop(tx, gateway.clock())
        making.order(tx, "DD2026112300001", "shipped", gateway.clock())
        making.order(tx, "DD2026112300002", "unpaid", gateway.clock(), days_ago=1)
    headers = bearer(gateway.identity(making.ANNA))
    listed = gateway.client.get("/api/shop/orders", headers=headers).json()
    assert [one["order_no"] for one in listed["data"]] == ["DD2026112300002", "DD2026112300001"]
    shipped = gateway.client.get("/api/shop/orders/DD2026112300001", headers=headers).json()
    assert shipped["status"] == "shipped"
    assert shipped["address"]["phone"] == "138****5678"
    assert shipped["shipment"]["steps"][0]["status"] == "collected"
    paid = gateway.client.post("/api/demo/orders/DD2026112300002/pay", headers=headers)
    assert paid.status_code == 204
    now = gateway.client.get("/api/shop/orders/DD2026112300002", headers=headers).json()
    assert now["status"] == "paid"


def test_a_basket_belongs_to_a_customer_or_to_a_conversation(gateway: Gateway) -> None:
    guest = gateway.talk()
    line = {"variant_id": making.BLACK, "quantity": 2}
    put = gateway.client.put("/api/shop/basket/lines", json=line, headers=guest.headers).json()
    found = put["lines"][0]
    assert (found["product_id"], found["quantity"]) == ("P1", 2)
    assert found["price"] == {"amount": 500_000, "currency": CNY}
    assert (
        put["total"]["amount"]
        == 1_000_000 - put["discount"]["amount"] + put["shipping_fee"]["amount"]
    )
    other = gateway.client.get("/api/shop/basket", headers=gateway.talk().headers).json()
    assert other["lines"] == []
    too_many = {"variant_id": making.BLACK, "quantity": 90}
    path = "/api/shop/basket/lines"
    assert gateway.client.put(path, json=too_many, headers=guest.headers).status_code == 409
    none = {"variant_id": making.BLACK, "quantity": 0}
    assert gateway.client.put(path, json=none, headers=guest.headers).json()["lines"] == []


def test_demo_sign_in_is_for_demo_customers_in_demo_mode(
    sqlite: Database, open_gateway: Opener
) -> None:
    from shop.tables import CustomerRow

    demo, real = open_gateway(sqlite), open_gateway(sqlite, demo=False)
    with sqlite.transaction() as tx:
        making.shop(tx, demo.clock())
        tx.get_one(CustomerRow, making.ANNA).about = "爱买手机"
    assert demo.client.get("/api/demo/customers").json() == [
        {"customer_id": making.ANNA, "name": "安娜", "about": "爱买手机"}
    ]
    wish = {"customer_id": making.ANNA}
    signed = demo.client.post("/api/demo/sign-in", json=wish).json()
    assert demo.client.get("/api/shop/orders", headers=bearer(signed["identity"])).is_success
    stranger = {"customer_id": making.BERT}
    assert demo.client.post("/api/demo/sign-in", json=stranger).status_code == 404
    for method, path in (("GET", "customers"), ("POST", "sign-in"), ("POST", "reset")):
        body = wish if method == "POST" else None
        assert real.client.request(method, f"/api/demo/{path}", json=body).status_code == 404


def test_a_look_at_a_product_is_noted(gateway: Gateway) -> None:
    from shop import interactions

    headers = bearer(gateway.identity(making.BERT))
    wish = {"product_id": "P2"}
    assert gateway.client.post("/api/shop/looks", json=wish, headers=headers).status_code == 204
    unknown = {"product_id": "P99"}
    assert gateway.client.post("/api/shop/looks", json=unknown, headers=headers).status_code == 404
    with gateway.database.reading() as tx:
        found = interactions.history(tx, making.BERT, 10)
    assert [(one.product_id, one.kind) for one in found] == [("P2", "view")]


def test_blank_query_parameters_are_as_good_as_none(gateway: Gateway) -> None:
    blank = "q=&category=&brand=&min=&max=&in_stock=&after="
    asked = gateway.client.get(f"/api/shop/products?{blank}")
    assert asked.status_code == 200
    assert asked.json() == gateway.client.get("/api/shop/products").json()
    named = gateway.client.get("/api/shop/products?category=手机&brand=&q=")
    assert named.json() == gateway.client.get("/api/shop/products?category=手机").json()
