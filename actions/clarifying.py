"""Not understood: at most three readings in human words; a second time in a row, a person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions import replies
from actions.answer import Answer, Reply
from actions.comparing import Compare
from actions.desk import Desk
from actions.flows import Flow, Step
from actions.general import quick
from actions.memory import Task
from actions.ordinals import position
from actions.referring import known
from actions.rescuing import rescued
from actions.searching import offered
from actions.topic_action import TopicAction
from actions.turn import Entity
from actions.wording import agrees, refuses, says

CHOICES = 3
UNASKABLE = frozenset({"affirm", "deny", "inform", "nlu_fallback", "out_of_scope", "greet",
                       "goodbye", "thank"})  # fmt: skip
CARRIED = ("order_no", "category", "brand", "color", "size", "attribute")


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
        if place is not None and (product := known(desk, shown[place])):
            return offered(desk, product).remembering(misses=0)
        if turn.text and (agrees(turn.text) or refuses(turn.text)):
            return desk.answer(
                desk.text("general.agreed" if agrees(turn.text) else "general.declined")
            )
        return clarified(desk)


def clarified(desk: Desk) -> Answer:
    """Ask what was meant, keeping everything known."""
    misses = desk.memory.misses + 1
    person = desk.button("general.person_button", "human_agent")
    readings = [name for name in desk.turn.ranking if name not in UNASKABLE][:CHOICES]
    buttons = [_button(desk, name) for name in readings]
    kept = replace(desk.memory, misses=misses)
    if desk.memory.task is None or desk.memory.task.soft:
        kept = replace(kept, task=_choice(desk, readings), asked="choice" if readings else None)
    if misses >= 2:
        words = desk.text("general.clarify_person", [*buttons[: CHOICES - 1], person])
        return desk.answer(words, memory=kept)
    key = "general.clarify" if buttons else "general.clarify_open"
    return desk.answer(desk.text(key, buttons or quick(desk)[:CHOICES]), memory=kept)


def _choice(desk: Desk, readings: Sequence[str]) -> Task | None:
    """What is offered, with all that the message named, so that a typed 第一个 finds it."""
    if not readings:
        return None
    entities = [
        {"name": each.name, "value": each.value, "role": each.role, "extra": dict(each.extra)}
        for each in desk.turn.entities
    ]
    return Task("clarify", "reading", {"listed": list(readings), "entities": entities}, soft=True)


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
    if place is None and listed and (agrees(text) or desk.turn.intent == "affirm"):
        place = 0
    return task if place is None else task.knowing(reading=listed[place])


def _ask(desk: Desk, task: Task) -> Sequence[Reply]:
    buttons = [_button(desk, name) for name in task.get("listed") or []]
    return [desk.text("general.clarify", buttons)]


def _answer_chosen(desk: Desk, task: Task) -> Answer:
    """As if the message had been understood so at once."""
    intent = str(task.get("reading"))
    entities = tuple(map(_entity, task.get("entities") or []))
    memory = replace(desk.memory.idle(), misses=0)
    turn = replace(desk.turn, intent=intent, text="", entities=entities, memory=memory)
    topic: TopicAction = desk.means.topics[intent]
    return topic.answer(replace(desk, turn=turn))


def _entity(kept: Mapping[str, Any]) -> Entity:
    return Entity(str(kept["name"]), kept["value"], kept.get("role"), kept.get("extra") or {})


CLARIFY = Flow(
    "clarify",
    frozenset(),
    (Step("reading", "choice", _hear, _ask),),
    _answer_chosen,
    guests=True,
)
