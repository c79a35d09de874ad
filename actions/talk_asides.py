"""What may be said of the talk, the goods shown and the shop at any time, by its wording."""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.compensation import COMPENSATION
from actions.desk import Desk
from actions.feedback import GIVEN
from actions.handing_over import PERSON, handed_over
from actions.memory import Task
from actions.most import most
from actions.of_choices import OF_CHOICES
from actions.of_goods import OF_GOODS
from actions.of_the_shop import OF_THE_SHOP
from actions.privacy import PRIVACY
from actions.progress import resumed
from actions.rules_asked import RULES
from actions.signing_in import SIGNING_IN
from actions.suiting import better_suited
from actions.thanking import THANKED
from actions.upset import angry
from actions.versions_asked import versions_asked
from actions.wording import asks, says


def _to_person(desk: Desk) -> Answer | None:
    """你是机器人吧，给我转人工: a person, whatever else is said with it."""
    if asks(desk.turn.text) and not says("wants_person", desk.turn.text):
        return None
    return desk.means.topics[PERSON].answer(desk)


def _most(desk: Desk) -> Answer | None:
    """哪个最便宜, of what is shown."""
    if len(desk.memory.shown) < 2:
        return None
    return desk.means.topics["compare"].answer(desk)


def _most_of_shown(desk: Desk) -> Answer | None:
    """Which keeps warm longest, which sells best: of what is shown."""
    two = len(desk.memory.shown) == 2 and says("better_of", desk.turn.text)
    rated = any(says(one, desk.turn.text) for one in ("sells_well", "rated_well"))
    return None if desk.memory.busy or (two and not rated) else most(desk)


def _none_of_these(desk: Desk) -> Answer | None:
    """都不是, to a choice of readings or of topics: a second miss, so a person is offered."""
    memory, task = desk.memory, desk.memory.task
    nothing_else = task is None and not (memory.shown or memory.proposal_id or memory.order_no)
    if not nothing_else and (task is None or task.name != "clarify"):
        return None
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("general.none_of_these", [person])
    asking = Task("clarify", "reading", {"listed": ["human_agent"]}, soft=True)
    return desk.answer(words).remembering(task=asking, asked="choice", misses=2)


def _blamed(desk: Desk) -> Answer:
    handed = handed_over(desk, "bot_blamed")
    first = replies.led_by(desk.say("general.sorry"), handed.replies[0])
    return Answer((first, *handed.replies[1:]), handed.memory)


def _hours(desk: Desk) -> Answer:
    told = desk.policies.working_hours.in_language(desk.language)
    return resumed(desk, desk.answer(replies.text(told)))


TALK: dict[str, Callable[[Desk], Answer | None]] = {
    **OF_GOODS,
    **OF_CHOICES,
    **GIVEN,
    **COMPENSATION,
    **SIGNING_IN,
    **THANKED,
    **PRIVACY,
    **RULES,
    **OF_THE_SHOP,
    "to_person": _to_person,
    "most": _most,
    "most_of_shown": _most_of_shown,
    "suits_whom": better_suited,
    "none_of_these": _none_of_these,
    "bot_blame": _blamed,
    "angry": angry,
    "hours_question": _hours,
    "variants_question": versions_asked,
}
