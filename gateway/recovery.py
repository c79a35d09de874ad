"""The look at the inbox that never ends: whatever waits is answered, after a restart as well.

It is also what makes several gateways one: a message that another gateway took and never
answered, because it died, is free again when its lease has run out.
"""

import asyncio
import logging

from gateway.parts import Parts
from shop import inbox

log = logging.getLogger("gateway.recovery")
EVERY_SECONDS = 0.5


async def recover_forever(parts: Parts) -> None:
    """Look, dispatch, wait; a failing look is noted and tried again."""
    while True:
        try:
            await recover(parts)
        except Exception as error:
            log.warning("could not look at the inbox: %s", type(error).__name__)
        await asyncio.sleep(EVERY_SECONDS)


async def recover(parts: Parts) -> None:
    """Start a lane for each conversation that waits and may be tried."""
    now = parts.clock()
    waiting = await parts.database.read(inbox.conversations_waiting, now)
    parts.metrics.waiting.set(len(waiting))
    turns = parts.lanes.turns
    if turns.down_since is not None and not await turns.probe() and not turns.out_of_patience:
        for conversation_id in waiting:
            await turns.notice(conversation_id, now)
        return
    for conversation_id in waiting:
        if not parts.lanes.rested(conversation_id):
            await turns.notice(conversation_id, now)
        elif parts.lanes.idle(conversation_id):
            parts.lanes.go(conversation_id)
