"""转人工, 不等人工了, 转人工要多久: a person called for, none after all, or only asked about."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import found_in, says
from shop import hand_over


def wait_asked(desk: Desk) -> Answer | None:
    """转人工要等多久: how many wait now, and when there is somebody; nothing is handed over."""
    turn = desk.turn
    if turn.clicked or not says("person_wait", turn.text) or says("person_please", turn.text):
        return None
    waiting = hand_over.waiting(desk.tx)
    words = desk.say("general.person_wait" if waiting else "general.person_no_wait", count=waiting)
    there = desk.means.demo or desk.policies.open_at(desk.now)
    hours = desk.policies.working_hours.in_language(desk.language)
    gap = "" if desk.language == "zh" else " "
    buttons = [desk.button("general.person_button", "human_agent")] if there else []
    return resumed(desk, desk.answer(replies.text(f"{words}{gap}{hours}", buttons)))


def person_called(desk: Desk) -> Answer | None:
    """转人工 问下漏尿能不能赔点: a person plainly called for wins over what is said besides."""
    if desk.turn.clicked or not says("person_first", desk.turn.text):
        return None
    answer: Answer = desk.means.topics["human_agent"].answer(desk.turned(intent="human_agent"))
    return answer


def person_off(desk: Desk) -> Answer | None:
    """不等人工了, and nothing else: the assistant goes on, and says so."""
    text = desk.turn.text
    if desk.turn.clicked or next(found_in("no_person_at_all", text), None) is None:
        return None
    alone = nothing_left(text, "no_person_at_all", "queue_left", "answer_no", "answer_filler")
    return desk.answer(desk.text("general.person_off")) if alone else None


def without_person(desk: Desk) -> Desk:
    """The message without the no to a person that it begins with."""
    turn = desk.turn
    refused = next(found_in("no_person_first", turn.text), None) if not turn.clicked else None
    if refused is None:
        return desk
    rest = taken_alone(turn, refused.end())
    return replace(desk, turn=rest) if len(rest.text) >= SHORTEST else desk
