"""What waited before this message: the proposal's state, and what was said along with it."""

from typing import Any

from actions.desk import Desk
from actions.memory import Task
from shop import proposals
from shop.errors import NotFound

THEN = "then"  # what was said along with some business, and waits beside it


def noted_of(task: Task | None) -> list[dict[str, Any]]:
    """What was said along with some business and waits beside it."""
    kept = task.get(THEN) if task else None
    return [kept] if isinstance(kept, dict) else list(kept or ())


def state_waited(desk: Desk) -> str:
    """Its state now: done, refused and so on; empty when none waited."""
    waited = desk.memory.proposal_id
    if waited is None or desk.turn.customer_id is None:
        return ""
    try:
        return proposals.one(desk.tx, desk.turn.customer_id, waited).state
    except NotFound:
        return ""
