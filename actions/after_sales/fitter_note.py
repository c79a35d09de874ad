"""让师傅带个架子, to a visit that is booked: noted for the fitter after a yes, and not promised."""

from actions.after_sales.visiting import booked_for
from actions.answer import Answer
from actions.business.flows import Flow, begin
from actions.business.noting import case_under_way, noting
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import leaving_out
from actions.memory import Task
from shop.masking import mask

NAME = "fitter_note"
BOOKING = "installation"
LONGEST = 60  # letters of a note


def fitter_asked(desk: Desk) -> Answer | None:
    """What the fitter should bring or mind; None when no visit is booked or being booked."""
    task = desk.memory.task
    if task is not None and task.name == BOOKING and not task.soft:
        return resumed(desk, desk.answer(desk.text("visit.note_after"), memory=desk.memory))
    case = booked_for(desk.turned(entities=()))  # 鞋套 is none of the goods
    if case is None:
        return None
    known = {"case_id": case.id, "order_no": case.order_no, "note": _note(desk)}
    return begin(FITTER_NOTE, desk.idle(), **known)


def _note(desk: Desk) -> str:
    said = leaving_out("note_lead", desk.turn.text).strip(" ，,。.!！?？")
    return mask(leaving_out("note_tail", said).strip(" ，,。.!！?？") or said)[:LONGEST]


def _propose(desk: Desk, task: Task) -> Answer:
    case, note = case_under_way(desk, task), str(task.get("note"))
    return noting(
        desk, task, case, desk.say("visit.confirm_note", case_id=case.id, note=note), note
    )


FITTER_NOTE = Flow(NAME, frozenset(), (), _propose)
