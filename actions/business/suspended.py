"""Business that waits while something else is settled, and goes on afterwards.

A purchase, while a coupon for it is claimed; goods sent back, while somebody is complained of.
"""

from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.business.flows import Flow, advance
from actions.business.settling import proposed_parts
from actions.business.switching import UNDER
from actions.desk import Desk
from actions.memory import Task
from actions.reference.history import with_person

BUYING = frozenset({"add_to_basket", "place_order"})
SERVED = frozenset({"return_refund", "exchange", "repair", "invoice", "change_address",
                    "price_protection"})  # fmt: skip


def suspended(desk: Desk, names: frozenset[str] = BUYING) -> dict[str, Any] | None:
    """The business in progress, to be kept in the task that takes its place."""
    task = desk.memory.task
    if task is None:
        return None
    if kept := task.get(UNDER):
        return dict(kept)
    if task.name not in names:
        return None
    told = proposed_parts(desk) if task.name == "place_order" else {}
    known = {**task.known, **({"parts": told} if told and "parts" not in task else {})}
    return {"name": task.name, "step": task.step, "known": known, "soft": task.soft}


def taken_up(desk: Desk, answer: Answer) -> Answer:
    """The answer that ends what was done in between, and then the purchase's own question."""
    task = desk.memory.task
    kept = task.get(UNDER) if task else None
    if not kept or answer.memory.task is not None or with_person(desk):
        return answer
    waiting = Task(kept["name"], kept["step"], kept["known"], kept["soft"])
    flow: Flow = desk.means.flows[waiting.name]
    memory = replace(answer.memory, task=waiting, asked=None)
    silent = replace(desk.turn, text="", entities=(), intent="inform", memory=memory)
    onward = advance(flow, replace(desk, turn=silent), waiting)
    return Answer((*answer.replies, *onward.replies), onward.memory)
