"""Strictly in order within a conversation, side by side between conversations.

A lane is a task that answers a conversation's messages one after another and ends when none is
left or one has to wait. Between gateways the database keeps the order: only the earliest
unanswered message of a conversation can be taken.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from gateway.limits import steady
from gateway.turns import Claimed, Turns

log = logging.getLogger("gateway.lanes")
PARALLEL = 32
BACK_OFF_SECONDS = (0.5, 1.0, 2.0, 4.0, 8.0)


@dataclass
class _Lane:
    task: asyncio.Task[None]
    handed: Claimed | None
    backlog: bool  # whether to look for more after a message that ended
    again: bool = False  # somebody asked to look, whatever comes out of this step


@dataclass(frozen=True)
class _Rest:
    tries: int
    until: float


class Lanes:
    """The conversations that are being answered by this gateway."""

    def __init__(self, turns: Turns, clock: Callable[[], datetime]) -> None:
        self.turns = turns
        self._clock = clock
        self._lanes: dict[str, _Lane] = {}
        self._resting: dict[str, _Rest] = {}
        self._room = asyncio.Semaphore(PARALLEL)
        self._closing = False

    def idle(self, conversation_id: str) -> bool:
        """Whether no lane works on this conversation and there is room for one."""
        return conversation_id not in self._lanes and not self._room.locked()

    def rested(self, conversation_id: str) -> bool:
        """Whether it may be tried again after a failure."""
        rest = self._resting.get(conversation_id)
        return rest is None or steady() >= rest.until

    def failures(self, conversation_id: str) -> int:
        """How often in a row a message of this conversation could not be answered."""
        rest = self._resting.get(conversation_id)
        return 0 if rest is None else rest.tries

    def go(
        self, conversation_id: str, claimed: Claimed | None = None, backlog: bool = True
    ) -> None:
        """See to the conversation's messages. `claimed` is one that has been taken already;
        without a `backlog` it is known to be the only one."""
        lane = self._lanes.get(conversation_id)
        if lane is None:
            task = asyncio.create_task(self._run(conversation_id))
            self._lanes[conversation_id] = _Lane(task, claimed, backlog)
        else:
            lane.handed, lane.again, lane.backlog = claimed or lane.handed, True, True

    async def close(self, seconds: float) -> None:
        """Let the running turns end and begin no other; give back what takes longer."""
        self._closing = True
        tasks = [lane.task for lane in self._lanes.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, conversation_id: str) -> None:
        lane = self._lanes[conversation_id]
        try:
            # No await between the last look and the removal: no `go` is lost in between.
            going = True
            while going:
                ended = await self._step(conversation_id, lane)
                going = (lane.again or (ended and lane.backlog)) and not self._closing
        finally:
            del self._lanes[conversation_id]

    async def _step(self, conversation_id: str, lane: _Lane) -> bool:
        lane.again = False
        try:
            return await self._answer_next(conversation_id, lane)
        except Exception:
            log.exception("a turn of conversation %s broke off", conversation_id)
            self._rest(conversation_id)
            return False

    async def _answer_next(self, conversation_id: str, lane: _Lane) -> bool:
        async with self._room:
            claimed, lane.handed = lane.handed, None
            claimed = claimed or await self.turns.next(conversation_id, self._clock())
            if claimed is None:
                return False
            try:
                ended = await self.turns.answer(claimed, self._clock())
            except asyncio.CancelledError:
                await self.turns.give_back(claimed)
                raise
        if ended:
            self._resting.pop(conversation_id, None)
        elif self.turns.down_since is None:  # else the look at the inbox waits for it
            self._rest(conversation_id)
        return ended

    def _rest(self, conversation_id: str) -> None:
        before = self._resting.get(conversation_id)
        tries = 1 if before is None else before.tries + 1
        seconds = BACK_OFF_SECONDS[min(tries, len(BACK_OFF_SECONDS)) - 1]
        self._resting[conversation_id] = _Rest(tries, steady() + seconds)
