"""投诉撤了吧: a complaint not filed yet is left, one on file is withdrawn by a person."""

from actions.after_sales.case_meant import is_note
from actions.after_sales.complaint_on_file import COMPLAINT
from actions.answer import Answer
from actions.business.progress import dropped
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import last_matter
from shop.after_sales import cases


def complaint_withdrawn(desk: Desk) -> Answer | None:
    """What becomes of it; no order is called off by such words."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked or not _said(desk):
        return None
    if task is not None and task.name in COMPLAINT and not task.soft:
        return dropped(desk, task)
    if desk.memory.busy:
        return None
    own = [one for one in cases(desk.tx, turn.customer_id)
           if one.active and one.kind in COMPLAINT and not is_note(one)]  # fmt: skip
    if not own:
        return desk.answer(desk.text("complaint.none_filed"))
    person = desk.button("general.person_button", "human_agent")
    told = desk.text("complaint.person_withdraws", [person], case_id=own[0].id)
    return desk.answer(told).remembering(order_no=own[0].order_no)


def _said(desk: Desk) -> bool:
    """投诉撤了吧, or withdraw it right after the complaint was told of."""
    text = desk.turn.text
    just_told = last_matter(desk) == "complaint" and not desk.memory.busy
    return says("withdraws_complaint", text) or (just_told and says("withdraws_it", text))
