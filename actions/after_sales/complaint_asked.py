"""投诉有结果没: how far the complaint on file is, and that a new one begun is not meant."""

from dataclasses import replace

from actions import replies
from actions.after_sales.case_meant import is_note
from actions.after_sales.complaint_on_file import COMPLAINT
from actions.after_sales.filed import contact_asked
from actions.answer import Answer
from actions.business.progress import dropped
from actions.desk import Desk
from actions.hearing.wording import says
from shop.after_sales import cases


def complaint_asked(desk: Desk) -> Answer | None:
    """Its state and by when it is answered; None when something else waits."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or not says("complaint_news", turn.text):
        return None
    begun = task is not None and task.name in COMPLAINT and not task.soft
    if desk.memory.busy and not begun:
        return None
    own = [one for one in cases(desk.tx, turn.customer_id)
           if one.kind in COMPLAINT and not is_note(one)]  # fmt: skip
    if not own:
        return None if begun else _none_filed(desk)
    if not own[0].active:
        return None  # what became of it is told where settled cases are
    idle = dropped(desk, task).memory if begun and task is not None else desk.memory
    idle = replace(idle, order_no=own[0].order_no)
    of_it = replace(desk.turn, text=str(own[0].id), memory=idle)
    return contact_asked(replace(desk, turn=of_it))


def _none_filed(desk: Desk) -> Answer:
    offer = replies.button(desk.label("intents", "complaint"), "complaint")
    return desk.answer(replies.text(desk.say("complaint.none_on_file"), [offer]))
