"""A small real HTTP server that speaks the bot's protocol and fails on demand."""

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from gateway.ports import free_port

Reply = dict[str, Any]
Script = Callable[[dict[str, Any]], tuple[int, Any]]
UNDERSTOOD = {"intent": "greet", "confidence": 0.9, "ranking": [], "entities": []}


def echo(turn: dict[str, Any]) -> tuple[int, Any]:
    """Say what was asked."""
    return 200, answer({"kind": "text", "text": f"echo {turn.get('text') or turn['payload']}"})


def answer(*replies: Reply) -> dict[str, Any]:
    return {"replies": list(replies), "understanding": UNDERSTOOD}


def failing(_turn: dict[str, Any]) -> tuple[int, Any]:
    return 503, {"error": "Unavailable", "detail": "the action server is down"}


class _Server(ThreadingHTTPServer):
    """Knows its connections, so that it can end as a killed process does."""

    daemon_threads = True

    def __init__(self, port: int, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", port), handler)
        self.open: list[socket.socket] = []

    def get_request(self) -> Any:
        connection, address = super().get_request()
        self.open.append(connection)
        return connection, address

    def kill(self) -> None:
        self.shutdown()
        self.server_close()
        for connection in self.open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, *_: Any) -> None:
        """Broken connections are what the tests are about."""


class StubAssistant:
    """Answers on a port of its own; the same message id gets the same answer, as the bot does."""

    def __init__(self, script: Script = echo) -> None:
        self.script = script
        self.port = free_port()
        self.turns: list[dict[str, Any]] = []
        self.tokens: list[str] = []
        self.remembers = True  # whether a message id is answered from what was said before
        self._given: dict[str, tuple[int, Any]] = {}
        self._server: _Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "StubAssistant":
        self._server = _Server(self.port, self._handler())
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        if self._server is not None:
            self._server.kill()
            self._server = None

    def said(self, turn: dict[str, Any]) -> tuple[int, Any]:
        self.turns.append(turn)
        if turn["message_id"] not in self._given:
            status, body = self.script(turn)
            if status != 200 or not self.remembers:
                return status, body
            self._given[turn["message_id"]] = status, body
        return self._given[turn["message_id"]]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                self._send(200, {"status": "ok"})

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                stub.tokens.append(self.headers["Authorization"])
                self._send(*stub.said(json.loads(body)))

            def _send(self, status: int, body: Any) -> None:
                data = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                pass

        return Handler
