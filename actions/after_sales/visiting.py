"""A visit that is booked: whether and when, on another day, or not at all."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from actions import replies
from actions.after_sales.case_meant import goods_of
from actions.after_sales.wishing_day import day_wished
from actions.answer import Answer, Reply
from actions.business.flows import Flow, Step, begin
from actions.business.ordered import recent
from actions.business.remainder import clauses
from actions.business.settling import lapse, proposing
from actions.business.visit_days import OFFERED_DAYS, day_buttons, half_said, hear_day, with_time
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from shop import visits
from shop.after_sales import cases, may
from shop.cases import Case
from shop.errors import Conflict

VISIT = "installation"
VISITED = visits.VISITS
OWN = ("move_visit", "call_off_visit")


def visit_moved(desk: Desk) -> Answer | None:
    """改到周六上午, 改天吧: of a visit that is booked; None when none is."""
    case = booked_for(desk)
    if case is None:
        return None
    if not case.details.get("wanted_at"):
        if (wished := day_wished(desk)) is not None:
            return wished
        return desk.answer(desk.text("visit.no_day_yet", name=goods_of(desk, case)))
    return begin(MOVE_VISIT, desk, case_id=case.id, order_no=case.order_no)


def moved_perhaps(desk: Desk) -> Answer | None:
    """到时候没空能改吗: that the visit just told may be moved later, and is not moved now."""
    if desk.turn.clicked or not says("moves_perhaps", desk.turn.text):
        return None
    case = booked_for(desk)
    told = case is not None and case.order_no == desk.memory.order_no
    if case is None or not told or not case.details.get("wanted_at") or is_past(desk, case):
        return None
    lapse(desk)
    day = desk.day(date.fromisoformat(str(case.details["wanted_at"])[:10]))
    words = desk.text("visit.may_move", name=goods_of(desk, case), day=day)
    return desk.answer(words, memory=desk.memory.idle()).remembering(order_no=case.order_no)


def day_named(desk: Desk) -> Answer | None:
    """下周六吧, right after a booked visit was told."""
    case = booked_for(desk)
    told = case is not None and case.order_no == desk.memory.order_no
    return visit_moved(desk) if told else None


def day_put_right(desk: Desk) -> Answer | None:
    """我说的是3号不是2号, i said the 3rd: another day than the booked visit just told has."""
    case = None if desk.memory.busy or asks(desk.turn.text) else booked_for(desk)
    if case is None or case.order_no != desk.memory.order_no:
        return None
    named = day_of(desk.turn.text, desk.policies.day(desk.now))
    booked = str(case.details.get("wanted_at") or "")[:10]
    if named is None or not booked or named.isoformat() == booked:
        return None
    if any(says(one, desk.turn.text) for one in ("wants_return", "has_come", "reason_quality")):
        return None  # 3号收到的东西不对
    return visit_moved(desk)


def day_wanted(desk: Desk) -> Answer | None:
    """can u move that to the 4th, 行 那就约这周六吧: another day for the visit that is in talk."""
    turn, text = desk.turn, desk.turn.text
    if turn.clicked or desk.memory.busy or not says("visit_moves", text):
        return None
    if says("no_visit_moved", text) or says("moves_perhaps", text) or speaks_of_goods(turn):
        return None
    case = booked_for(desk)
    booked = str(case.details.get("wanted_at") or "")[:10] if case is not None else ""
    if case is None or case.order_no != desk.memory.order_no or not booked:
        return None
    named = day_of(text, desk.policies.day(desk.now), date.fromisoformat(booked))
    return visit_moved(desk) if named is not None else None


def visit_called_off(desk: Desk) -> Answer | None:
    """不用来装了, 取消预约: of a visit that is booked; None when none is."""
    case = booked_for(desk)
    if case is None or (asks(desk.turn.text) and not says("may_i", desk.turn.text)):
        return None
    return begin(CALL_OFF, desk, case_id=case.id, order_no=case.order_no)


def case_told(desk: Desk) -> Answer | None:
    """预约上了吗, 登记了没有, 哪天来: the visit that is booked, else what was asked for last."""
    case = booked_for(desk) or latest_case(desk)
    if case is None:
        return None
    if (anew := missed(desk, case)) is not None:
        return anew
    return desk.answer(_told(desk, case)).remembering(order_no=case.order_no)


def missed(desk: Desk, case: Case) -> Answer | None:
    """A new day for a booked visit whose day is past; None when it is still to come."""
    if not is_past(desk, case):
        return None
    return begin(MOVE_VISIT, desk, case_id=case.id, order_no=case.order_no)


def is_past(desk: Desk, case: Case) -> bool:
    """Whether the day the visit was booked for is over, and it is not done."""
    wanted = str(case.details.get("wanted_at") or "")[:10]
    booked = bool(wanted) and case.kind in VISITED and case.active
    return booked and date.fromisoformat(wanted) < desk.policies.day(desk.now)


def _told(desk: Desk, case: Case) -> Reply:
    wanted = case.details.get("wanted_at")
    values: dict[str, Any] = {
        "kind": desk.label("cases", case.kind), "case_id": case.id, "name": goods_of(desk, case),
        "asked": desk.day(case.created_at), "status": desk.label("case_status", case.status),
        "day": desk.day(date.fromisoformat(str(wanted)[:10])) if wanted else "",
    }  # fmt: skip
    told = desk.say("visit.booked" if wanted else "visit.case", **values)
    noted = (
        desk.say("visit.note", note=case.reason)
        if wanted and case.reason and case.kind == "installation"
        else ""
    )
    return replies.text(told + noted)


def booked_for(desk: Desk) -> Case | None:
    """The booked visit of the goods named or the order spoken of; else the one booked last."""
    who, memory = desk.turn.customer_id, desk.memory
    busy = memory.busy and memory.task is not None and memory.task.name not in OWN
    own = visits.booked(desk.tx, who) if who and not busy else []
    if speaks_of_goods(desk.turn):
        numbers = [each.order_no for each in mentioned(desk, recent(desk))] if own else []
        return next((case for case in own if case.order_no in numbers), None)
    of_focus = [case for case in own if case.order_no == memory.order_no]
    return next(iter(of_focus or own), None)


def nobody_came(desk: Desk) -> Answer | None:
    """空调到家好几天了，咋还没人来装: no visit is booked, so its day is asked for."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or desk.memory.busy:
        return None
    if not says("nobody_fits", turn.text) or says("wants_return", turn.text):
        return None
    own = [one for one in recent(desk) if may(one, VISIT, desk.now).allowed]
    meant = mentioned(desk, own) if speaks_of_goods(turn) else own
    in_talk = [one for one in meant if one.order_no == desk.memory.order_no] or meant
    if (booked := booked_for(desk)) is not None:
        return missed(desk, booked)  # else told for which day it is booked
    if not in_talk:
        return None
    known = {"order_no": in_talk[0].order_no} if len(in_talk) == 1 else {}
    begun = begin(desk.means.flows[VISIT], desk.turned(intent=VISIT), **known)
    if not begun.replies:
        return begun
    lead = _fitted_before(desk, begun) or desk.say("installing.nobody_came")
    return Answer((replies.led_by(lead, begun.replies[0]), *begun.replies[1:]), begun.memory)


