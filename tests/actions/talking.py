"""A conversation with the real actions: what is said or clicked, as Rasa would hand it over."""

import itertools
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from rasa_sdk import Tracker

from actions.desk import Means
from actions.registry import actions
from actions.topic_action import TopicAction
from shop.tokens import issue

Entity = dict[str, Any]


def named(entity: str, value: Any, **more: Any) -> Entity:
    return {"entity": entity, "value": value, **more}


def product(name: str, *product_ids: str) -> Entity:
    extra = (
        {"product_id": product_ids[0]} if len(product_ids) == 1 else {"product_ids": [*product_ids]}
    )
    return {"entity": "product", "value": name, "extra": extra}


def at(text: str, word: str, entity: str, value: Any, **more: Any) -> Entity:
    """An entity where the word stands in the text."""
    start = text.index(word)
    return {"entity": entity, "value": value, "start": start, "end": start + len(word), **more}


class Chat:
    """One conversation; `replies` are those to the last message."""

    def __init__(
        self,
        means: Means,
        now: datetime,
        customer_id: str | None = None,
        language: str = "zh",
        conversation_id: str = "conversation-1",
    ) -> None:
        self.means, self.now, self.customer_id = means, now, customer_id
        self.language, self.conversation_id = language, conversation_id
        self.actions: dict[str, TopicAction] = {each.name(): each for each in actions(means)}
        self.sure = 0.9  # how sure the bot is of the intent
        self.slots: dict[str, Any] = {}
        self.replies: list[dict[str, Any]] = []
        self._numbers = itertools.count(1)

    def says(
        self,
        text: str,
        intent: str,
        *entities: Entity,
        ranking: Sequence[str] = (),
        message_id: str | None = None,
        clauses: Mapping[str, str] | None = None,
    ) -> str:
        """Type a text that is understood as the intent; returns all that is answered.

        `clauses` says of each clause of the text what it would be understood as alone.
        """
        ranked = [{"name": name, "confidence": 0.5} for name in (intent, *ranking)]
        told = [
            {"start": text.index(said), "end": text.index(said) + len(said),
             "intent": alone, "confidence": 0.95}
            for said, alone in (clauses or {}).items()
        ]  # fmt: skip
        return self._turn(text, intent, list(entities), ranked, message_id, told)

    def clicks(self, title: str, message_id: str | None = None) -> str:
        """Click the button of the last replies whose title holds the words."""
        payload = next(
            button["payload"] for button in self.buttons if title.lower() in button["title"].lower()
        )
        return self.sends(payload, message_id)

    def sends(self, payload: str, message_id: str | None = None) -> str:
        """Send a payload as a button would."""
        intent, brace, rest = payload[1:].partition("{")
        values = json.loads(brace + rest) if brace else {}
        entities = [named(name, value) for name, value in values.items()]
        return self._turn(payload, intent, entities, [], message_id)

    @property
    def text(self) -> str:
        return "\n".join(reply["text"] for reply in self.replies)

    @property
    def kinds(self) -> list[str]:
        return [reply["kind"] for reply in self.replies]

    @property
    def buttons(self) -> list[dict[str, str]]:
        return [button for reply in self.replies for button in reply.get("buttons", [])]

    @property
    def titles(self) -> list[str]:
        return [button["title"] for button in self.buttons]

    @property
    def cards(self) -> list[dict[str, Any]]:
        return [card for reply in self.replies for card in reply.get("products", [])]

    def _turn(
        self,
        text: str,
        intent: str,
        entities: list[Entity],
        ranking: list[dict[str, Any]],
        message_id: str | None,
        clauses: Sequence[Mapping[str, Any]] = (),
    ) -> str:
        message_id = message_id or f"{self.conversation_id}-m{next(self._numbers)}"
        token = issue(
            self.means.secret,
            "turn",
            self.conversation_id,
            self.now,
            customer_id=self.customer_id,
            language=self.language,
            message_id=message_id,
        )
        message = {
            "text": text,
            "intent": {"name": intent, "confidence": self.sure},
            "intent_ranking": ranking,
            "entities": entities,
            "clauses": [dict(one) for one in clauses],
            "metadata": {"turn": token, "language": self.language},
        }
        tracker = Tracker(
            self.conversation_id, dict(self.slots), message, [], False, None, {}, None
        )
        name = "action_clarify" if intent == "nlu_fallback" else f"action_{intent}"
        replies, changed = self.actions[name].handle(tracker, self.now)
        # through JSON, as over HTTP: what cannot be written down fails here
        self.replies = json.loads(json.dumps(list(replies)))
        self.slots.update(json.loads(json.dumps(changed)))
        return self.text
