"""What one gateway is made of; handed to the routes by the application, never a global."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends
from starlette.requests import HTTPConnection

from gateway.assistant import Assistant
from gateway.hub import Hub
from gateway.lanes import Lanes
from gateway.limits import Limits
from gateway.metrics import Metrics
from gateway.threads import DatabaseThreads
from shop.sealing import Sealing
from shop.settings import Settings

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Parts:
    """The parts of a gateway."""

    settings: Settings
    database: DatabaseThreads
    assistant: Assistant
    clock: Clock
    sealing: Sealing
    hub: Hub
    lanes: Lanes
    limits: Limits
    metrics: Metrics


def _parts(connection: HTTPConnection) -> Parts:
    parts = connection.app.state.parts
    assert isinstance(parts, Parts)
    return parts


PartsOf = Annotated[Parts, Depends(_parts)]
