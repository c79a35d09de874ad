"""能赔点钱吗, can you compensate me: nothing is promised, and how it can be asked for is told."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks

COMPLAINT = "complaint"


def compensation_asked(desk: Desk) -> Answer | None:
    """None when it is no question: what is demanded belongs to the complaint itself."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or not asks(turn.text):
        return None
    complaining = task is not None and task.name == COMPLAINT
    key = "complaint.paid_for_it" if complaining else "complaint.may_be_paid"
    words = desk.say(key, hours=desk.policies.complaint_hours)
    if desk.memory.busy:
        return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))
    number = desk.memory.order_no
    named = {"order_no": number} if number and turn.customer_id else {}
    start = replies.button(desk.label("intents", COMPLAINT), COMPLAINT, **named)
    person = desk.button("general.person_button", "human_agent")
    return desk.answer(replies.text(words, [start, person]))


COMPENSATION: dict[str, Callable[[Desk], Answer | None]] = {"compensation": compensation_asked}
