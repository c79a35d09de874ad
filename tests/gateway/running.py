"""A gateway that really serves on loopback, and people who speak to it."""

import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import uvicorn
from websockets.sync.client import ClientConnection, connect

from gateway.app import create_app
from gateway.assistant import Assistant
from gateway.turns import Patience
from shop import tokens
from shop.database import Database
from shop.settings import Settings

SECRET = "a secret that only tests know, long enough to sign with"
BOT_TOKEN = "the bot's token"
PASSWORDS = {"admin": "admin-of-the-tests", "agent": "agent-of-the-tests"}
SECONDS = 10.0


class Clock:
    """The time of a gateway; tests move it on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def eventually(true: Callable[[], bool], seconds: float = SECONDS) -> None:
    """Wait until something holds, looking often; fails when it never does."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < deadline, "it never happened"
        pause.wait(0.02)


class Gateway:
    """The application under uvicorn in a thread of its own."""

    def __init__(
        self, settings: Settings, database: Database, patience: Patience | None = None
    ) -> None:
        self.settings, self.database, self.clock = settings, database, Clock()
        home = f"http://127.0.0.1:{settings.bot_port}"
        assistant = Assistant(settings.var, home, settings.bot_token)
        self.app = create_app(settings, database, assistant, self.clock, patience)
        config = uvicorn.Config(
            self.app,
            host="127.0.0.1",
            port=0,
            log_config=None,
            timeout_graceful_shutdown=1,
            timeout_keep_alive=30,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self.client = httpx.Client(timeout=SECONDS * 3, trust_env=False)

    def start(self) -> "Gateway":
        self._thread.start()
        eventually(lambda: self._server.started)
        self.port: int = self._server.servers[0].sockets[0].getsockname()[1]
        self.client.base_url = httpx.URL(f"http://127.0.0.1:{self.port}")
        return self

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(SECONDS * 2)
        assert not self.running, "the gateway did not end"
        self.client.close()

    def talk(self, customer_id: str | None = None, language: str = "zh") -> "Talk":
        wish: dict[str, Any] = {"language": language}
        if customer_id is not None:
            wish["identity"] = self.identity(customer_id)
        started = self.client.post("/api/chat/conversations", json=wish)
        assert started.status_code == 201, started.text
        return Talk(self, **started.json())

    def identity(self, customer_id: str) -> str:
        return tokens.issue(SECRET, "identity", customer_id, self.clock())

    def staff(self, name: str) -> dict[str, str]:
        form = {"username": name, "password": PASSWORDS[name]}
        signed = self.client.post("/api/auth/token", data=form)
        assert signed.status_code == 200, signed.text
        return bearer(signed.json()["access_token"])

    def console(self, what: str, talk: "Talk", **more: Any) -> httpx.Response:
        path = f"/api/console/conversations/{talk.conversation_id}/{what}"
        return self.client.post(path, headers=self.staff("agent"), **more)


@dataclass
class Talk:
    """One conversation as its shopper sees it."""

    gateway: Gateway
    conversation_id: str
    token: str
    expires_at: str
    buttons: list[dict[str, str]] = field(default_factory=list)

    @property
    def headers(self) -> dict[str, str]:
        return bearer(self.token)

    def post(self, client_message_id: str | None = None, **content: Any) -> httpx.Response:
        body = {"client_message_id": client_message_id or str(uuid.uuid4()), **content}
        return self.gateway.client.post("/api/chat/messages", json=body, headers=self.headers)

    def says(self, text: str, client_message_id: str | None = None) -> dict[str, Any]:
        sent = self.post(client_message_id, text=text)
        assert sent.status_code == 200, sent.text
        found: dict[str, Any] = sent.json()
        return found

    def messages(self, after: int = 0) -> list[dict[str, Any]]:
        client = self.gateway.client
        read = client.get("/api/chat/messages", params={"after": after}, headers=self.headers)
        assert read.status_code == 200, read.text
        found: list[dict[str, Any]] = read.json()["data"]
        return found

    def replies(self) -> list[str]:
        return [one["text"] for one in self.messages() if one["side"] == "assistant"]

    def live(self, after: int = 0, **more: Any) -> ClientConnection:
        url = f"ws://127.0.0.1:{self.gateway.port}/api/chat/live?after={after}"
        return connect(url, subprotocols=more.pop("subprotocols", [self.token]), **more)


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
