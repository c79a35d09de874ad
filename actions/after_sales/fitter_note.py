"""让师傅带个架子, 晚上七点以后打给我: noted on the case after a yes, and not promised."""

from collections.abc import Sequence

from actions import replies
from actions.after_sales.case_meant import KINDS, spoken_of
from actions.after_sales.visiting import booked_for
from actions.answer import Answer, Reply
from actions.business.beside import visit_rule
from actions.business.flows import Flow, Step, begin
from actions.business.noting import case_under_way, noting
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.restating import restated, written
from actions.hearing.wording import asks, corrects, leaving_out, says, spans
from actions.memory import Task
from shop import proposals
from shop.cases import Case
from shop.masking import mask

NAME = "fitter_note"
BOOKING = "installation"
LONGEST = 60  # letters of a note


def fitter_asked(desk: Desk) -> Answer | None:
    """What the fitter should bring or mind, when to call; None when nothing is on file for it."""
    task = desk.memory.task
    if task is not None and task.name == BOOKING and not task.soft:
        gap = "" if desk.language == "zh" else " "
        cost = gap + visit_rule(desk) if says("costs", desk.turn.text) else ""
        words = desk.say("visit.note_after") + cost
        return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))
    if task is not None and task.name == NAME:
        return begin(FITTER_NOTE, desk)
    unnamed = desk.turned(entities=())  # 鞋套 is none of the goods
    called = says("call_times", desk.turn.text)
    case = booked_for(unnamed) or (spoken_of(unnamed, KINDS) if called else None)
    told = case is not None and case.order_no == desk.memory.order_no
    if case is None or not (told or says("fitter_words", desk.turn.text)):
        return None  # a note for a parcel
    known = {"case_id": case.id, "order_no": case.order_no, "instead_of": _put_right(desk, case)}
    return begin(FITTER_NOTE, desk.idle(), **known)


def calls_ahead(desk: Desk) -> Answer | None:
    """能提前打电话不, while a visit is booked: the fitter does, and it is no parcel's courier."""
    task = desk.memory.task
    if task is None or task.soft or task.name != BOOKING:
        return None
    return resumed(desk, desk.answer(desk.text("visit.calls_ahead"), memory=desk.memory))


def _hear(desk: Desk, task: Task) -> Task:
    """What is to be noted; before the yes another wording replaces it, 还有 adds to it."""
    text, before = desk.turn.text, task.get("note")
    if before is None:
        return task.knowing(note=_note(text))
    anew = restated(text, str(before)) or written(text)
    told = any(says(one, text) for one in ("fitter_told", "note_alone", "call_times"))
    if desk.turn.clicked or asks(text) or not (anew or told):
        return task
    note = _note(anew or text)
    gap = "；" if desk.language == "zh" else "; "
    return task.knowing(note=f"{before}{gap}{note}" if says("note_joins", text) else note)


def _put_right(desk: Desk, case: Case) -> str | None:
    """不是，跟师傅说带长梯子: the note of this visit that was kept a moment before."""
    who, text = desk.customer_id(), desk.turn.text
    last = proposals.last_of(desk.tx, who, desk.turn.conversation_id, "note_case")
    if last is None or last.state != "done" or last.arguments.get("case_id") != case.id:
        return None
    return str(last.arguments["note"]) if says("no_but", text) or corrects(text) else None


def _note(text: str) -> str:
    (start, end), *more = spans("no_but", text)
    text = text[more[0][0] :] if more and start == end else text
    said = leaving_out("note_lead", text).strip(" ，,。.!！?？")
    return mask(leaving_out("note_tail", said).strip(" ，,。.!！?？") or said)[:LONGEST]


def _propose(desk: Desk, task: Task) -> Answer:
    case, note = case_under_way(desk, task), str(task.get("note"))
    of_visit = case.kind == BOOKING or says("fitter_words", note)
    words = desk.say(f"{'visit' if of_visit else 'filed'}.confirm_note", case_id=case.id, note=note)
    return noting(desk, task, case, words, note, task.get("instead_of"))


def _never_asked(_desk: Desk, _task: Task) -> Sequence[Reply]:
    return ()


FITTER_NOTE = Flow(NAME, frozenset(), (Step("note", "note", _hear, _never_asked),), _propose)
