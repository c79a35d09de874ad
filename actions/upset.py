"""An angry shopper: an apology and the answer when there is something to answer, else a person."""

from actions import replies
from actions.answer import Answer
from actions.belonging import continues
from actions.desk import Desk
from actions.handing_over import handed_over
from actions.history import TALK, history, with_person
from actions.wording import says


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
