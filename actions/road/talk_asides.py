"""What may be said of the talk, the goods shown and the shop at any time, by its wording."""

from collections.abc import Callable

from actions import replies
from actions.after_sales.compensation import COMPENSATION
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.of_goods import OF_GOODS
from actions.desk import Desk
from actions.goods.most import most
from actions.goods.suiting import better_suited
from actions.goods.versions_asked import versions_asked
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.road.deed_taken import deed_taken
from actions.road.of_choices import OF_CHOICES
from actions.road.of_the_shop import OF_THE_SHOP
from actions.road.rules_asked import RULES
from actions.talk.back_on import back_on
from actions.talk.feedback import GIVEN
from actions.talk.handing_over import PERSON, handed_over
from actions.talk.privacy import PRIVACY
from actions.talk.signing_in import SIGNING_IN
from actions.talk.thanking import THANKED
from actions.talk.upset import angry


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
    "back_on": back_on,
    **RULES,
    **OF_THE_SHOP,
    "takes_deed": deed_taken,
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
