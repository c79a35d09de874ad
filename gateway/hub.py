"""Wake-ups inside this process: something about a conversation has changed, look at its rows.

A wake-up is only a hint. Whoever waits also looks again by himself after a while, since another
gateway may have done the work.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Hub:
    """Who waits for which conversation."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

    @contextmanager
    def waiting(self, conversation_id: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the conversation changes; the waiter clears it."""
        event = asyncio.Event()
        self._waiting.setdefault(conversation_id, set()).add(event)
        try:
            yield event
        finally:
            events = self._waiting[conversation_id]
            events.discard(event)
            if not events:
                del self._waiting[conversation_id]

    def wake(self, conversation_id: str) -> None:
        """Tell everybody who waits for this conversation."""
        for event in self._waiting.get(conversation_id, ()):
            event.set()

    def wake_all(self) -> None:
        """Tell everybody, as at the end of the process."""
        for conversation_id in list(self._waiting):
            self.wake(conversation_id)

    def count(self, conversation_id: str) -> int:
        """How many wait for this conversation."""
        return len(self._waiting.get(conversation_id, ()))


async def changed(event: asyncio.Event, seconds: float) -> None:
    """Wait for a wake-up, at most so long, and be ready for the next."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
    event.clear()
