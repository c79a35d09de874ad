"""Handing the conversation to a person, with a summary of what was wanted."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.memory import Task
from actions.talk.summary import summary
from shop import hand_over

PERSON = "human_agent"
ERASURE = "erasure"  # why a person is wanted: to delete what is kept of the shopper


def handed_over(desk: Desk, reason: str) -> Answer:
    """Ask for a person now; out of hours a note is left, and the assistant goes on."""
    turn = desk.turn
    there = desk.means.demo or desk.policies.open_at(desk.now)
    hand_over.ask_person(
        desk.tx, turn.conversation_id, reason, summary(desk, reason), desk.now, note=not there
    )
    place = hand_over.queue_position(desk.tx, turn.conversation_id)
    if there:
        key = "general.handing_over" if place <= 1 else "general.handing_over_queue"
        hours = desk.policies.working_hours.in_language(desk.language)
        words = desk.say(key, place=place, before=max(place - 1, 0))
        if not desk.policies.open_at(desk.now):
            hours = desk.say("general.always_open")
        words = f"{words}{'' if desk.language == 'zh' else ' '}{hours}"
    else:
        hours = desk.policies.working_hours.in_language(desk.language)
        words = desk.say("general.closed", hours=hours, opens=desk.policies.opens)
    return desk.answer(replies.text(words), memory=desk.memory.idle()).remembering(misses=0)


def erasing(desk: Desk) -> Answer:
    """Erasure is done by a person who checks who asks, and cannot be undone: after a yes."""
    yes = desk.button("flow.yes", PERSON, choice=ERASURE)
    answer = desk.answer(desk.text("why.erase", [yes, desk.button("why.keep_button", "deny")]))
    if desk.memory.busy:
        return answer
    choice = {"name": "choice", "value": ERASURE}
    offer = Task("clarify", "reading", {"listed": [PERSON], "entities": [choice]}, soft=True)
    return answer.remembering(task=offer, asked="choice")
