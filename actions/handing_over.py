"""Handing the conversation to a person, with a summary of what was wanted."""

from typing import Any

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from shop import hand_over
from shop.masking import mask

LONGEST_QUOTE = 200


def handed_over(desk: Desk, reason: str) -> Answer:
    """Ask for a person now; out of hours the same, with the hour at which one reads it."""
    turn = desk.turn
    hand_over.ask_person(desk.tx, turn.conversation_id, reason, summary(desk), desk.now)
    place = hand_over.queue_position(desk.tx, turn.conversation_id)
    if desk.means.demo or desk.policies.open_at(desk.now):
        key = "general.handing_over" if place <= 1 else "general.handing_over_queue"
        words = desk.say(key, place=place, before=max(place - 1, 0))
    else:
        hours = desk.policies.working_hours.in_language(desk.language)
        words = desk.say("general.closed", hours=hours, opens=desk.policies.opens)
    return desk.answer(replies.text(words), memory=desk.memory.idle()).remembering(misses=0)


def summary(desk: Desk) -> dict[str, Any]:
    """What a person needs to go on: the wish, what is known, what was tried."""
    memory, turn = desk.memory, desk.turn
    task = memory.task
    known = {
        name: value
        for name, value in (task.known if task else {}).items()
        if name not in ("parts", "listed", "among", "not_orders", "asides", "only", "focus")
    }
    found: dict[str, Any] = {
        "wanted": task.name if task else turn.intent,
        "step": task.step if task else None,
        "known": known or None,
        "order_no": (task.get("order_no") if task else None) or memory.order_no,
        "product_id": memory.product_id,
        "misses": memory.misses or None,
        "last": mask(turn.text)[:LONGEST_QUOTE] or None,
        "language": turn.language,
    }
    return {name: value for name, value in found.items() if value is not None}
