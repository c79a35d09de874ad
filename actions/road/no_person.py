"""转人工, 不等人工了, 转人工要多久: a person called for, none after all, or only asked about."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import found_in, says, spans, weight
from actions.reference.history import answered_before, person_spoke, unanswered
from shop import hand_over

FEWEST, FEW = 4, 7  # letters that say something; that ask how long, and of nothing else
LEAVING = ("no_person_at_all", "queue_left", "answer_no", "answer_filler")
MOST_SAID = 40  # letters that are said again


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
    """转人工 问下漏尿能不能赔点: a person plainly called for wins over what is said besides.

    So it is when the message ends with it: 能不能便宜点，找个人给我说.
    """
    text = desk.turn.text
    called = says("person_first", text) or _called_at_last(text) or _taken_up(desk)
    if desk.turn.clicked or says("person_after", text) or not called:
        return None
    answer: Answer = desk.means.topics["human_agent"].answer(desk.turned(intent="human_agent"))
    return answer


def _taken_up(desk: Desk) -> bool:
    """嗯 转吧, after it was said that a person can do it."""
    free = not desk.memory.busy and says("hands_over_alone", desk.turn.text)
    return free and says("person_offer", answered_before(desk))


def _called_at_last(text: str) -> bool:
    """Whether the last of several clauses calls for a person, now and for nothing but him."""
    text = text.rstrip(" 。.!！?？~～")
    *before, (start, end) = spans("person_parts", text)
    last = text[start:end]
    asked_only = says("person_wait", last) or says("person_later", last)
    if not before or asked_only or says("no_person_at_all", last):
        return False
    return says("to_person", last)


def person_off(desk: Desk) -> Answer | None:
    """不等人工了, and nothing else: the assistant goes on, and says so."""
    text = desk.turn.text
    if desk.turn.clicked or next(found_in("no_person_at_all", text), None) is None:
        return None
    alone = nothing_left(text, "only_grumbling", *LEAVING)
    if not alone:
        return None
    asked = unanswered(desk).strip()  # while he waited
    of_queue = says("person_wait", asked) or (says("how_long", asked) and weight(asked) < FEW)
    if of_queue or weight(asked) < FEWEST or next(found_in("no_person_at_all", asked), None):
        return going_on(desk)
    told = desk.text("general.person_off_asked", said=asked[:MOST_SAID])
    return resumed(desk, desk.answer(told, memory=desk.memory))


def going_on(desk: Desk) -> Answer:
    """The assistant answers again, and says so."""
    key = "general.person_off_back" if desk.memory.busy else "general.person_off"
    return resumed(desk, desk.answer(desk.text(key), memory=desk.memory))


def after_person(desk: Desk) -> Desk:
    """Without the business that was in progress, once a person has dealt with it."""
    if desk.memory.task is None or not person_spoke(desk):
        return desk
    return desk.turned(memory=desk.memory.idle())


def _of_business(desk: Desk, refused: str) -> bool:
    """Never mind, while business waits that is no person: the no is to that."""
    return desk.memory.busy and not says("person_named", refused)


def _put_off(text: str) -> Iterator[re.Match[str]]:
    """No person at all, or only after what is asked: 转人工前先问下."""
    return chain(found_in("no_person_first", text), found_in("person_after", text))


def without_person(desk: Desk) -> Desk:
    """The message without the no to a person that it begins with."""
    turn = desk.turn
    refused = next(_put_off(turn.text), None) if not turn.clicked else None
    if (
        refused is None
        or _of_business(desk, refused.group())
        or nothing_left(turn.text, "only_grumbling", *LEAVING)
    ):
        return desk
    rest = taken_alone(turn, refused.end())
    return replace(desk, turn=rest) if len(rest.text) >= SHORTEST else desk
