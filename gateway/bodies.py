"""What a request may carry: a bounded body, JSON of bounded depth, no NUL anywhere.

Everything is looked at before the framework parses it, so that a hostile body costs little.
"""

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.problems import problem

MAX_BYTES: Final = 64 * 1024
MAX_DEPTH: Final = 20
_OPENING = (b"[", b"{")
_BRACKETS = re.compile(rb"[\[\]{}]")
_STRING = re.compile(rb'"(?:\\.|[^"\\])*"', re.DOTALL)


class BodyGuard:
    """ASGI middleware: refuses with 413 or 422, otherwise replays the body it has read."""

    def __init__(self, app: ASGIApp, max_bytes: int = MAX_BYTES) -> None:
        self.app = app
        self.max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        if has_nul(scope):
            return await self._refuse(422, "Invalid", "No NUL in an address.", scope, send)
        if scope["method"] in ("GET", "HEAD", "OPTIONS"):
            return await self.app(scope, receive, send)
        body = await _read(receive, self.max_bytes)
        if body is None:
            detail = f"A body may have up to {self.max_bytes} bytes."
            return await self._refuse(413, "TooLarge", detail, scope, send)
        if detail := objection(scope, body):
            return await self._refuse(422, "Invalid", detail, scope, send)
        await self.app(scope, _replay(body, receive), send)

    async def _refuse(self, status: int, name: str, detail: str, scope: Scope, send: Send) -> None:
        async def nothing() -> Message:
            return {"type": "http.disconnect"}

        await problem(status, name, detail)(scope, nothing, send)


def has_nul(scope: Scope) -> bool:
    """Whether path or query carry a NUL, which PostgreSQL cannot keep in a text."""
    return "\0" in scope["path"] or b"\0" in unquote_to_bytes(scope.get("query_string", b""))


def objection(scope: Scope, body: bytes) -> str:
    """Why a body is not worth parsing; empty when it is."""
    if not _is_json(scope):
        return "No NUL in a form." if b"\0" in unquote_to_bytes(body) else ""
    return f"JSON may be up to {MAX_DEPTH} levels deep." if depth(body) > MAX_DEPTH else ""


def depth(body: bytes) -> int:
    """How deep the brackets of a JSON text nest, strings left out; stops at MAX_DEPTH + 1."""
    if body.count(b"[") + body.count(b"{") <= MAX_DEPTH:
        return 0
    deepest = level = 0
    for bracket in _BRACKETS.findall(_STRING.sub(b"", body)):
        level += 1 if bracket in _OPENING else -1
        deepest = max(deepest, level)
        if deepest > MAX_DEPTH:
            break
    return deepest


def _is_json(scope: Scope) -> bool:
    # FastAPI parses a body without a content type as JSON too.
    kinds = [value for name, value in scope["headers"] if name == b"content-type"]
    return not kinds or b"json" in kinds[0].lower()


async def _read(receive: Receive, limit: int) -> bytes | None:
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > limit:
            return None
        if not message.get("more_body", False):
            return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
