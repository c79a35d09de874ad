"""The conversation's working memory: what was asked, is being done, was shown.

It lives in the bot's slots between two turns. Identity is never in here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from actions.hearing.wishes import from_slot, to_slot
from shop.catalogue import Wishes

CONFIRM = "confirm"  # the step at which a proposal waits for a yes
PLACE_ORDER = "place_order"  # the flow; offered softly once something lies in the basket
SCRIPT = "@"  # between what was said and the script it was said in
PERSONAL = "personal"  # kept beside the wishes that the shown products answer
SLOTS = (
    "asked",
    "task",
    "wishes",
    "shown",
    "product_id",
    "order_no",
    "proposal_id",
    "misses",
    "said",
)


@dataclass(frozen=True)
class Task:
    """A piece of business in progress: its flow's name, the step it waits at, what is known.

    A soft task is only a suggestion ('shall I put it into the basket?'): it is dropped
    without a word when the shopper speaks of something else.
    """

    name: str
    step: str = ""
    known: Mapping[str, Any] = field(default_factory=dict)
    soft: bool = False

    def __contains__(self, slot: str) -> bool:
        return self.known.get(slot) is not None

    def get(self, slot: str) -> Any:
        return self.known.get(slot)

    def knowing(self, **more: Any) -> "Task":
        """The same task with more known; a None forgets."""
        known = {**self.known, **more}
        return replace(
            self, known={name: value for name, value in known.items() if value is not None}
        )

    def at(self, step: str) -> "Task":
        return replace(self, step=step)


@dataclass(frozen=True)
class Memory:
    asked: str | None = None
    task: Task | None = None
    wishes: Wishes | None = None
    shown: tuple[str, ...] = ()
    personal: bool = False  # what is shown was chosen by the shopper's own history
    product_id: str | None = None
    order_no: str | None = None
    proposal_id: str | None = None
    misses: int = 0
    said: str | None = None
    script: str | None = None  # hant: the shopper writes traditional characters

    @property
    def busy(self) -> bool:
        """Whether some business is in progress, more than a suggestion."""
        return self.task is not None and not self.task.soft

    @property
    def ordering(self) -> bool:
        """Whether an order is being placed, and not only suggested."""
        return self.task is not None and self.task.name == PLACE_ORDER and not self.task.soft

    def idle(self) -> "Memory":
        """The same, with nothing in progress."""
        return replace(self, asked=None, task=None, proposal_id=None)


def read(slots: Mapping[str, Any]) -> Memory:
    """The memory in the bot's slots; what does not fit is forgotten."""
    shown, wishes = slots.get("shown"), slots.get("wishes")
    misses = slots.get("misses")
    said, _, script = (_text(slots.get("said")) or "").partition(SCRIPT)
    return Memory(
        asked=_text(slots.get("asked")),
        task=_task(slots.get("task")),
        wishes=from_slot(wishes),
        personal=isinstance(wishes, Mapping) and wishes.get(PERSONAL) is True,
        shown=tuple(map(str, shown)) if isinstance(shown, list | tuple) else (),
        product_id=_text(slots.get("product_id")),
        order_no=_text(slots.get("order_no")),
        proposal_id=_text(slots.get("proposal_id")),
        misses=misses if isinstance(misses, int) else 0,
        said=said or None,
        script=script or None,
    )


def changes(before: Mapping[str, Any], memory: Memory) -> dict[str, Any]:
    """The slots to set: only those whose value differs from what they held before."""
    after = _as_slots(memory)
    return {name: after[name] for name in SLOTS if after[name] != _plain(before.get(name), name)}


def _as_slots(memory: Memory) -> dict[str, Any]:
    plain: dict[str, Any] = {each.name: getattr(memory, each.name) for each in fields(memory)}
    plain["wishes"] = to_slot(memory.wishes) if memory.wishes else None
    if memory.wishes and memory.personal:
        plain["wishes"] = {**plain["wishes"], PERSONAL: True}
    plain["shown"] = list(memory.shown) or None
    plain["misses"] = memory.misses or None
    if memory.script:
        plain["said"] = f"{memory.said or ''}{SCRIPT}{memory.script}"
    if memory.task:
        plain["task"] = {
            **memory.task.known,
            "name": memory.task.name,
            "step": memory.task.step,
            **({"soft": True} if memory.task.soft else {}),
        }
    return plain


def _plain(value: Any, name: str) -> Any:
    return value or None if name in ("shown", "misses") else value


def _task(value: Any) -> Task | None:
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
        return None
    known = {key: each for key, each in value.items() if key not in ("name", "step", "soft")}
    return Task(value["name"], str(value.get("step") or ""), known, bool(value.get("soft")))


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
