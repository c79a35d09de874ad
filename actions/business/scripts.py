"""Traditional characters: whether the shopper writes them, and replies in them.

Only what is read is converted: the words of a reply, its buttons' titles, an offer's words. Ids,
payloads, cards' names and what the shopper typed himself stay as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from actions.answer import Answer, Reply
from actions.hearing.letters import TRADITIONAL, only_simplified, traditional
from actions.turn import Turn

SHORTEST_ECHO = 2  # letters
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_READ = ("title", "terms")  # of an offer's card
_TYPED = ("parts", "title", "reason")  # slots with the shopper's own words


def written(answer: Answer, turn: Turn) -> Sequence[Reply]:
    """The replies in the script in which the shopper writes."""
    if turn.language != "zh" or turn.memory.script != TRADITIONAL:
        return answer.replies
    tasks = [each for each in (turn.memory.task, answer.memory.task) if each is not None]
    typed = [turn.text, *(each for task in tasks for each in typed_in(task.known))]
    return [in_traditional(each, typed) for each in answer.replies]


def in_traditional(reply: Reply, typed: Iterable[str] = ()) -> Reply:
    """The reply in traditional characters; what the shopper typed is repeated as it was."""
    own = tuple(typed)
    changed: dict[str, Any] = {**reply, "text": converted(str(reply["text"]), own)}
    if buttons := reply.get("buttons"):
        changed["buttons"] = [{**one, "title": converted(one["title"], own)} for one in buttons]
    if cards := reply.get("products"):
        changed["products"] = [{**one, "reason": converted(one["reason"])} for one in cards]
    if offer := reply.get("offer"):
        read = {name: converted(offer[name]) for name in _READ if name in offer}
        changed["offer"] = {**offer, **read}
    return changed


def converted(text: str, typed: Iterable[str] = ()) -> str:
    """The text in traditional characters, but for the parts of it that the shopper typed."""
    parts = sorted({part for each in typed for part in _echoes(text, each)}, key=len, reverse=True)
    if not parts:
        return traditional(text)
    pieces = re.split("(" + "|".join(map(re.escape, parts)) + ")", text)
    return "".join(each if each in parts else traditional(each) for each in pieces)


def typed_in(known: Mapping[str, Any]) -> Iterator[str]:
    """What the shopper told for the business in progress: a name, an address, a title."""
    told = [known[slot] for slot in _TYPED if slot in known]
    for each in told:
        yield from map(str, each.values()) if isinstance(each, Mapping) else (str(each),)


def _echoes(text: str, typed: str) -> Iterator[str]:
    """The longest parts of the text that were typed just so and would not stay as they are."""
    at = 0
    while at < len(typed):
        end = at
        while (
            end < len(typed)
            and _CHINESE.fullmatch(typed[at : end + 1])
            and (typed[at : end + 1] in text)
        ):
            end += 1
        part = typed[at:end]
        changes = len(part) >= SHORTEST_ECHO and traditional(part) != part
        if changes and not any(map(only_simplified, part)):
            yield part
        at = max(end, at + 1)
