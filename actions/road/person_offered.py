"""要转人工吗, whatever asked it: a yes in any words to that question brings a person."""

from actions.answer import Answer, Reply
from actions.business.consenting import Decision, decided
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.history import with_person
from actions.replies import text

PERSON = "human_agent"
BUTTON = f"/{PERSON}"
OFFER = Task("clarify", "reading", {"listed": [PERSON]}, soft=True)


def with_person_offer(desk: Desk, answer: Answer) -> Answer:
    """The answer; when its last question offers a person, the yes to it is waited for.

    Who put the person off to ask something else first is asked again once that is answered.
    """
    memory, replied = answer.memory, answer.replies
    if memory.busy or memory.proposal_id or not replied or with_person(desk):
        return answer
    if says("person_after", desk.turn.text) and not _is_asked(replied[-1]):
        button = desk.button("general.person_button", PERSON)
        asked = text(desk.say("general.person_then"), [button])
        return answer.then(asked).remembering(task=OFFER, asked="choice")
    if not _asks(replied[-1]) or _waited_for(memory.task):
        return answer
    return answer.remembering(task=OFFER, asked="choice")


def _is_asked(reply: Reply) -> bool:
    """Whether something is asked of the shopper already."""
    return str(reply["text"]).rstrip().endswith(("?", "？"))


def _asks(reply: Reply) -> bool:
    """Whether the reply ends with that question, and has the button for it."""
    buttons = [str(each["payload"]) for each in reply.get("buttons") or ()]
    return BUTTON in buttons and says("asks_for_person", str(reply["text"]))


def _waited_for(task: Task | None) -> bool:
    """Whether the yes is waited for already, alone or with what it is to be done for."""
    return task is not None and task.name == OFFER.name and PERSON in (task.get("listed") or ())


def agrees_to_person(said_to: str) -> bool:
    """嗯 转吧, 好的 转人工 我要换地址: a yes to it, whatever is told beside; no question, no no."""
    said = read(said_to, PERSON)
    decision = decided([one.reading for one in said])
    if decision is not Decision.CARRY_OUT_AND_GO_ON:
        return decision is Decision.CARRY_OUT
    if any(one.reading is Reading.QUESTION for one in said):
        return False
    agreed = [said_to[one.start : one.end] for one in said if one.reading is Reading.YES]
    return any(says("hands_over", one) for one in agreed)
