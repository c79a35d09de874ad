"""`python -m gateway`: starts everything, keeps it running, and leaves nothing behind."""

import asyncio
import logging
import signal
import sys

from gateway import commands
from gateway.asking import works
from gateway.children import Watched
from gateway.first_start import NewMember, ensure_staff
from gateway.ports import trouble
from gateway.switching import AssistantProcess
from shop.database import Database
from shop.errors import ShopError
from shop.settings import Settings

log = logging.getLogger("gateway.supervisor")
MOST_FAILURES = 3
LOOK_SECONDS = 0.25
ASK_SECONDS = 5
UNTRAINED = (
    "· no trained assistant is there; `python -m learning prepare` makes one, "
    "which is taken up as soon as it is ready"
)


class CannotStart(Exception):
    """Why the product does not start, as one line."""


def supervise(settings: Settings) -> int:
    """Run until Ctrl-C; the exit code, not 0 when it could not start."""
    try:
        _check(settings)
        return asyncio.run(_Supervisor(settings).run())
    except CannotStart as error:
        print(f"✗ {error}", file=sys.stderr, flush=True)
        return 1


def _check(settings: Settings) -> None:
    wanted = (
        ("PORT", settings.host, settings.port),
        ("BOT_PORT", "127.0.0.1", settings.bot_port),
        ("ACTIONS_PORT", "127.0.0.1", settings.actions_port),
    )
    for name, host, port in wanted:
        if reason := trouble(host, port):
            raise CannotStart(
                f"port {port} cannot be used ({reason}); set ZHANGGUI_{name} to a free one"
            )
    if not commands.BOT_PYTHON.exists():
        raise CannotStart("the bot's environment is missing; `make run` makes it")


class _Supervisor:
    """The processes of one product."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.database = Database(settings.database_url)
        logs = settings.var / "logs"
        web = commands.web(settings)
        self.web = Watched(web, logs)
        others = (commands.actions(settings), commands.worker(settings))
        self.others = [Watched(command, logs) for command in others]
        metrics = str(web.health).replace("/livez", "/metrics")
        self.assistant = AssistantProcess(settings, self.database, metrics)
        self.stopping = asyncio.Event()

    async def run(self) -> int:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._stop, number)
        new = await asyncio.to_thread(self._new_staff)
        for watched in (self.web, *self.others):
            watched.start()
        following = asyncio.create_task(self.assistant.follow())
        telling = asyncio.create_task(self._tell_when_ready(new))
        try:
            return await self._until_stopped(following, telling)
        finally:
            for task in (following, telling):
                task.cancel()
            await asyncio.gather(following, telling, return_exceptions=True)
            await self._end()

    def _stop(self, number: signal.Signals) -> None:
        log.info("%s: ending", number.name)
        self.stopping.set()

    async def _until_stopped(
        self, following: asyncio.Task[None], telling: asyncio.Task[None]
    ) -> int:
        stopped = asyncio.create_task(self.stopping.wait())
        try:
            while not stopped.done():
                await asyncio.wait({stopped}, timeout=LOOK_SECONDS)
                for task in (following, telling):
                    if task.done():
                        task.result()  # raises what went wrong
        finally:
            stopped.cancel()
        return 0

    async def _tell_when_ready(self, new: list[NewMember]) -> None:
        print("· starting the assistant, the action server and the web server …", flush=True)
        ready = str(self.web.command.health).replace("/livez", "/readyz")
        silent = True
        while not await works(ready, ASK_SECONDS):
            if silent and self.assistant.untrained:
                print(UNTRAINED, flush=True)
                silent = False
            for watched in (self.web, *self.others, self.assistant.home):
                if watched is not None and watched.failures >= MOST_FAILURES:
                    name = watched.command.name
                    path = self.settings.var / "logs" / f"{name}.log"
                    raise CannotStart(f"{name} does not start; its last words are in {path}")
            await asyncio.sleep(LOOK_SECONDS)
        print(_greeting(ready.removesuffix("/readyz"), self.settings, new), flush=True)

    def _new_staff(self) -> list[NewMember]:
        try:
            with self.database.transaction() as tx:
                return ensure_staff(tx, self.settings)
        except ShopError as error:
            log.error("the database is not ready: %s", error.detail)
            return []

    async def _end(self) -> None:
        """The door first, so that running turns still find their assistant."""
        await self.web.stop()
        await asyncio.gather(self.assistant.stop(), *(one.stop() for one in self.others))
        self.database.close()


def _greeting(url: str, settings: Settings, new: list[NewMember]) -> str:
    lines = [
        "掌柜 Zhanggui is ready. Ctrl-C ends it.",
        f"  shop     {url}/",
        f"  console  {url}/console",
        f"  API      {url}/docs",
    ]
    if settings.demo:
        lines.append("  demo     five customers to sign in as, at the top of the shop page")
    lines += [f"  sign-in  {one.name} / {one.password}   (shown this once)" for one in new]
    known = [
        f"ZHANGGUI_{name.upper()}_PASSWORD"
        for name in ("admin", "agent")
        if getattr(settings, f"{name}_password")
    ]
    if known:
        lines.append(f"  sign-in  admin, agent: passwords as set in {', '.join(known)}")
    return "\n".join(lines)