def _fitted_before(desk: Desk, begun: Answer) -> str:
    """That a visit of that order is on file as done; empty when there was none."""
    task = begun.memory.task
    number = task.get("order_no") if task is not None else None
    own = [one for one in cases(desk.tx, desk.customer_id())
           if one.order_no == number and one.kind == VISIT and one.status == "done"]  # fmt: skip
    if not own:
        return ""
    day = str(own[0].details.get("wanted_at") or own[0].created_at.date())[:10]
    return desk.say("installing.done_before", case_id=own[0].id,
                    day=desk.day(date.fromisoformat(day)))  # fmt: skip


def latest_case(desk: Desk) -> Case | None:
    """The case under way of the order in talk, else the one filed last."""
    who, memory = desk.turn.customer_id, desk.memory
    if who is None or memory.busy or speaks_of_goods(desk.turn):
        return None
    own = [case for case in cases(desk.tx, who) if case.active]
    of_focus = [case for case in own if case.order_no == memory.order_no]
    return next(iter(of_focus or own), None)


def _case(desk: Desk, task: Task) -> Case:
    own = visits.booked(desk.tx, desk.customer_id())
    case = next((case for case in own if case.id == task.get("case_id")), None)
    if case is None:
        raise Conflict("This visit is over already.", code="visit_over")
    return case


