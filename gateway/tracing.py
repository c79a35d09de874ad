"""Every request gets an id, one line in the log and its numbers; nothing personal is written.

The line names the route (`/api/shop/orders/{order_no}`), never the address as it was called, no
query, no body and no header. Nothing but headers lies around it, so it also catches what nobody
expected.
"""

import logging
import secrets
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.metrics import Metrics
from gateway.problems import failed

log = logging.getLogger("gateway.requests")


class Tracing:
    """ASGI middleware around everything else."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        request_id = secrets.token_hex(8)
        started = time.monotonic()
        status = 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message["headers"],
                    (b"x-request-id", request_id.encode()),
                ]
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as error:
            response = failed(error, request_id)
            if not status:
                await response(scope, receive, sending)
        finally:
            self._note(scope, request_id, status, time.monotonic() - started)

    def _note(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "other")
        self.metrics.requests.labels(route, scope["method"], str(status)).inc()
        self.metrics.request_seconds.labels(route).observe(seconds)
        milliseconds = round(seconds * 1000, 1)
        log.info("%s %s %s %s %sms", request_id, scope["method"], route, status, milliseconds)
