"""投诉撤了吧: a complaint not filed yet is left, one on file is withdrawn by a person."""

from actions.after_sales.case_meant import is_note
from actions.after_sales.complaint_on_file import COMPLAINT
from actions.answer import Answer
from actions.business.progress import asked_again, dropped
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import CONFIRM
from actions.reference.history import last_matter
from shop.after_sales import cases


def complaint_withdrawn(desk: Desk) -> Answer | None:
    """What becomes of it; no order is called off by such words."""
    turn, task = desk.turn, desk.memory.task
    if turn.customer_id is None or turn.clicked:
        return None
    if says("complaint_stays", turn.text) or says("withdrawing_asked", turn.text):
        return _left_as_it_is(desk)
    if not _said(desk):
        return None
    if task is not None and task.name in COMPLAINT and not task.soft:
        return dropped(desk, task)
    if desk.memory.busy:
        return None
    return _by_a_person(desk) or desk.answer(desk.text("complaint.none_filed"))


def _left_as_it_is(desk: Desk) -> Answer | None:
    """别撤诉, 怎么撤诉: one not filed yet still waits for its yes, and nothing is changed."""
    task = desk.memory.task
    if task is not None and task.name in COMPLAINT and task.step == CONFIRM:
        return asked_again(desk, task)
    if desk.memory.busy:
        return None
    if says("withdrawing_asked", desk.turn.text):
        return _by_a_person(desk)
    return desk.answer(desk.text("flow.refused"))


def _by_a_person(desk: Desk) -> Answer | None:
    """Who withdraws the one on file; None without any."""
    own = [one for one in cases(desk.tx, str(desk.turn.customer_id))
           if one.active and one.kind in COMPLAINT and not is_note(one)]  # fmt: skip
    if not own:
        return None
    person = desk.button("general.person_button", "human_agent")
    told = desk.text("complaint.person_withdraws", [person], case_id=own[0].id)
    return desk.answer(told).remembering(order_no=own[0].order_no)


def _said(desk: Desk) -> bool:
    """投诉撤了吧, or withdraw it right after the complaint was told of."""
    text = desk.turn.text
    just_told = last_matter(desk) == "complaint" and not desk.memory.busy
    return says("withdraws_complaint", text) or (just_told and says("withdraws_it", text))
