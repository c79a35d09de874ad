"""那就办吧, ok do it: the one deed that was offered under the answer before, as if clicked."""

import json

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.matters import BUSINESS
from actions.reference.bought import speaks_of_goods
from actions.reference.history import buttons_before
from actions.turn import Entity


def deed_taken(desk: Desk) -> Answer | None:
    """Begun, and asked for its yes as ever; None when no one deed, or several, were offered."""
    turn, memory = desk.turn, desk.memory
    if turn.customer_id is None or turn.clicked or memory.busy or memory.proposal_id:
        return None
    deeds = [one for one in buttons_before(desk) if _intent(one) in BUSINESS]
    if len(deeds) != 1 or speaks_of_goods(turn):
        return None
    named = json.loads(deeds[0].partition("{")[1] + deeds[0].partition("{")[2] or "{}")
    entities = tuple(Entity(name, value) for name, value in named.items())
    clicked = desk.turned(text="", intent=_intent(deeds[0]), entities=entities)
    begun: Answer = desk.means.topics[_intent(deeds[0])].answer(clicked)
    return begun


def _intent(payload: str) -> str:
    return payload.removeprefix("/").partition("{")[0]
