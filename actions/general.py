"""Opening, closing and everything that is not the shop's business."""

from actions import replies
from actions.after_sales.damaged import ways_open, what_now
from actions.answer import Answer
from actions.basket.rescuing import rescued
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.history import history
from actions.replies import Button
from actions.road.no_person import going_on
from actions.talk.handing_over import ERASURE, handed_over
from actions.talk.rating import with_rating
from actions.topic_action import TopicAction


def quick(desk: Desk) -> list[Button]:
    """What shoppers want most, as buttons."""
    return [
        desk.button("general.track_button", "order_status"),
        desk.button("general.returns_button", "return_refund"),
        desk.button("general.offers_button", "promotion"),
        desk.button("general.recommend_button", "recommend"),
        desk.button("general.person_button", "human_agent"),
    ]


def person_offered(desk: Desk, answer: Answer) -> Answer:
    """The answer, after which a yes brings a person; business in progress stays as it is."""
    if desk.memory.task is not None and not desk.memory.task.soft:
        return answer
    offer = Task("clarify", "reading", {"listed": ["human_agent"]}, soft=True)
    return answer.remembering(task=offer, asked="choice")


class Greet(TopicAction):
    intent = "greet"

    def answer(self, desk: Desk) -> Answer:
        buttons = [] if desk.memory.task and not desk.memory.task.soft else quick(desk)
        return desk.answer(desk.text("general.greet", buttons))


class Goodbye(TopicAction):
    """The end: what is in progress is let go, and a rating is asked for."""

    intent = "goodbye"

    def answer(self, desk: Desk) -> Answer:
        words = desk.text("general.goodbye")
        return with_rating(desk, desk.answer(words, memory=desk.memory.idle()))


class Thank(TopicAction):
    """Thanks for something done ends the conversation as a goodbye does."""

    intent = "thank"

    def answer(self, desk: Desk) -> Answer:
        answer = desk.answer(desk.text("general.thank"))
        busy = desk.memory.task is not None and not desk.memory.task.soft
        return answer if busy or not history(desk).matters else with_rating(desk, answer)


class Help(TopicAction):
    intent = "help"

    def answer(self, desk: Desk) -> Answer:
        return _ways_out(desk) or desk.answer(desk.text("general.help", quick(desk)))


def _ways_out(desk: Desk) -> Answer | None:
    """那怎么办, after goods of an order were told of: what can be done for them."""
    turn, memory = desk.turn, desk.memory
    if turn.customer_id is None or memory.busy or memory.shown or not says("at_a_loss", turn.text):
        return None
    told = [one for one in recent(desk) if one.order_no == memory.order_no]
    return what_now(desk, told[0]) if told and ways_open(desk, told[0]) else None


class HumanAgent(TopicAction):
    intent = "human_agent"

    def answer(self, desk: Desk) -> Answer:
        if not desk.turn.clicked and says("no_person_at_all", desk.turn.text):
            return going_on(desk)  # 等太久了 不等人工了
        if desk.turn.first("choice") != ERASURE:
            return handed_over(desk, "asked")
        handed = handed_over(desk, ERASURE)
        first = replies.led_by(desk.say("why.erasing"), handed.replies[0])
        return Answer((first, *handed.replies[1:]), handed.memory)


class BotChallenge(TopicAction):
    intent = "bot_challenge"

    def answer(self, desk: Desk) -> Answer:
        person = desk.button("general.person_button", "human_agent")
        return desk.answer(desk.text("general.bot", [person]))


class OutOfScope(TopicAction):
    """Not the shop's business; said twice running it may be a misunderstanding: a person."""

    intent = "out_of_scope"
    counts_misses = True

    def answer(self, desk: Desk) -> Answer:
        if (answer := rescued(desk)) is not None:
            return answer  # goods are the shop's business, whatever the sentence looked like
        misses = desk.memory.misses + 1
        if misses < 2:
            words = desk.text("general.out_of_scope", quick(desk)[:3])
            return desk.answer(words).remembering(misses=misses)
        person = desk.button("general.person_button", "human_agent")
        words = desk.text("general.out_of_scope_person", [*quick(desk)[:3], person])
        return person_offered(desk, desk.answer(words)).remembering(misses=misses)
