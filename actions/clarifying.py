"""Not understood: at most three readings in human words; a second time in a row, a person."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.rescuing import rescued
from actions.business.flows import Flow, Step
from actions.business.requests import Wish
from actions.comparing import Compare
from actions.desk import Desk
from actions.general import quick
from actions.goods.untold import untold
from actions.hearing.ordinals import position
from actions.hearing.wording import agrees, refuses, says
from actions.memory import Task
from actions.reference.referring import known
from actions.road.second import CARRIED, entity
from actions.searching import counted_off
from actions.talk.handing_over import handed_over
from actions.topic_action import TopicAction

CHOICES = 3
MOST_MISSES = 2  # in a row; then a person is offered, and after one more asked for
PERSON = "human_agent"
UNASKABLE = frozenset({"affirm", "deny", "inform", "nlu_fallback", "out_of_scope", "greet",
                       "goodbye", "thank"})  # fmt: skip


class Clarify(TopicAction):
    intent = "clarify"
    counts_misses = True

    def answer(self, desk: Desk) -> Answer:
        turn, shown = desk.turn, desk.memory.shown
        if (answer := rescued(desk)) is not None:
            return answer
        if turn.text and says("both", turn.text) and len(shown) >= 2:
            return Compare(self.means).answer(desk).remembering(misses=0)
        place = position(turn.text, len(shown))
        if place is not None and known(desk, shown[place]):
            return counted_off(desk).remembering(misses=0)
        if turn.text and (agrees(turn.text) or refuses(turn.text)):
            return desk.answer(
                desk.text("general.agreed" if agrees(turn.text) else "general.declined")
            )
        return untold(desk) or clarified(desk)


def clarified(desk: Desk) -> Answer:
    """Ask what was meant, keeping everything known."""
    misses = desk.memory.misses + 1
    if misses > MOST_MISSES:
        return handed_over(desk, "misses")
    person = desk.button("general.person_button", "human_agent")
    readings = [name for name in desk.turn.ranking if name not in UNASKABLE][:CHOICES]
    if misses >= MOST_MISSES:
        readings = [*[name for name in readings if name != PERSON][: CHOICES - 1], PERSON]
    buttons = [_button(desk, name) for name in readings if name != PERSON]
    kept = replace(desk.memory, misses=misses)
    if desk.memory.task is None or desk.memory.task.soft:
        kept = replace(kept, task=choice(desk, readings), asked="choice" if readings else None)
    if misses >= MOST_MISSES:
        words = desk.text("general.clarify_person", [*buttons, person])
        return desk.answer(words, memory=kept)
    key = "general.clarify" if buttons else "general.clarify_open"
    return desk.answer(desk.text(key, buttons or quick(desk)[:CHOICES]), memory=kept)


def choice(desk: Desk, readings: Sequence[str]) -> Task | None:
    """What is offered, with all that the message named, so that a typed 第一个 finds it."""
    if not readings:
        return None
    kept = Wish("", "", desk.turn.entities).as_slot()
    return Task("clarify", "reading", {**kept, "listed": list(readings)}, soft=True)


def _button(desk: Desk, intent: str) -> replies.Button:
    """A button for an intent in human words, carrying what the message named."""
    carried = {each.name: each.value for each in desk.turn.entities if each.name in CARRIED}
    ids = [each.extra.get("product_id") for each in desk.turn.all("product")]
    if ids and ids[0]:
        carried["product_id"] = ids[0]
    return replies.button(desk.label("intents", intent), intent, **carried)


def _hear(desk: Desk, task: Task) -> Task | Answer:
    listed, text = task.get("listed") or [], desk.turn.text
    place = position(text, len(listed))
    if place is None and PERSON in listed and says("person_offer", text):
        place = listed.index(PERSON)
    if place is None and listed and (agrees(text) or desk.turn.intent == "affirm"):
        # 'shall I bring in a person?' was asked last
        place = listed.index(PERSON) if PERSON in listed else 0
    return task if place is None else task.knowing(reading=listed[place])


def _ask(desk: Desk, task: Task) -> Sequence[Reply]:
    buttons = [_button(desk, name) for name in task.get("listed") or []]
    if task.get("text"):
        return [desk.text("general.second_now", buttons, topic=buttons[0]["title"])]
    if not buttons:
        return [desk.text("general.clarify_open", quick(desk)[:CHOICES])]
    return [desk.text("general.clarify", buttons)]


def _answer_chosen(desk: Desk, task: Task) -> Answer:
    """As if the message had been understood so at once."""
    intent = str(task.get("reading"))
    if intent == PERSON and not task.get("entities"):
        return handed_over(desk, "misses" if desk.memory.misses else "asked")
    entities = tuple(map(entity, task.get("entities") or []))
    memory = replace(desk.memory.idle(), misses=0)
    turn = replace(
        desk.turn, intent=intent, text=str(task.get("text") or ""), entities=entities, memory=memory
    )
    return desk.means.topics[intent].answer(replace(desk, turn=turn))


CLARIFY = Flow(
    "clarify",
    frozenset(),
    (Step("reading", "choice", _hear, _ask),),
    _answer_chosen,
    guests=True,
)
