"""Two requests in one message: one is answered, the other is offered, and done on a yes.

While the first one is business that takes several turns, the second waits beside it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from actions import replies
from actions.answer import Answer
from actions.bought import KINDS
from actions.desk import Desk
from actions.history import with_person
from actions.memory import Task
from actions.turn import Entity, Turn
from actions.wording import says, spans

THEN = "then"  # what waits beside the business in progress
CARRIED = ("order_no", "category", "brand", "color", "size", "attribute")
MOST = 2  # offered at a time
SHORTEST = 2  # letters of a part that can be a request

TOPICS = (
    "human_agent", "refund_progress", "price_protection", "return_policy", "cancel_order",
    "change_address", "return_refund", "exchange", "repair_warranty", "installation", "invoice",
    "complaint", "payment", "membership", "promotion", "shipping_info", "order_status", "compare",
    "recommend", "purchase",
)  # fmt: skip
SHOPPING = frozenset({"purchase", "recommend", "refine_recommendation", "product_info", "stock",
                      "compare", "inform"})  # fmt: skip
SENT_BACK = frozenset({"return_refund", "exchange", "return_policy", "refund_progress",
                       "repair_warranty", "complaint"})  # fmt: skip
BUSINESS = frozenset(
    {"cancel_order", "change_address", "return_refund", "exchange", "complaint",
     "price_protection", "installation", "repair_warranty", "invoice"}
)  # fmt: skip
UNOFFERABLE = frozenset({"affirm", "deny", "inform"})
SURE = 0.4
NOT_UNDERSTOOD = frozenset({"nlu_fallback", "out_of_scope"})
NEAR = {  # topic → what already answers it
    "shipping_info": {"order_status", "return_policy"},
    "order_status": {"shipping_info", "installation", "cancel_order", "complaint",
                     "refund_progress", "return_refund"},
    "cancel_order": {"return_refund"},
    "installation": {"order_status"},
    "promotion": {"membership", "price_protection", "refine_recommendation"},
    "return_refund": SENT_BACK | {"cancel_order", "price_protection"},
    "return_policy": SENT_BACK,
    "refund_progress": {"return_policy"},
    "exchange": SENT_BACK | {"refine_recommendation", "stock"},
    "repair_warranty": SENT_BACK,
    "complaint": SENT_BACK,
    "price_protection": {"promotion"},
    "recommend": SHOPPING,
    "purchase": SHOPPING,
    "compare": SHOPPING,
}  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """A request of the message: its topic, its own words and what they name."""

    intent: str
    text: str
    entities: tuple[Entity, ...]

    def as_slot(self) -> dict[str, Any]:
        named = [
            {"name": each.name, "value": each.value, "role": each.role, "extra": dict(each.extra)}
            for each in self.entities
        ]
        return {"listed": [self.intent], "text": self.text, "entities": named}


def with_second(desk: Desk, answer: Answer) -> Answer:
    """The answer, and an offer to go on with what else the message asks."""
    others = [] if desk.turn.clicked else other_wishes(desk.turn)
    if not others or desk.turn.intent == "human_agent" or with_person(desk):
        return answer
    answer = _offering(desk, answer, others[0].as_slot())
    *first, last = answer.replies
    for wish in others[1:MOST]:
        title = desk.label("intents", wish.intent)
        last = replies.with_button(last, _button(title, wish.as_slot()))
    return Answer((*first, last), answer.memory)


def afterwards(desk: Desk, answer: Answer) -> Answer:
    """The answer that ends some business, and what had waited beside it."""
    task = desk.memory.task
    waiting = task.get(THEN) if task else None
    if not waiting:
        return answer
    if waiting["listed"] == [desk.turn.intent]:
        left = answer.memory.task
        return answer.remembering(task=left.knowing(then=None) if left else None)
    if answer.memory.task is not None or with_person(desk):
        return answer
    return _offering(desk, answer, waiting)


def with_offer(answer: Answer) -> Answer:
    """A question with one button: a typed yes to it is a click on it."""
    memory, replied = answer.memory, answer.replies
    if memory.task is not None or memory.proposal_id or not replied:
        return answer
    buttons = {each["payload"] for reply in replied for each in reply.get("buttons", ())}
    if len(buttons) != 1 or not str(replied[-1]["text"]).rstrip().endswith(("?", "？")):
        return answer
    intent, brace, rest = buttons.pop()[1:].partition("{")
    if intent in UNOFFERABLE:
        return answer
    named = json.loads(brace + rest) if brace else {}
    kept = Wish(intent, "", tuple(Entity(name, value) for name, value in named.items()))
    task = Task("clarify", "reading", kept.as_slot(), soft=True)
    return answer.remembering(task=task, asked="choice")


def as_offered(desk: Desk) -> Desk:
    """A click on the offer's button, as if its own words had been typed."""
    turn, task = desk.turn, desk.memory.task
    kept = (task.get(THEN) or (task.known if task.soft else {})) if task else {}
    if not turn.clicked or not kept.get("text") or kept["listed"] != [turn.intent]:
        return desk
    entities = tuple(map(entity, kept.get("entities") or []))
    return replace(desk, turn=replace(turn, text=str(kept["text"]), entities=entities))


