"""A word for the staff on a case that is under way: which case it is, and the note to agree to."""

from actions.answer import Answer
from actions.business.settling import proposing
from actions.desk import Desk
from actions.memory import Task
from shop.after_sales import cases
from shop.cases import Case
from shop.errors import Conflict


def case_under_way(desk: Desk, task: Task) -> Case:
    """The own case the task knows; raises Conflict (`case_moved_on`) when it is over."""
    own = cases(desk.tx, desk.customer_id())
    case = next((one for one in own if one.id == task.get("case_id") and one.active), None)
    if case is None:
        raise Conflict("This case is over already.", code="case_moved_on")
    return case


def noting(
    desk: Desk, task: Task, case: Case, words: str, note: str, instead_of: str | None = None
) -> Answer:
    """The note proposed in these words; written after a yes, in place of one that begins so."""
    arguments = {"case_id": case.id, "order_no": case.order_no, "note": note,
                 "instead_of": instead_of}  # fmt: skip
    return proposing(desk, task, "note_case", arguments, words)
