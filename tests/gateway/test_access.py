"""The access matrix: every route of the application against every kind of caller.

It is made from the application itself, so a new route that nobody has thought about fails here.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import jwt
import pytest
from fastapi.routing import APIRoute

from shop import staff, tokens
from tests.gateway.running import SECRET, Gateway, bearer

ANYBODY, CONVERSATION, CUSTOMER, SHOPPER = "anybody", "conversation", "customer", "shopper"
AGENT, READER, ADMIN = "agent", "reader", "admin"
WHO = {
    ANYBODY: {"nobody", "conversation", "identity", "agent", "marketer", "admin"},
    CONVERSATION: {"conversation"},
    CUSTOMER: {"identity"},
    SHOPPER: {"identity", "conversation"},
    AGENT: {"agent", "admin"},
    READER: {"marketer", "admin"},
    ADMIN: {"admin"},
}
CONSOLE = "/api/console/conversations"
ACCESS = {
    "POST /api/chat/conversations": ANYBODY,
    "POST /api/chat/messages": CONVERSATION,
    "GET /api/chat/messages": CONVERSATION,
    "POST /api/chat/feedback": CONVERSATION,
    "POST /api/chat/rating": CONVERSATION,
    "GET /webhooks/rest/": ANYBODY,
    "POST /webhooks/rest/webhook": CONVERSATION,
    "GET /api/demo/customers": ANYBODY,
    "POST /api/demo/sign-in": ANYBODY,
    "POST /api/demo/orders/{order_no}/pay": CUSTOMER,
    "POST /api/demo/reset": ADMIN,
    "GET /api/shop/products": ANYBODY,
    "GET /api/shop/products/{product_id}": ANYBODY,
    "GET /api/shop/orders": CUSTOMER,
    "GET /api/shop/orders/{order_no}": CUSTOMER,
    "GET /api/shop/basket": SHOPPER,
    "PUT /api/shop/basket/lines": SHOPPER,
    "GET /api/shop/coupons": CUSTOMER,
    "POST /api/shop/looks": CUSTOMER,
    "POST /api/auth/token": ANYBODY,
    f"GET {CONSOLE}": AGENT,
    f"GET {CONSOLE}/{{conversation_id}}": AGENT,
    f"GET {CONSOLE}/{{conversation_id}}/dialogue": AGENT,
    f"POST {CONSOLE}/{{conversation_id}}/take-over": AGENT,
    f"POST {CONSOLE}/{{conversation_id}}/hand-back": AGENT,
    f"POST {CONSOLE}/{{conversation_id}}/resolve": AGENT,
    f"POST {CONSOLE}/{{conversation_id}}/messages": AGENT,
    "POST /api/admin/jobs": ADMIN,
    "GET /api/admin/jobs": READER,
    "GET /api/admin/jobs/{job_id}": READER,
    "POST /api/admin/jobs/{job_id}/cancel": ADMIN,
    "GET /api/admin/jobs/{job_id}/events": READER,
    "GET /api/admin/versions": READER,
    "POST /api/admin/versions/rollback": ADMIN,
    "POST /api/admin/versions/{version_id}/publish": ADMIN,
    "GET /livez": ANYBODY,
    "GET /readyz": ANYBODY,
    "GET /metrics": ANYBODY,
    "GET /pictures/{product_id}.svg": ANYBODY,
    "GET /docs": ANYBODY,
    "GET /docs/docs.js": ANYBODY,
    "GET /docs/docs.css": ANYBODY,
    "GET /": ANYBODY,
    "GET /products": ANYBODY,
    "GET /products/{_rest:path}": ANYBODY,
    "GET /orders": ANYBODY,
    "GET /orders/{_rest:path}": ANYBODY,
    "GET /console": ANYBODY,
    "GET /console/{_rest:path}": ANYBODY,
    "GET /widget.js": ANYBODY,
}
BODIES: dict[str, dict[str, Any]] = {
    "POST /api/chat/conversations": {},
    "POST /api/chat/messages": {"client_message_id": "m", "text": "你好"},
    "POST /api/chat/feedback": {"message_id": "m", "value": "up"},
    "POST /api/chat/rating": {"score": 5},
    "POST /webhooks/rest/webhook": {"message": "你好"},
    "POST /api/demo/sign-in": {"customer_id": "C1"},
    "PUT /api/shop/basket/lines": {"variant_id": "P1-black", "quantity": 1},
    "POST /api/shop/looks": {"product_id": "P1"},
    f"POST {CONSOLE}/{{conversation_id}}/messages": {"text": "你好"},
    "POST /api/admin/jobs": {"kind": "build_segments"},
    "POST /api/admin/versions/rollback": {"kind": "demand"},
}
Tokens = dict[str, dict[str, str]]


def routes(gateway: Gateway) -> set[str]:
    found: set[str] = set()
    for route in _flat(gateway.app.routes):
        found |= {f"{method} {route.path}" for method in route.methods - {"HEAD"}}
    return found


def _flat(given: Any) -> list[APIRoute]:
    found: list[APIRoute] = []
    for route in given:
        if isinstance(route, APIRoute):
            found.append(route)
        else:
            inner = getattr(route, "original_router", None) or getattr(route, "router", None)
            found += _flat(inner.routes) if inner is not None else []
    return found


@pytest.fixture(scope="module")
def callers(shared: tuple[Gateway, Any]) -> Tokens:
    gateway = shared[0]
    with gateway.database.transaction() as tx:
        staff.ensure(tx, "mia", "marketer", "mia of the tests")
    now = gateway.clock()

    def staff_token(name: str) -> dict[str, str]:
        return bearer(tokens.issue(SECRET, "staff", name, now, role=name))

    return {
        "nobody": {},
        "conversation": gateway.talk().headers,
        "identity": bearer(gateway.identity("C1")),
        "agent": staff_token("agent"),
        "marketer": staff_token("mia"),
        "admin": staff_token("admin"),
    }


def call(gateway: Gateway, route: str, headers: dict[str, str]) -> httpx.Response:
    method, path = route.split(" ")
    filled = re.sub(r"{[a-z_]+_id}", "1", re.sub(r"{_rest:path}", "x", path))
    body = BODIES.get(route)
    return gateway.client.request(
        method, filled.replace("{order_no}", "DD0"), headers=headers, json=body
    )


def test_every_route_is_in_the_matrix(gateway: Gateway) -> None:
    assert routes(gateway) == set(ACCESS)
    api = gateway.client.get("/openapi.json").json()
    described = {f"{method.upper()} {path}" for path, verbs in api["paths"].items()
                 for method in verbs}  # fmt: skip
    assert described <= set(ACCESS)


@pytest.mark.parametrize("route", ACCESS)
def test_only_the_right_callers_come_in(gateway: Gateway, callers: Tokens, route: str) -> None:
    wrong = []
    for who, headers in callers.items():
        if route == "POST /api/demo/reset" and who in WHO[ACCESS[route]]:
            continue  # it works, and takes ten seconds: tests/shop/demo
        status = call(gateway, route, headers).status_code
        known = who in ("agent", "marketer", "admin")
        refusals = {403} if known and ACCESS[route] in (AGENT, READER, ADMIN) else {401}
        let_in = status not in (401, 403)
        if who in WHO[ACCESS[route]] and not (let_in or route == "POST /api/auth/token"):
            wrong.append((who, status))
        if who not in WHO[ACCESS[route]] and status not in refusals:
            wrong.append((who, status))
        if status >= 500 and ACCESS[route] != ANYBODY:
            wrong.append((who, status))
    assert wrong == []


def _expired(gateway: Gateway, audience: Any, subject: str) -> str:
    return tokens.issue(SECRET, audience, subject, gateway.clock() - timedelta(days=30))


def _foreign(gateway: Gateway, audience: Any, subject: str) -> str:
    secret = "another shop's secret, long enough to sign with"
    return tokens.issue(secret, audience, subject, gateway.clock())


def _of_nobody(gateway: Gateway, audience: Any, _subject: str) -> str:
    return tokens.issue(SECRET, audience, "nobody", gateway.clock())


def _tampered(gateway: Gateway, audience: Any, subject: str) -> str:
    head, body, signature = tokens.issue(SECRET, audience, subject, gateway.clock()).split(".")
    return f"{head}.{body[:-2]}AA.{signature}"


def _unsigned(gateway: Gateway, audience: Any, subject: str) -> str:
    claims = {"aud": audience, "sub": subject, "exp": gateway.clock() + timedelta(hours=1)}
    return jwt.encode(claims, "", algorithm="none")


BAD: list[Callable[[Gateway, Any, str], str]] = [
    _expired, _foreign, _of_nobody, _tampered, _unsigned,
    lambda *_: "not-a-token", lambda *_: "", lambda *_: "é" * 10,
]  # fmt: skip


@pytest.mark.parametrize("make", BAD)
@pytest.mark.parametrize(
    ("audience", "subject", "path"),
    [
        ("identity", "C1", "/api/shop/orders"),
        ("identity", "C1", "/api/shop/basket"),
        ("conversation", "own", "/api/chat/messages"),
        ("staff", "admin", "/api/admin/jobs"),
    ],
)
def test_a_bad_token_is_none(
    gateway: Gateway, make: Callable[..., str], audience: str, subject: str, path: str
) -> None:
    subject = gateway.talk().conversation_id if subject == "own" else subject
    value = f"Bearer {make(gateway, audience, subject)}".strip().encode()
    refused = gateway.client.get(path, headers=[(b"Authorization", value)])
    assert refused.status_code == 401
    assert set(refused.json()) == {"error", "detail"}
    assert refused.json()["error"] == "Unauthenticated"
    assert refused.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("make", BAD)
def test_a_bad_identity_never_becomes_a_guest(gateway: Gateway, make: Callable[..., str]) -> None:
    wish = {"identity": make(gateway, "identity", "C1")}
    assert gateway.client.post("/api/chat/conversations", json=wish).status_code == 401


def test_a_conversation_token_is_not_an_identity(gateway: Gateway) -> None:
    wish = {"identity": gateway.talk("C1").token}
    assert gateway.client.post("/api/chat/conversations", json=wish).status_code == 401


def test_an_identity_works_several_times_and_no_longer_than_half_an_hour(gateway: Gateway) -> None:
    identity = gateway.identity("C1")
    for _ in range(3):
        assert gateway.client.get("/api/shop/orders", headers=bearer(identity)).status_code == 200
    old = tokens.issue(SECRET, "identity", "C1", gateway.clock() - timedelta(minutes=31))
    assert gateway.client.get("/api/shop/orders", headers=bearer(old)).status_code == 401


def test_staff_that_is_removed_is_out_at_once(gateway: Gateway) -> None:
    gone = bearer(tokens.issue(SECRET, "staff", "gone", gateway.clock(), role="admin"))
    assert gateway.client.get("/api/admin/jobs", headers=gone).status_code == 401


def test_a_role_claimed_in_a_token_counts_less_than_the_role_in_the_database(
    gateway: Gateway,
) -> None:
    claimed = bearer(tokens.issue(SECRET, "staff", "agent", gateway.clock(), role="admin"))
    assert gateway.client.get("/api/admin/jobs", headers=claimed).status_code == 403
