"""The web application, made of its parts; nothing in it is global."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from gateway import (
    admin,
    auth,
    basket,
    chat,
    console,
    coupons,
    demo,
    dialogues,
    docs_page,
    health,
    live,
    looks,
    orders,
    pages,
    pictures,
    problems,
    products,
    rasa_door,
)
from gateway.assistant import Assistant
from gateway.blanks import WithoutBlanks
from gateway.bodies import BodyGuard
from gateway.first_start import ensure_staff
from gateway.headers import SecurityHeaders
from gateway.hub import Hub
from gateway.lanes import Lanes
from gateway.limits import limits
from gateway.metrics import Metrics
from gateway.parts import Clock, Parts
from gateway.problems import Problem
from gateway.recovery import recover_forever
from gateway.threads import DatabaseThreads
from gateway.tracing import Tracing
from gateway.turns import Patience, Turns
from shop.database import Database
from shop.errors import ShopError
from shop.sealing import Sealing
from shop.settings import Settings

log = logging.getLogger("gateway")
GRACE_SECONDS = 5.0
ROUTERS = (
    chat.router,
    live.router,
    rasa_door.router,
    demo.router,
    products.router,
    orders.router,
    basket.router,
    coupons.router,
    looks.router,
    auth.router,
    console.router,
    dialogues.router,
    admin.router,
    health.router,
    pictures.router,
    docs_page.router,
    pages.router,
)


def now() -> datetime:
    """The time as everybody has it."""
    return datetime.now(UTC)


def create_app(
    settings: Settings,
    database: Database,
    assistant: Assistant,
    clock: Clock = now,
    patience: Patience | None = None,
) -> FastAPI:
    """The gateway for these parts; its lanes and its look at the inbox run while it serves."""
    parts = parts_of(settings, database, assistant, clock, patience or Patience())
    app = FastAPI(
        title="Zhanggui",
        version="1",
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        responses={"4XX": {"model": Problem, "description": "What is wrong with the request"}},
    )
    app.state.parts = parts
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/assets", pages.Assets(settings.var / "web" / "assets"))
    _add_layers(app, parts)
    return app


def parts_of(
    settings: Settings,
    database: Database,
    assistant: Assistant,
    clock: Clock,
    patience: Patience,
) -> Parts:
    """Everything the routes use, put together."""
    threads, hub, metrics = DatabaseThreads(database), Hub(), Metrics()
    sealing = Sealing(settings.secret_key)
    turns = Turns(threads, assistant, sealing, settings.secret_key, hub, metrics, patience)
    return Parts(
        settings=settings,
        database=threads,
        assistant=assistant,
        clock=clock,
        sealing=sealing,
        hub=hub,
        lanes=Lanes(turns, clock),
        limits=limits(settings.rate_limit, settings.demo),
        metrics=metrics,
    )


def _add_layers(app: FastAPI, parts: Parts) -> None:
    """The last one added is the outermost: a failure leaves with every header too."""
    app.add_middleware(BodyGuard)
    app.add_middleware(WithoutBlanks)
    app.add_middleware(Tracing, metrics=parts.metrics)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=parts.settings.allowed_origins,
        allow_methods=["GET", "POST", "PUT"],
        allow_headers=["Authorization", "Content-Type"],
        expose_headers=["Retry-After", "X-Request-Id"],
        max_age=600,
    )
    app.add_middleware(SecurityHeaders)


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    await _greet_staff(parts)
    looking = asyncio.create_task(recover_forever(parts))
    try:
        yield
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
        parts.hub.wake_all()
        await parts.lanes.close(GRACE_SECONDS)
        await parts.assistant.close()
        parts.database.close()


async def _greet_staff(parts: Parts) -> None:
    """Random passwords are printed once: this is the only place they are ever shown."""
    try:
        for member in await parts.database.write(ensure_staff, parts.settings):
            print(f"  sign-in  {member.name} / {member.password}", flush=True)
    except ShopError as error:
        log.error("the staff could not be looked at: %s", error.detail)
