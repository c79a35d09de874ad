"""Handing the conversation to a person, with a summary of what was wanted."""

from actions import replies
from actions.answer import Answer
from actions.business.settling import lapse
from actions.desk import Desk
from actions.hearing.wording import found_in, says
from actions.memory import Task
from actions.talk.summary import summary
from shop import hand_over

PERSON = "human_agent"
CHAT_ALONE = "chat_alone"
REFUSED = "deed_refused"
DEEDS = {  # the business → what its deed is called
    "return_refund": "kind_return", "exchange": "kind_exchange", "repair": "kind_repair",
    "complaint": "asked_done_complaint", "cancel_order": "asked_done_cancel_order",
    "call_off_visit": "asked_done_cancel_order",
}  # fmt: skip
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
    # whoever would rather not wait comes back to it, unless he wants no more of it
    refused = _refused(desk)
    if refused:
        lapse(desk)
    kept = there and desk.memory.busy and not refused
    memory = desk.memory if kept else desk.memory.idle()
    return desk.answer(replies.text(words), memory=memory).remembering(misses=0)


def _refused(desk: Desk) -> bool:
    """不登了 转人工: the business in progress is not wanted; 别取消了 is no word of a return."""
    task, said = desk.memory.task, [one.group() for one in found_in(REFUSED, desk.turn.text)]
    if task is None or not said:
        return bool(said)
    named = {name for name, key in DEEDS.items() for each in said if says(key, each)}
    return not named or task.name in named


def erasing(desk: Desk, *, alone: bool = False) -> Answer:
    """Erasure is done by a person who checks who asks, and cannot be undone: after a yes.

    Of the chat alone: what stays is told, and that the person is to be told so.
    """
    yes = desk.button("flow.yes", PERSON, choice=ERASURE)
    guest = desk.turn.customer_id is None
    key = "why.erase_chat" if alone or says(CHAT_ALONE, desk.turn.text) else "why.erase"
    key = f"{key}_of_guest" if guest and key == "why.erase_chat" else key
    key = "why.erase_chat_then" if key != "why.erase" and _chat_offered(desk) and not alone else key
    answer = desk.answer(desk.text(key, [yes, desk.button("why.keep_button", "deny")]))
    if desk.memory.busy:
        return answer
    choice = {"name": "choice", "value": ERASURE}
    known = {"listed": [PERSON], "entities": [choice], CHAT_ALONE: key != "why.erase"}
    offer = Task("clarify", "reading", known, soft=True)
    return answer.remembering(task=offer, asked="choice")


def _chat_offered(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.soft and bool(task.get(CHAT_ALONE))
