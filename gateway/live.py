"""The live stream of a conversation: every row after a number, in order, as it comes.

The rows are the truth and a wake-up is only a hint: the stream also looks again by itself, so
that messages of another gateway arrive too. The token comes as a subprotocol, which browsers
can set and no log writes down.
"""

import asyncio
from collections.abc import Coroutine
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Query, WebSocket, WebSocketDisconnect

from gateway.callers import conversation_of
from gateway.hub import changed
from gateway.parts import Parts, PartsOf
from gateway.problems import shop_problem
from shop import messages, tokens
from shop.errors import NotAllowed, ShopError, TooMany, Unauthenticated

router = APIRouter(prefix="/api/chat", tags=["chat"])
LOOK_AGAIN_SECONDS = 2.0
BATCH = 200
MOST_SOCKETS = 20
PROTOCOL = "zhanggui"
EXPIRED = 4401  # a client does not come back with this token


@router.websocket("/live")
async def live(
    websocket: WebSocket,
    parts: PartsOf,
    after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
) -> None:
    """Send every message after `after`, then each new one; the text `ping` gets `pong`."""
    try:
        _check_origin(websocket, parts)
        token = _token(websocket)
        conversation_id = (await conversation_of(parts, token)).conversation_id
        if parts.hub.count(conversation_id) >= MOST_SOCKETS:
            raise TooMany("Too many live connections of this conversation.", 5)
    except ShopError as error:
        await websocket.send_denial_response(shop_problem(error))
        return
    offered = websocket.scope["subprotocols"]
    await websocket.accept(subprotocol=PROTOCOL if PROTOCOL in offered else token)
    with parts.metrics.sockets.track_inprogress():
        await _until_one_ends(
            _send(websocket, parts, conversation_id, token, after), _listen(websocket)
        )


def _check_origin(websocket: WebSocket, parts: Parts) -> None:
    """Browsers always name the page's origin; a program without one holds the token itself."""
    origin = websocket.headers.get("origin")
    if origin is None or origin in parts.settings.allowed_origins:
        return
    parsed = urlsplit(origin)
    if parsed.scheme not in ("http", "https") or parsed.netloc != websocket.headers.get("host"):
        raise NotAllowed("This page may not listen here.")


def _token(websocket: WebSocket) -> str:
    for offered in websocket.scope["subprotocols"]:
        if offered.count(".") == 2:  # a token has three parts
            return str(offered)
    raise Unauthenticated("The token is missing in Sec-WebSocket-Protocol.")


async def _send(
    websocket: WebSocket, parts: Parts, conversation_id: str, token: str, after: int
) -> None:
    with parts.hub.waiting(conversation_id) as event:
        while True:
            try:
                tokens.verify(parts.settings.secret_key, "conversation", token, parts.clock())
            except Unauthenticated:
                return await websocket.close(EXPIRED)
            found = await parts.database.read(messages.after, conversation_id, after, BATCH)
            for message in found:
                await websocket.send_json(message.as_json())
                after = message.seq
            if len(found) < BATCH:
                await changed(event, LOOK_AGAIN_SECONDS)


async def _listen(websocket: WebSocket) -> None:
    while True:
        message = await websocket.receive()
        if message["type"] == "websocket.disconnect":
            return
        if message.get("text") == "ping":
            await websocket.send_text("pong")


async def _until_one_ends(*works: Coroutine[Any, Any, None]) -> None:
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception) and not isinstance(
            result, WebSocketDisconnect | RuntimeError
        ):
            raise result
