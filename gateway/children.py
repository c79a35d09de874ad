"""Processes that are started, watched and ended; none outlives the supervisor.

Each is the head of a group of its own, so that Ctrl-C reaches the supervisor alone and whatever
a child has started ends with it; when the supervisor is killed, Linux kills the children.
"""

import asyncio
import contextlib
import logging
import os
import signal
from pathlib import Path

from gateway.asking import works
from gateway.commands import ROOT, Command
from learning.lifeline import die_with_parent

log = logging.getLogger("gateway.children")
END_SECONDS = 10.0
LONGEST_LOG = 10 * 1024 * 1024
ASK_SECONDS = 5.0
READY_EVERY_SECONDS = 0.25


class Child:
    """One running process of a command."""

    def __init__(self, command: Command, logs: Path) -> None:
        self.command = command
        self._log = logs / f"{command.name}.log"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    async def start(self) -> None:
        """Start it; what it prints goes to its log."""
        self._log.parent.mkdir(parents=True, exist_ok=True)
        if self._log.exists() and self._log.stat().st_size > LONGEST_LOG:
            self._log.replace(self._log.with_suffix(".log.1"))
        with self._log.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *self.command.arguments,
                cwd=ROOT,
                env=dict(self.command.environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )

    async def ended(self) -> int:
        """Wait for its end; the exit code."""
        assert self._process is not None, "not started"
        return await self._process.wait()

    async def stop(self) -> None:
        """End it and its group: asked first, then forced."""
        if self._process is None:
            return
        self._signal(signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(END_SECONDS):
                await self._process.wait()
        self._signal(signal.SIGKILL)
        await self._process.wait()

    async def healthy(self) -> bool:
        """Whether it is alive and, if it can be asked, says that it works."""
        if not self.alive or self.command.health is None:
            return self.alive
        return await works(self.command.health, ASK_SECONDS)

    async def ready(self, seconds: float) -> bool:
        """Wait until it is healthy; False when it ends or takes longer."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.alive:
                    if await self.healthy():
                        return True
                    await asyncio.sleep(READY_EVERY_SECONDS)
        return False

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)


class Watched:
    """A command that is kept running: what ends or hangs is started again, ever less eagerly."""

    BACK_OFF = (0.2, 1.0, 2.0, 5.0, 10.0, 30.0)
    START_SECONDS = 240.0
    LOOK_SECONDS = 10.0
    PATIENCE = 3  # looks that may fail in a row, once it has worked

    def __init__(self, command: Command, logs: Path) -> None:
        self.command = command
        self.child = Child(command, logs)
        self.failures = 0  # ends in a row without having worked
        self.worked = False  # whether it ever did
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._keep_running())

    async def stop(self) -> None:
        """End it for good."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.child.stop()

    async def working(self) -> None:
        """Wait until it works."""
        while not await self.child.healthy():
            await asyncio.sleep(READY_EVERY_SECONDS)

    async def _keep_running(self) -> None:
        while True:
            await self.child.start()
            looking = asyncio.create_task(self._look())
            try:
                code = await self.child.ended()
            finally:
                looking.cancel()
            self.failures += 1
            await self.child.stop()  # whatever it left behind in its group
            wait = self.BACK_OFF[min(self.failures, len(self.BACK_OFF)) - 1]
            log.warning("%s ended (%s); again in %s s", self.command.name, code, wait)
            await asyncio.sleep(wait)

    async def _look(self) -> None:
        """Note that it works, and kill it when it does not any more."""
        missed = self.PATIENCE
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.START_SECONDS):
                await self.working()
            self.failures, self.worked, missed = 0, True, 0
        while missed < self.PATIENCE:
            await asyncio.sleep(self.LOOK_SECONDS)
            missed = 0 if await self.child.healthy() else missed + 1
        log.warning("%s hangs", self.command.name)
        await self.child.stop()
