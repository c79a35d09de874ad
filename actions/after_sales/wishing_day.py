"""A day wished for a repair: nobody can be booked for it, so it is noted for the staff."""

from datetime import date

from actions.after_sales.case_meant import facts, spoken_of
from actions.answer import Answer
from actions.business.flows import Flow, Step, advance, begin
from actions.business.noting import case_under_way, noting
from actions.business.visit_days import bookable, half_said
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.wording import says
from actions.memory import Task


def day_wished(desk: Desk) -> Answer | None:
    """那能约个时间吗 后天上午: of a repair that is being filed, or was filed without a day.

    把时间改成越快越好 is noted as the day would be.
    """
    task = desk.memory.task
    if task is not None and task.name == "repair":
        return advance(desk.means.flows["repair"], desk, task) if wish_in(desk, task) else None
    case = spoken_of(desk, ("repair",))
    if case is None or case.details.get("wanted_at") or not (wish_in(desk) or _soon(desk)):
        return None
    return begin(WISH, desk, case_id=case.id, order_no=case.order_no)


def _soon(desk: Desk) -> bool:
    text = desk.turn.text
    return says("time_put_right", text) and says("hurry_asks", text) and says("kind_repair", text)


def wished_for(desk: Desk, task: Task | None = None) -> date | None:
    """The day to come that the message names, counted from the one wished for before."""
    today, before = desk.policies.day(desk.now), task.get("wish_day") if task else None
    wanted = day_of(desk.turn.text, today, date.fromisoformat(str(before)) if before else None)
    return wanted if wanted is not None and bookable(wanted, today) else None


def wish_in(desk: Desk, task: Task | None = None) -> str:
    """The day and the half of it that the message names; nothing when it names no day to come."""
    wanted = wished_for(desk, task)
    if wanted is None:
        return ""
    half = half_said(desk.turn.text)
    told = desk.label("halves", half) if half else ""
    gap = " " if desk.language == "en" and told else ""
    return f"{desk.day(wanted)}{gap}{told}"


def with_wish(desk: Desk, task: Task) -> Task:
    """The task with the day wished for, when the message names one."""
    day = wished_for(desk, task)
    return task if day is None else task.knowing(wish=wish_in(desk, task), wish_day=day.isoformat())


def _hear(desk: Desk, task: Task) -> Task | Answer:
    soon = _soon(desk) and not wish_in(desk)
    return task.knowing(wish=desk.say("filed.soon")) if soon else with_wish(desk, task)


def _propose(desk: Desk, task: Task) -> Answer:
    case, wish = case_under_way(desk, task), str(task.get("wish"))
    words = desk.say("filed.confirm_wish", day=wish, **facts(desk, case))
    note, label = (desk.say("filed.wish_note", day=one).strip() for one in (wish, ""))
    return noting(desk, task, case, words, note, instead_of=label)


WISH = Flow(
    "note_case",
    frozenset(),
    (Step("wish", "choice", _hear, lambda desk, _task: [desk.text("filed.which_wish")]),),
    _propose,
)
