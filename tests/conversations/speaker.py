"""Somebody who speaks to the running product: a guest, a customer, and the staff beside him."""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from shop import tokens
from tests.stack import ADMIN_PASSWORD, AGENT_PASSWORD, SECRET, Stack


@dataclass
class Answer:
    """What came back for one message."""

    status: str
    replies: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(reply["text"] for reply in self.replies)

    @property
    def products(self) -> list[dict[str, Any]]:
        return [product for reply in self.replies for product in reply.get("products", [])]

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for reply in self.replies for button in reply.get("buttons") or []]


@dataclass
class Speaker:
    """One conversation as its shopper sees it."""

    stack: Stack
    customer_id: str | None = None
    language: str = "zh"
    buttons: list[dict[str, str]] = field(default_factory=list)
    last_reply: str = ""

    def __post_init__(self) -> None:
        wanted: dict[str, Any] = {"language": self.language}
        if self.customer_id:
            wanted["identity"] = identity(self.customer_id)
        started = self.stack.client.post("/api/chat/conversations", json=wanted)
        assert started.status_code == 201, started.text
        self.conversation_id = started.json()["conversation_id"]
        self.headers = {"Authorization": f"Bearer {started.json()['token']}"}

    def says(self, text: str, client_message_id: str | None = None) -> Answer:
        return self._sends({"text": text}, client_message_id)

    def clicks(self, title: str) -> Answer:
        """Press the button of the last answer whose title holds these words."""
        for button in self.buttons:
            if title in button["title"]:
                return self._sends({"payload": button["payload"]}, None)
        raise AssertionError(f"no button '{title}' among {[b['title'] for b in self.buttons]}")

    def thumb(self, value: str) -> None:
        """Say of the last answer whether it helped."""
        body = {"message_id": self.last_reply, "value": value}
        sent = self.stack.client.post("/api/chat/feedback", json=body, headers=self.headers)
        assert sent.status_code == 204, sent.text

    def _sends(self, content: dict[str, str], client_message_id: str | None) -> Answer:
        body = {"client_message_id": client_message_id or str(uuid.uuid4()), **content}
        sent = self.stack.client.post("/api/chat/messages", json=body, headers=self.headers)
        assert sent.status_code == 200, f"{sent.status_code}: {sent.text}"
        answer = Answer(sent.json()["status"], sent.json()["replies"])
        for card in answer.products:
            card["catalogue"] = self._product(card["product_id"])
        self.buttons = answer.buttons or self.buttons
        self.last_reply = answer.replies[-1]["id"] if answer.replies else self.last_reply
        return answer

    def _product(self, product_id: str) -> dict[str, Any]:
        found = self.stack.client.get(f"/api/shop/products/{product_id}")
        assert found.status_code == 200, found.text
        product: dict[str, Any] = found.json()
        return product

    def agent(self, does: str) -> None:
        """Let an agent take over, hand back, resolve, or write these words."""
        client = self.stack.client
        path = f"/api/console/conversations/{self.conversation_id}"
        headers = {"Authorization": f"Bearer {staff_token(client, 'agent')}"}
        if does in ("take-over", "hand-back", "resolve"):
            done = client.post(f"{path}/{does}", headers=headers)
        else:
            done = client.post(f"{path}/messages", json={"text": does}, headers=headers)
        assert done.status_code < 300, done.text


def identity(customer_id: str) -> str:
    """A signed identity, as the shop's own server would make it."""
    return tokens.issue(SECRET, "identity", customer_id, datetime.now(UTC))


def staff_token(client: httpx.Client, name: str) -> str:
    password = {"admin": ADMIN_PASSWORD, "agent": AGENT_PASSWORD}[name]
    signed = client.post("/api/auth/token", data={"username": name, "password": password})
    assert signed.status_code == 200, signed.text
    return str(signed.json()["access_token"])
