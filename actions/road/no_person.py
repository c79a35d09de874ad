"""转人工, 不等人工了, 先不转人工 你把推荐关掉: a person called for, or none after all."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.refusing_first import SHORTEST, taken_alone
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import found_in, says


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
