"""The day of a visit, to be booked or moved: which are offered, which one an answer names."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from actions import replies
from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.hearing.days import day_of, only_numbered
from actions.hearing.ordinals import position
from actions.hearing.wording import found_in, says, spans
from actions.memory import Task

OFFERED_DAYS = 4
VISITS = ("installation", "move_visit")
LATEST = timedelta(days=60)
HALVES = ("morning", "afternoon", "evening")

type Offered = Callable[[Desk, Task], list[date]]


def hear_day(desk: Desk, task: Task, offered: Offered, booked: date | None = None) -> Task | Answer:
    """The task with the day and the half of it that are named; asked again when it is too far.

    A weekday alone is one of the week of the day chosen before, else of the `booked` one.
    """
    turn, today = desk.turn, desk.policies.day(desk.now)
    half = half_said(turn.text)
    task = task.knowing(half=half, clock=_clock(turn.text)) if half else task
    wanted = _named(desk, task, offered, _chosen(task) or booked)
    if wanted is None:
        return task
    if not bookable(wanted, today):
        given = desk.text("installing.bad_day", day_buttons(desk, offered(desk, task)))
        asking = task.knowing(wanted_at=None).at("wanted_at")
        return desk.answer(given).remembering(asked="choice", task=asking)
    return task.knowing(wanted_at=wanted.isoformat())


def early_day(desk: Desk, task: Task) -> Task:
    """The task with a day that is named before it is known what it is for."""
    today, half = desk.policies.day(desk.now), half_said(desk.turn.text)
    wanted = day_of(desk.turn.text, today, _chosen(task))
    if wanted is None or not bookable(wanted, today):
        return task
    return task.knowing(wanted_at=wanted.isoformat(), half=half or task.get("half"))


def half_said(text: str) -> str | None:
    """morning, afternoon or evening; not the one that is said not to do (上午可能起不来)."""
    said = [each for each in HALVES if says(f"half_{each}", text)]
    if len(said) < 2:
        return next(iter(said), None)
    parts = [text[start:end] for start, end in spans("clause_gap", text)]
    fit = [each for part in parts for each in said
           if says(f"half_{each}", part) and not says("half_unfit", part)]  # fmt: skip
    return next(iter([*fit, *said]), None)


def _clock(text: str) -> str | None:
    """10点 of 周日上午10点: the hour wished for beside the half of the day."""
    return next((match.group() for match in found_in("hour_said", text)), None)


def bookable(day: date, today: date) -> bool:
    """Whether it is to come, and not too far ahead."""
    return today < day <= today + LATEST


def _chosen(task: Task) -> date | None:
    day = task.get("wanted_at")
    return date.fromisoformat(str(day)[:10]) if day else None


def _named(desk: Desk, task: Task, offered: Offered, booked: date | None) -> date | None:
    turn, today = desk.turn, desk.policies.day(desk.now)
    asked = task.step == "wanted_at"
    choice = turn.first("choice") if asked else None
    wanted = day_of(str(choice), today) if choice else day_of(turn.text, today, booked)
    if not asked or (wanted is not None and not only_numbered(turn.text)):
        return wanted
    days = offered(desk, task)
    if wanted in days:
        return wanted
    place = None if turn.entities else position(turn.text, len(days))  # 第一个10公斤的买一台
    return days[place] if place is not None else wanted


def day_buttons(desk: Desk, days: list[date]) -> list[replies.Button]:
    """A button for each day."""
    return [replies.button(desk.day(day), "inform", choice=day.isoformat()) for day in days]


def day_written(desk: Desk, wanted: Any) -> str:
    """The day of a visit as it is told; empty when it has none."""
    return desk.day(date.fromisoformat(str(wanted)[:10])) if wanted else ""


def with_note(desk: Desk, kind: str, given: Mapping[str, Any], told: Reply) -> Reply:
    """已预约 12月8日, and what is noted for the fitter: the half of the day that was wished for."""
    note = given.get("reason") if kind in VISITS else None
    if not note:
        return told
    return {**told, "text": str(told["text"]) + desk.say("visit.note", note=note)}


def with_time(desk: Desk, task: Task, words: str, arguments: dict[str, Any]) -> str:
    """The words and the note for the fitter with the half of the day; an hour cannot be booked."""
    if half := task.get("half"):
        told = desk.label("halves", str(half))
        if clock := task.get("clock"):
            told = f"{told}{clock}" if desk.language == "zh" else f"{told}, {clock}"
        arguments["reason"] = desk.say("installing.note", half=told)
        return words + desk.say("installing.half", half=told)
    return desk.say("installing.only_days") + words if says("clock_time", desk.turn.text) else words
