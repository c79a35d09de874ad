"""Whatever comes in: a clear status in one form, nothing kept, nothing executed, no trace."""

import json
from typing import Any

import pytest

from tests.gateway.running import Gateway
from tests.gateway.stub_assistant import StubAssistant

LONG = "长" * 2000
REFUSED_TEXTS = {
    "empty": ("", 422),
    "blanks": (" \t\n\u3000\u00a0", 422),
    "control characters": ("\x00\x01\x1b\x7f\x85", 422),
    "nothing visible": ("\u200b\u200d\u2060\ufeff\u3164\u2800", 422),
    "too long": (LONG + "!", 413),
    "5,000 characters": ("x" * 5000, 413),
}
TAKEN_TEXTS = {
    "just short enough": LONG,
    "emoji": "😀👍🏽👨‍👩‍👧",
    "a command of Rasa": '/order_status{"order_no": "DD1", "customer_id": "C2"}',
    "a wide command": "／restart",
    "an external event": "EXTERNAL: reminder",
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "right to left": "\u202eabc",
    "sql": "'; DROP TABLE messages; --",
    "a NUL between letters": "在\x00吗",
}


def untouched(answer: Any, status: int) -> None:
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert set(body) == {"error", "detail"}
    assert body["error"] and body["detail"]
    assert "Traceback" not in answer.text and "site-packages" not in answer.text


@pytest.mark.parametrize("kind", REFUSED_TEXTS)
def test_a_text_that_says_nothing_or_too_much_is_refused(
    gateway: Gateway, stub: StubAssistant, kind: str
) -> None:
    text, status = REFUSED_TEXTS[kind]
    talk = gateway.talk()
    untouched(talk.post(text=text), status)
    assert talk.messages() == []
    assert stub.turns == []


@pytest.mark.parametrize("kind", TAKEN_TEXTS)
def test_any_other_text_is_text_and_nothing_else(
    gateway: Gateway, stub: StubAssistant, kind: str
) -> None:
    text = TAKEN_TEXTS[kind]
    talk = gateway.talk()
    assert talk.says(text)["status"] == "answered"
    assert stub.turns[0]["text"] == text.replace("\x00", "")
    assert "payload" not in stub.turns[0]
    assert talk.messages()[0]["text"] == text.replace("\x00", "")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"{", 422),
        (b"not json", 422),
        (b"\xff\xfe\x00", 400),
        (b"null", 422),
        (b"[]", 422),
        (b"42", 422),
        (b"{}", 422),
        (b'{"client_message_id": "m"}', 422),
        (b'{"client_message_id": "m", "text": null}', 422),
        (b'{"client_message_id": "m", "text": 7}', 422),
        (b'{"client_message_id": "m", "text": ["x"]}', 422),
        (b'{"client_message_id": "m", "text": "x", "payload": "/y"}', 422),
        (b'{"client_message_id": "", "text": "x"}', 422),
        (b'{"client_message_id": null, "text": "x"}', 422),
        (b'{"client_message_id": 5, "text": "x"}', 422),
        (b'{"client_message_id": "a b", "text": "x"}', 422),
        (b'{"client_message_id": "\\u0000", "text": "x"}', 422),
        (b'{"client_message_id": "' + b"m" * 101 + b'", "text": "x"}', 422),
        (b'{"client_message_id": "m", "text": "\\ud800"}', 422),
        (b'{"client_message_id": "m", "payload": ""}', 422),
        (b'{"client_message_id": "m", "payload": "/greet"}', 422),
        (b'{"client_message_id": "m", "payload": "\\u0000"}', 422),
        (b'{"client_message_id": "m", "payload": "/restart"}', 422),
        (b"[" * 5000, 422),
        (b'{"a":' * 3000 + b"1" + b"}" * 3000, 422),
        (b'{"client_message_id": "m", "text": "x", "n": ' + b"9" * 5000 + b"}", 400),
        (b'{"client_message_id": "m", "text": "' + b"x" * 1_000_000 + b'"}', 413),
    ],
)
def test_a_body_without_sense_is_refused(
    gateway: Gateway, stub: StubAssistant, body: bytes, status: int
) -> None:
    talk = gateway.talk()
    headers = {**talk.headers, "Content-Type": "application/json"}
    refused = gateway.client.post("/api/chat/messages", content=body, headers=headers)
    untouched(refused, status)
    assert talk.messages() == []
    assert stub.turns == []


