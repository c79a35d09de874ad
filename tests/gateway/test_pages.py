"""Pages, health and numbers: no third party, strict policy, each dependency by name."""

import re
import shutil

from shop.database import Database
from tests.gateway.conftest import Opener
from tests.gateway.running import Gateway
from tests.gateway.stub_assistant import StubAssistant


def test_pages_and_assets_are_served_from_what_was_built(gateway: Gateway) -> None:
    web = gateway.settings.var / "web"
    for name in ("index.html", "console/index.html", "widget.js", "assets/shop-abc.js"):
        (web / name).parent.mkdir(parents=True, exist_ok=True)
        (web / name).write_text(f"this is {name}")
    client = gateway.client
    for path in ("/", "/products/P1", "/orders/DD1"):
        assert client.get(path).text == "this is index.html"
    assert client.get("/console").text == "this is console/index.html"
    assert client.get("/widget.js").headers["content-type"].startswith("text/javascript")
    asset = client.get("/assets/shop-abc.js")
    assert "immutable" in asset.headers["cache-control"]
    assert asset.headers["cross-origin-resource-policy"] == "cross-origin"
    shutil.rmtree(web)
    assert client.get("/").status_code == 503


def test_every_answer_has_a_strict_policy(gateway: Gateway) -> None:
    for path in ("/docs", "/api/shop/products", "/nowhere", "/livez"):
        headers = gateway.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy and "http" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert re.fullmatch("[0-9a-f]{16}", headers["x-request-id"])
        assert "server" not in headers or headers["server"] != "uvicorn/"


def test_the_docs_ask_no_third_party(gateway: Gateway) -> None:
    for path in ("/docs", "/docs/docs.js", "/docs/docs.css"):
        found = gateway.client.get(path)
        assert found.status_code == 200
        assert "//" not in re.sub(r"^\s*//.*$", "", found.text, flags=re.MULTILINE)


def test_the_api_describes_itself_with_one_form_of_error(gateway: Gateway) -> None:
    api = gateway.client.get("/openapi.json").json()
    for path, verbs in api["paths"].items():
        for verb, said in verbs.items():
            assert "422" not in said["responses"], f"{verb} {path}"
            assert said.get("description"), f"{verb} {path} says nothing"
    assert set(api["components"]["securitySchemes"]) == {"identity", "conversation", "staff"}


def test_only_named_pages_may_read_our_answers(sqlite: Database, open_gateway: Opener) -> None:
    gateway = open_gateway(sqlite, allowed_origins=["https://shop.example"])

    def allowed(origin: str) -> str | None:
        answer = gateway.client.get("/api/shop/products", headers={"Origin": origin})
        found: str | None = answer.headers.get("access-control-allow-origin")
        return found

    assert allowed("https://shop.example") == "https://shop.example"
    assert allowed("https://evil.example") is None


def test_ready_names_what_is_missing(
    sqlite: Database, open_gateway: Opener, own_stub: StubAssistant
) -> None:
    gateway = open_gateway(sqlite)
    ready = gateway.client.get("/readyz")
    everything = {"database": True, "assistant": True, "actions": True}
    assert (ready.status_code, ready.json()) == (200, {"ready": True, "dependencies": everything})
    own_stub.stop()
    missing = gateway.client.get("/readyz")
    assert missing.status_code == 503
    assert missing.json()["dependencies"] == {
        "database": True, "assistant": False, "actions": False,
    }  # fmt: skip
    assert gateway.client.get("/livez").status_code == 200


def test_a_database_that_is_gone_is_told_and_nothing_is_promised(
    tmp_path_factory: object, open_gateway: Opener
) -> None:
    broken = Database("sqlite:////nowhere/at/all/zhanggui.db")
    gateway = open_gateway(broken)
    refused = gateway.client.post("/api/chat/conversations", json={})
    assert (refused.status_code, refused.json()["error"]) == (503, "Unavailable")
    assert refused.headers["Retry-After"]
    assert gateway.client.get("/readyz").json()["dependencies"]["database"] is False
    assert gateway.client.get("/livez").status_code == 200


def test_numbers_name_routes_and_never_ids(gateway: Gateway) -> None:
    talk = gateway.talk()
    talk.says("你好")
    gateway.client.get("/api/shop/products/P1")
    text = gateway.client.get("/metrics").text
    assert 'route="/api/shop/products/{product_id}"' in text
    assert 'zhanggui_messages_total{status="answered"}' in text
    assert talk.conversation_id not in text
