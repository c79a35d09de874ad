"""你们到底处理没有: a complaint that is on file and not answered; no second one is filed."""

from actions.after_sales.case_meant import spoken_of
from actions.after_sales.filed import contact_asked
from actions.after_sales.visiting import booked_for, case_told, latest_case
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods

COMPLAINT = ("complaint",)


def unanswered_told(desk: Desk) -> Answer | None:
    """By when the answer was promised, and a person; None of another wrong than its silence."""
    text = desk.turn.text
    if desk.memory.busy or not says("still_unanswered", text):
        return None
    if says("topic_complaint", text) and not says("complaint_filed", text):
        return None  # 我要投诉 客服不回我
    if says("badly_treated", text) and not _of_before(text):
        return None  # 没人管 快递员还骂人
    case = spoken_of(desk, COMPLAINT)
    if case is None or case.order_no not in (None, desk.memory.order_no):
        return None
    pointed = says("just_this", text) or says("last_time", text) or not speaks_of_goods(desk.turn)
    return contact_asked(desk) if pointed else None


def _of_before(text: str) -> bool:
    """Whether the wrong is said to be the one complained of already."""
    return any(says(one, text) for one in ("complaint_filed", "just_this", "last_time"))


def case_asked(desk: Desk) -> Answer | None:
    """没人理我: the visit or case that is meant; of a complaint by when its answer is due."""
    of_it = booked_for(desk) is None and says("still_unanswered", desk.turn.text)
    case = spoken_of(desk, COMPLAINT) if of_it else None
    meant = case is not None and latest_case(desk) == case
    return contact_asked(desk) if meant else case_told(desk)
