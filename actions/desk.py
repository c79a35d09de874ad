"""Where a turn is answered: the turn, the open transaction, and the means of the shop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Protocol

from actions import replies, texts
from actions.answer import Answer, Reply, answered
from actions.hearing import words
from actions.memory import Memory
from actions.turn import Turn
from shop.database import Database, Transaction
from shop.payment_links import PaymentProvider
from shop.policies import Policies
from shop.recommending import Recommending


class Topic(Protocol):
    """What answers the messages of one intent."""

    def answer(self, desk: "Desk") -> Answer: ...


@dataclass(frozen=True)
class Means:
    """What the action server answers with, made once at its start."""

    database: Database
    secret: str
    policies: Policies
    recommending: Recommending
    demo: bool = False
    payments: PaymentProvider | None = None  # without one an order is paid on the shop's own page
    flows: Mapping[str, Any] = field(default_factory=dict)  # name → Flow
    topics: Mapping[str, Topic] = field(default_factory=dict)  # by intent


@dataclass(frozen=True)
class Desk:
    turn: Turn
    tx: Transaction
    means: Means

    @property
    def memory(self) -> Memory:
        return self.turn.memory

    @property
    def language(self) -> str:
        return self.turn.language

    @property
    def policies(self) -> Policies:
        return self.means.policies

    @property
    def now(self) -> datetime:
        return self.turn.now

    def turned(self, **changes: Any) -> "Desk":
        """The same, for the turn with these changes."""
        return replace(self, turn=replace(self.turn, **changes))

    def idle(self) -> "Desk":
        """The same, with nothing in progress."""
        return self.turned(memory=self.memory.idle())

    def customer_id(self) -> str:
        """The signed-in customer; call it only where a guest cannot come."""
        assert self.turn.customer_id is not None
        return self.turn.customer_id

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` in the shopper's language, not the one said just now."""
        turn = self.turn
        return texts.say(key, turn.language, turn.message_id, turn.memory.said, **values)

    def text(self, key: str, buttons: Sequence[replies.Button] = (), **values: object) -> Reply:
        return replies.text(self.say(key, **values), buttons)

    def answer(self, *given: Reply, memory: Memory | None = None) -> Answer:
        """An answer; without a memory of its own it asks nothing, and what is in progress stays."""
        kept = self.memory if self.memory.task else replace(self.memory, asked=None)
        return answered(given, memory or kept)

    def button(self, key: str, intent: str, **entities: Any) -> replies.Button:
        return replies.button(self.say(key), intent, **entities)

    def label(self, kind: str, name: str) -> str:
        return words.label(kind, name, self.language)

    def term(self, text: str) -> str:
        return words.term(text, self.language)

    def day(self, moment: datetime | date) -> str:
        local = self.policies.day(moment) if isinstance(moment, datetime) else moment
        return words.day(local, self.language)

    def clock(self, moment: datetime) -> str:
        return words.clock(moment, self.policies.time_zone, self.language)

    def money(self, amount: int) -> str:
        return words.money(amount, self.policies.currency)
