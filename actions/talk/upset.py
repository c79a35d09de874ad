"""An angry shopper: an apology and the answer when there is something to answer, else a person."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.belonging import continues
from actions.business.remainder import remainder, requests, saying
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.history import TALK, history, with_person
from actions.talk.handing_over import handed_over


def upset(desk: Desk) -> bool:
    return says("angry", desk.turn.text)


def angry(desk: Desk) -> Answer | None:
    """A person at once, unless a first outburst holds a matter that can be answered."""
    if _in_business(desk) or _answerable(desk):
        return None
    handed = handed_over(desk, "angry")
    first = replies.led_by(desk.say("general.sorry_angry"), handed.replies[0])
    return Answer((first, *handed.replies[1:]), handed.memory)


def soothed(desk: Desk, answer: Answer) -> Answer:
    """The answer to an angry message: led by an apology, with a way to a person."""
    if not upset(desk) or not answer.replies or with_person(desk):
        return answer
    first = replies.led_by(desk.say("general.sorry_angry"), answer.replies[0])
    several = [first, *answer.replies[1:]]
    person = desk.button("general.person_button", "human_agent")
    several[-1] = replies.with_button(several[-1], person)
    return Answer(tuple(several), answer.memory)


def _in_business(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and not task.soft and continues(desk)


def _answerable(desk: Desk) -> bool:
    intent = desk.turn.intent
    if intent in TALK:
        return False
    if intent == "complaint" and not says("topic_complaint", desk.turn.text):
        return False
    return not history(desk).angry


def blamed_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """你是傻子吗 我问你运费多少: an apology with a way to a person, and the desk for the question.

    None when nothing else is asked, business goes on, or it is not the first outburst.
    """
    turn = desk.turn
    if turn.clicked or desk.memory.busy or not says("bot_blame", turn.text):
        return None
    if says("to_person", turn.text) or history(desk).angry:
        return None
    blamed = saying(turn.text, lambda part: says("bot_blame", part))
    rest = remainder(turn, blamed)
    if not blamed or not requests(rest) or says("bot_blame", rest.text):
        return None
    person = desk.button("general.person_button", "human_agent")
    words = replies.text(desk.say("general.sorry").strip(), [person])
    return desk.answer(words), replace(desk, turn=rest)