def test_a_body_that_lies_about_its_kind_is_refused(gateway: Gateway) -> None:
    talk = gateway.talk()
    body = json.dumps({"client_message_id": "m", "text": "x"}).encode()
    for kind in ("text/plain", "application/xml", "multipart/form-data; boundary=x"):
        headers = {**talk.headers, "Content-Type": kind}
        answer = gateway.client.post("/api/chat/messages", content=body, headers=headers)
        untouched(answer, 422)


def test_what_was_typed_is_not_repeated_in_an_error(gateway: Gateway) -> None:
    talk = gateway.talk()
    body = {"client_message_id": "m", "text": {"phone": "13812345678"}}
    refused = gateway.client.post("/api/chat/messages", json=body, headers=talk.headers)
    assert refused.status_code == 422
    assert "13812345678" not in refused.text


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/api/nowhere", 404),
        ("DELETE", "/api/chat/messages", 405),
        ("GET", "/api/chat/conversations", 405),
        ("PATCH", "/api/shop/products", 405),
        ("GET", "/api/shop/products/unknown", 404),
        ("GET", "/api/shop/products/%00", 422),
        ("GET", "/api/shop/products/" + "x" * 101, 422),
        ("GET", "/api/shop/products?q=%00", 422),
        ("GET", "/api/shop/products?min=-1", 422),
        ("GET", "/api/shop/products?min=abc", 422),
        ("GET", "/api/shop/products?max=" + "9" * 400, 422),
        ("GET", "/api/shop/products?in_stock=perhaps", 422),
        ("GET", "/api/shop/products?after=nonsense", 422),
        ("GET", "/api/shop/products?q=" + "x" * 201, 422),
        ("GET", "/api/shop/products/%ff%fe", 404),
        ("GET", "/pictures/unknown.svg", 404),
        ("GET", "/assets/unknown.js", 404),
        ("GET", "/assets/..%2f..%2fzhanggui.db", 404),
        ("GET", "/assets/%2e%2e/%2e%2e/zhanggui.db", 404),
    ],
)
def test_addresses_without_sense(gateway: Gateway, method: str, path: str, status: int) -> None:
    untouched(gateway.client.request(method, path), status)


@pytest.mark.parametrize("after", ["-1", "x", "99999999999999999999", "1.5"])
def test_a_number_to_go_on_after_is_a_number(gateway: Gateway, after: str) -> None:
    talk = gateway.talk()
    answer = gateway.client.get(f"/api/chat/messages?after={after}", headers=talk.headers)
    untouched(answer, 422)


def test_another_customers_order_does_not_exist(gateway: Gateway) -> None:
    from tests.gateway.running import bearer
    from tests.shop import making

    with gateway.database.transaction() as tx:
        making.order(tx, "DD2026112300001", "paid", gateway.clock(), customer_id=making.ANNA)
    path = "/api/shop/orders/DD2026112300001"
    own = gateway.client.get(path, headers=bearer(gateway.identity(making.ANNA)))
    assert own.json()["order_no"] == "DD2026112300001"
    untouched(gateway.client.get(path, headers=bearer(gateway.identity(making.BERT))), 404)


def test_an_unexpected_failure_is_told_without_a_trace(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shop import catalogue

    def broken(*_: Any) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(catalogue, "product", broken)
    answer = gateway.client.get("/api/shop/products/P1")
    untouched(answer, 500)
    assert "secret inside" not in answer.text
    assert answer.headers["X-Request-Id"]
    assert "Content-Security-Policy" in answer.headers
