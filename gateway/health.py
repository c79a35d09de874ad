"""Alive, ready (each dependency by name), and numbers for Prometheus."""

import asyncio
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel

from gateway.asking import works
from gateway.parts import Parts, PartsOf
from shop.database import Transaction
from shop.errors import ShopError
from shop.versions import live

router = APIRouter(tags=["health"])
SECONDS = 2.0
PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"


class Readiness(BaseModel):
    """Whether everything is there, and which dependency is not."""

    ready: bool
    dependencies: dict[str, bool]


@router.get("/livez")
async def livez() -> dict[str, str]:
    """This process answers."""
    return {"status": "alive"}


@router.get("/readyz", response_model=Readiness, responses={503: {"model": Readiness}})
async def readyz(parts: PartsOf) -> Response:
    """200 when every dependency is there, else 503."""
    database, assistant, actions = await asyncio.gather(
        _database(parts), parts.assistant.healthy(), _actions(parts)
    )
    found = {"database": database, "assistant": assistant, "actions": actions}
    ready = all(found.values())
    body = {"ready": ready, "dependencies": found}
    return JSONResponse(body, status_code=200 if ready else 503)


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(parts: PartsOf) -> Response:
    """Numbers of this process."""
    for url, running in parts.assistant.running.items():
        parts.metrics.turns_running.labels(url).set(running)
    return Response(parts.metrics.rendered(), media_type=PROMETHEUS)


async def _database(parts: Parts) -> bool:
    def look(tx: Transaction) -> Any:
        return live(tx, "assistant")

    try:
        async with asyncio.timeout(SECONDS):
            await parts.database.read(look)
    except (ShopError, TimeoutError):
        return False
    return True


async def _actions(parts: Parts) -> bool:
    return await works(f"http://127.0.0.1:{parts.settings.actions_port}/health", SECONDS)
