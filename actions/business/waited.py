"""What became of the proposal that waited before this message."""

from actions.desk import Desk
from shop import proposals
from shop.errors import NotFound


def state_waited(desk: Desk) -> str:
    """Its state now: done, refused and so on; empty when none waited."""
    waited = desk.memory.proposal_id
    if waited is None or desk.turn.customer_id is None:
        return ""
    try:
        return proposals.one(desk.tx, desk.turn.customer_id, waited).state
    except NotFound:
        return ""
