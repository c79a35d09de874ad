"""What an action gives back: the replies in order, and what to remember."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.memory import Memory

Reply = Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """Replies of the contract (without id and seq) and the memory after them."""

    replies: tuple[Reply, ...]
    memory: Memory

    def remembering(self, **changes: Any) -> "Answer":
        return replace(self, memory=replace(self.memory, **changes))

    def then(self, *more: Reply) -> "Answer":
        return replace(self, replies=(*self.replies, *more))


def answered(replies: Reply | Sequence[Reply], memory: Memory) -> Answer:
    """An answer of one reply or several."""
    several = (replies,) if isinstance(replies, Mapping) else tuple(replies)
    return Answer(several, memory)
