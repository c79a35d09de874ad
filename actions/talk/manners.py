"""Talk about the talk: a language, a moment's patience, back again, that was no help."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed, title
from actions.desk import Desk
from actions.hearing.wording import refuses, says
from actions.memory import CONFIRM, Task
from actions.reference.bought import speaks_of_goods

PERSON = "human_agent"


def manners(desk: Desk) -> Answer | None:
    """The answer to such words, which go on with whatever was in progress; None for others."""
    text = desk.turn.text
    name = next((each for each in _ANSWERS if says(each, text)), None)
    return None if name is None or speaks_of_goods(desk.turn) else _ANSWERS[name](desk)


def _speaking(desk: Desk) -> Answer:
    return resumed(desk, desk.answer(desk.text("general.speaking")))


def _patient(desk: Desk) -> Answer | None:
    """No hurry; but 我再想想 to a confirmation is a no."""
    task = _business(desk)
    if task is not None and task.step == CONFIRM and refuses(desk.turn.text):
        return None
    if task is None:
        return desk.answer(desk.text("general.take_time"))
    words = desk.text("general.take_time_with", title=title(desk, task))
    return desk.answer(words, memory=desk.memory)


def _back(desk: Desk) -> Answer:
    key = "general.welcome_back" if _business(desk) else "general.welcome_back_idle"
    return resumed(desk, desk.answer(desk.text(key)))


def _noted(desk: Desk) -> Answer | None:
    """A word that asks nothing; where something is offered or open it may be an answer."""
    if desk.memory.task is not None or desk.memory.proposal_id:
        return None
    return desk.answer(desk.text("general.noted"))


def _thanked(desk: Desk) -> Answer | None:
    """嗯知道了 谢啦: thanks, unless it answers something that waits."""
    if _business(desk) or desk.memory.proposal_id:
        return None
    return desk.means.topics["thank"].answer(desk)


def _onward(desk: Desk) -> Answer | None:
    return resumed(desk, Answer((), desk.memory)) if _business(desk) else None


def _no_help(desk: Desk) -> Answer | None:
    """An apology and a person; a yes to it hands over."""
    if _business(desk):
        return None
    person = desk.button("general.person_button", PERSON)
    words = replies.text(desk.say("general.no_help"), [person])
    offer = Task("clarify", "reading", {"listed": [PERSON]}, soft=True)
    return desk.answer(words).remembering(task=offer, asked="choice")


def _business(desk: Desk) -> Task | None:
    task = desk.memory.task
    return task if task is not None and not task.soft else None


_ANSWERS: dict[str, Callable[[Desk], Answer | None]] = {
    "speak_en": _speaking,
    "speak_zh": _speaking,
    "hold_on": _patient,
    "goes_away": _patient,
    "knows_now": _thanked,
    "noted": _noted,
    "back_again": _back,
    "go_on": _onward,
    "unhelpful": _no_help,
}