def other_wishes(turn: Turn) -> list[Wish]:
    """The requests in the message that are not the one it was understood as, each topic once."""
    wishes = list(_wishes(turn))
    # without an 'also', only when the matter that was understood is named too
    if not says("joins", turn.text) and turn.intent not in [wish.intent for wish in wishes]:
        return []
    others = {wish.intent: wish for wish in wishes if not _answered(wish.intent, turn.intent)}
    return list(others.values())


def guessed(turn: Turn) -> bool:
    """Whether business would be opened on a weak reading that no word of the message bears out."""
    weak = not turn.clicked and turn.confidence < SURE and not turn.entities
    return weak and turn.intent in BUSINESS and not asks_for(turn.intent, turn.text)


def plainly(turn: Turn) -> str | None:
    """The business that the words name by itself in a sentence that was not understood."""
    if turn.clicked or turn.intent not in NOT_UNDERSTOOD:
        return None
    named = [topic for topic in TOPICS if topic in BUSINESS and asks_for(topic, turn.text)]
    return named[0] if len(named) == 1 else None


def asks_for(intent: str, text: str) -> bool:
    """Whether the words themselves name the matter."""
    return intent in TOPICS and says(f"topic_{intent}", text)


def topic_of(text: str) -> str | None:
    """The matter the words name, when it is only one."""
    named = [topic for topic in TOPICS if topic not in SHOPPING and says(f"topic_{topic}", text)]
    return named[0] if len(named) == 1 else None


def entity(kept: Any) -> Entity:
    return Entity(str(kept["name"]), kept["value"], kept.get("role"), kept.get("extra") or {})


def _offering(desk: Desk, answer: Answer, wish: dict[str, Any]) -> Answer:
    title = desk.label("intents", wish["listed"][0])
    button = _button(title, wish)
    task = answer.memory.task
    if task is not None and not task.soft:
        said = answer.then(replies.text(desk.say("general.second", topic=title), [button]))
        return said.remembering(task=task.knowing(**{THEN: wish}))
    said = answer.then(replies.text(desk.say("general.second_now", topic=title), [button]))
    return said.remembering(task=Task("clarify", "reading", wish, soft=True), asked="choice")


def _button(title: str, wish: dict[str, Any]) -> replies.Button:
    carried = {each["name"]: each["value"] for each in wish["entities"] if each["name"] in CARRIED}
    ids = [each["extra"].get("product_id") for each in wish["entities"]]
    found = next((each for each in ids if each), None)
    return replies.button(title, wish["listed"][0], **carried, product_id=found)


def _wishes(turn: Turn) -> Iterator[Wish]:
    for start, end in spans("splits", turn.text):
        part = turn.text[start:end].strip()
        named = tuple(each for each in turn.entities if _within(each, start, end))
        topic = _topic(part, named) if len(part) >= SHORTEST else None
        if topic:
            yield Wish(topic, part, named)


def _within(found: Entity, start: int, end: int) -> bool:
    return found.start is not None and start <= found.start < end


def _topic(part: str, named: tuple[Entity, ...]) -> str | None:
    goods = any(each.name in KINDS for each in named)
    for topic in TOPICS:
        if says(f"topic_{topic}", part) and (goods or topic not in ("purchase", "compare")):
            return topic
    return None


def _answered(topic: str, answered: str) -> bool:
    return topic == answered or answered in NEAR.get(topic, ())
