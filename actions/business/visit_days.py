"""The day of a visit, to be booked or moved: which are offered, which one an answer names."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.days import day_of
from actions.hearing.ordinals import position
from actions.hearing.wording import says
from actions.memory import Task

OFFERED_DAYS = 4
LATEST = timedelta(days=60)
HALVES = ("morning", "afternoon", "evening")

type Offered = Callable[[Desk, Task], list[date]]


def hear_day(desk: Desk, task: Task, offered: Offered, booked: date | None = None) -> Task | Answer:
    """The task with the day and the half of it that are named; asked again when it is too far.

    A weekday alone is one of the week of the day chosen before, else of the `booked` one.
    """
    turn, today = desk.turn, desk.policies.day(desk.now)
    half = half_said(turn.text)
    task = task.knowing(half=half) if half else task
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
    """morning, afternoon or evening."""
    return next((each for each in HALVES if says(f"half_{each}", text)), None)


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
    if wanted is not None or not asked:
        return wanted
    days = offered(desk, task)
    place = position(turn.text, len(days))
    return days[place] if place is not None else None


def day_buttons(desk: Desk, days: list[date]) -> list[replies.Button]:
    """A button for each day."""
    return [replies.button(desk.day(day), "inform", choice=day.isoformat()) for day in days]


def with_time(desk: Desk, task: Task, words: str, arguments: dict[str, Any]) -> str:
    """The words and the note for the fitter with the half of the day; an hour cannot be booked."""
    if half := task.get("half"):
        told = desk.label("halves", str(half))
        arguments["reason"] = desk.say("installing.note", half=told)
        return words + desk.say("installing.half", half=told)
    return desk.say("installing.only_days") + words if says("clock_time", desk.turn.text) else words
