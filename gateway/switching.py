"""The assistant's process and its version: a new one takes over without a failed request.

New version: started beside the old one on a spare port → healthy → the pointer moves → the turns
the old one still works on end → it is stopped → the new version comes up on the home port → the
pointer moves home → the spare is stopped.
"""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

import httpx
from prometheus_client.parser import text_string_to_metric_families

from gateway import commands, pointer
from gateway.children import Child, Watched
from gateway.commands import Command
from gateway.limits import steady
from gateway.pointer import Address
from gateway.ports import free_port
from learning.candidates import file_digest
from shop import versions
from shop.database import Database
from shop.errors import ShopError
from shop.settings import Settings
from shop.versions import Version

log = logging.getLogger("gateway.switching")
LOOK_SECONDS = 1.0
READY_SECONDS = 180.0
DRAIN_SECONDS = 35.0  # more than the longest turn
TRY_AGAIN_SECONDS = 60.0


class AssistantProcess:
    """Keeps the live version of the assistant serving."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        metrics_url: str,
        bot: Callable[[Settings, int, Path, str], Command] = commands.bot,
    ) -> None:
        self._settings, self._database, self._metrics_url = settings, database, metrics_url
        self._bot = bot
        self._logs = settings.var / "logs"
        self._refused: dict[int, float] = {}  # version id → when it may be tried again
        self._spare: Child | None = None
        self.home: Watched | None = None
        self.version: Version | None = None
        self.looked = False  # for a live version, at least once

    async def follow(self) -> None:
        """Look at the pointer to the live version, for ever."""
        while True:
            try:
                wanted = await asyncio.to_thread(self._live)
            except ShopError as error:
                log.warning("which assistant is live is not known: %s", error.detail)
                wanted = None
            if wanted is not None and self._is_news(wanted):
                await self._change_to(wanted)
            self.looked = True
            await asyncio.sleep(LOOK_SECONDS)

    @property
    def untrained(self) -> bool:
        """Whether it looked and found no version that could serve."""
        return self.looked and self.home is None

    async def stop(self) -> None:
        """End whatever runs."""
        running = [one.stop() for one in (self.home, self._spare) if one is not None]
        await asyncio.gather(*running)

    def _is_news(self, wanted: Version) -> bool:
        if self.version is not None and self.version.id == wanted.id:
            return False
        return steady() >= self._refused.get(wanted.id, 0.0)

    async def _change_to(self, wanted: Version) -> None:
        model = self._settings.var / wanted.path
        if trouble := await asyncio.to_thread(trouble_with, model, wanted):
            self._refuse(wanted, trouble)
        elif self.home is None:
            self._bring_home(wanted, model)
            pointer.write(self._settings.var, self._home_address(wanted))
        else:
            await self._switch(wanted, model)

    async def _switch(self, wanted: Version, model: Path) -> None:
        assert self.home is not None
        port = free_port()
        spare = Child(self._bot(self._settings, port, model, "bot-spare"), self._logs)
        self._spare = spare
        await spare.start()
        if not await spare.ready(READY_SECONDS):
            await spare.stop()
            self._refuse(wanted, "it does not start")
            return
        old, beside = self._home_address(wanted), Address(f"http://127.0.0.1:{port}", wanted.id)
        pointer.write(self._settings.var, beside)
        await self._drained(old.url)
        await self.home.stop()
        home = self._bring_home(wanted, model)
        await home.working()
        pointer.write(self._settings.var, self._home_address(wanted))
        await self._drained(beside.url)
        await spare.stop()
        self._spare = None

    def _bring_home(self, wanted: Version, model: Path) -> Watched:
        command = self._bot(self._settings, self._settings.bot_port, model, "bot")
        self.home = Watched(command, self._logs)
        self.home.start()
        self.version = wanted
        log.info("assistant version %s", wanted.id)
        return self.home

    async def _drained(self, url: str) -> None:
        """Wait until the gateway has no turn left at this address, twice in a row."""
        deadline, free = steady() + DRAIN_SECONDS, 0
        while free < 2 and steady() < deadline:
            await asyncio.sleep(0.25)
            free = free + 1 if await self._running(url) == 0 else 0

    async def _running(self, url: str) -> float:
        try:
            async with httpx.AsyncClient(timeout=2, trust_env=False) as client:
                text = (await client.get(self._metrics_url)).text
        except httpx.HTTPError:
            return 0  # no gateway, no turns
        return turns_at(text, url)

    def _home_address(self, version: Version) -> Address:
        return Address(f"http://127.0.0.1:{self._settings.bot_port}", version.id)

    def _refuse(self, version: Version, reason: str) -> None:
        self._refused[version.id] = steady() + TRY_AGAIN_SECONDS
        log.error("assistant version %s cannot serve: %s", version.id, reason)

    def _live(self) -> Version | None:
        with self._database.reading() as tx:
            return versions.live(tx, "assistant")


def trouble_with(model: Path, version: Version) -> str:
    """Why a model file is not to be loaded; empty when it is the one that was measured."""
    if not model.is_file():
        return f"{model.name} is missing"
    expected = version.metrics.get("sha256")
    if expected and file_digest(model) != expected:
        return f"{model.name} is not the file that was trained"
    return ""


def turns_at(metrics: str, url: str) -> float:
    """How many turns the gateway's metrics count at an address."""
    return sum(
        sample.value
        for family in text_string_to_metric_families(metrics)
        for sample in family.samples
        if sample.name == "zhanggui_turns_running" and sample.labels.get("url") == url
    )