def _offered(desk: Desk, task: Task) -> list[date]:
    """The next days, without the one it is booked for."""
    today = desk.policies.day(desk.now)
    now = str(_case(desk, task).details.get("wanted_at") or "")[:10]
    days = [today + timedelta(days=ahead) for ahead in range(1, OFFERED_DAYS + 2)]
    return [day for day in days if day.isoformat() != now][:OFFERED_DAYS]


def _hear_day(desk: Desk, task: Task) -> Task | Answer:
    case = _case(desk, task)
    booked, desk = str(case.details.get("wanted_at"))[:10], _of_days_to_come(desk, case, task)
    heard = hear_day(desk, task, _offered, date.fromisoformat(booked))
    past = is_past(desk, case)
    if isinstance(heard, Task) and not past and _only_half(desk, task, heard):
        return heard.knowing(wanted_at=booked)
    if not isinstance(heard, Task) or heard.get("wanted_at") == task.get("wanted_at"):
        return heard
    same = heard.get("wanted_at") == booked
    if same and not heard.get("half") and not says("clock_time", desk.turn.text):
        lapse(desk)
        day = desk.day(date.fromisoformat(str(heard.get("wanted_at"))))
        given = desk.text("visit.same_day", day_buttons(desk, _offered(desk, task)), day=day)
        asking = heard.knowing(wanted_at=None).at("wanted_at")
        return desk.answer(given).remembering(asked="choice", task=asking, proposal_id=None)
    return heard


def _of_days_to_come(desk: Desk, case: Case, task: Task) -> Desk:
    """昨天没人来 改周六吧: without the parts that tell of days behind, once it was missed.

    Once a day is asked for, 本来是周六 is the answer when nothing else names one.
    """
    text = desk.turn.text
    if not is_past(desk, case) or not text:
        return desk
    parts = [text[start:end] for start, end in clauses(text)]
    to_come = " ".join(one for one in parts if not says("day_gone", one))
    named = day_of(to_come, desk.policies.day(desk.now)) is not None
    return desk if task.step and not named else desk.turned(text=to_come)


def _only_half(desk: Desk, task: Task, heard: Task) -> bool:
    """能改成下午吗: the half of the day it is booked for, when no other day is spoken of."""
    begun = not task.step and half_said(desk.turn.text) is not None
    return begun and "wanted_at" not in heard and not says("another_day", desk.turn.text)


def _ask_day(desk: Desk, task: Task) -> Sequence[Reply]:
    case = _case(desk, task)
    day = desk.day(date.fromisoformat(str(case.details["wanted_at"])[:10]))
    buttons = day_buttons(desk, _offered(desk, task))
    key = "visit.missed" if is_past(desk, case) else "visit.which_day"
    return [desk.text(key, buttons, name=goods_of(desk, case), day=day, case_id=case.id)]


def _propose_move(desk: Desk, task: Task) -> Answer:
    case, wanted = _case(desk, task), str(task.get("wanted_at"))
    before = date.fromisoformat(str(case.details["wanted_at"])[:10])
    same = before.isoformat() == wanted
    if same and not task.get("half"):
        still = desk.text("visit.still", name=goods_of(desk, case), day=desk.day(before))
        return desk.answer(still, memory=desk.memory.idle()).remembering(order_no=case.order_no)
    words = desk.say(
        "visit.only_half" if same else "visit.confirm_move",
        name=goods_of(desk, case), before=desk.day(before),
        day=desk.day(date.fromisoformat(wanted)), order_no=case.order_no,
    )  # fmt: skip
    arguments = {"case_id": case.id, "order_no": case.order_no, "wanted_at": wanted}
    if is_past(desk, case) and not task.step:
        words = desk.say("visit.day_past", day=desk.day(before)) + words
    words = with_time(desk, task, words, arguments)
    return proposing(desk, task, "move_visit", arguments, words)


def _propose_call_off(desk: Desk, task: Task) -> Answer:
    case = _case(desk, task)
    words = desk.say("visit.confirm_call_off", kind=desk.label("cases", case.kind),
                     name=goods_of(desk, case), order_no=case.order_no)  # fmt: skip
    arguments = {"case_id": case.id, "order_no": case.order_no}
    return proposing(desk, task, "call_off_visit", arguments, words)


MOVE_VISIT = Flow(
    "move_visit",
    frozenset(),
    (Step("wanted_at", "choice", _hear_day, _ask_day),),
    _propose_move,
)
CALL_OFF = Flow("call_off_visit", frozenset(), (), _propose_call_off)
