"""What a message tells and what it asks: 改成L吧 麻烦问下材质 is one of each."""

import re
from collections.abc import Iterator
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.matters import topic_of
from actions.hearing.wording import asks, says
from actions.turn import Turn

_CUT = re.compile(
    r"[，,。；;！!？?\n]+|(?<=[\u4e00-\u9fff])\s+|[.]\s+"
    r"|(?<=[a-z])\s+(?=and (?:what|how|is|do|can)\b)"
)
ANSWERING = frozenset(
    {"product_info", "stock", "promotion", "shipping_info", "membership", "payment", "invoice",
     "return_policy", "installation", "compare"}
)  # fmt: skip


def parted(desk: Desk) -> tuple[Desk, Desk | None]:
    """The message as far as it tells, and its question by itself; None when it has none."""
    turn = desk.turn
    spans = list(_spans(turn.text))
    asked = [span for span in spans if _inquires(turn.text[span[0] : span[1]])]
    told = [span for span in spans if span not in asked]
    if not asked or not told:
        return desk, None
    plain = [span for span in asked if not says("is_it_so", turn.text[span[0] : span[1]].strip())]
    telling = replace(desk, turn=only(turn, told))
    return telling, replace(desk, turn=only(turn, plain)) if plain else None


def with_question(desk: Desk, answer: Answer, asked: Desk | None) -> Answer:
    """The answer, and after it that to the question; what is waited for stays."""
    if asked is None or answer.memory.busy:
        return answer
    memory = replace(answer.memory, task=None, asked=None)
    alone = asked.turned(memory=memory)
    told: Answer = desk.means.topics[_topic(asked.turn)].answer(alone)
    return Answer((*answer.replies, *told.replies), answer.memory)


def leading(lead: str, answer: Answer) -> Answer:
    """The answer with some words before it."""
    return Answer((replies.led_by(lead, answer.replies[0]), *answer.replies[1:]), answer.memory)


def _topic(turn: Turn) -> str:
    start = len(turn.text) - len(turn.text.lstrip())
    own = [one.intent for one in turn.clauses if one.end > start and one.intent in ANSWERING]
    if own:
        return own[0]
    named = "promotion" if says("coupon", turn.text) else topic_of(turn.text)
    if named in ANSWERING:
        return str(named)
    return turn.intent if turn.intent in ANSWERING else "product_info"


def _inquires(part: str) -> bool:
    return asks(part.strip()) or says("inquires", part) or says("is_it_so", part.strip())


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CUT.finditer(text):
        end = match.end() if set(match.group()) & set("?？") else match.start()
        if text[start:end].strip():
            yield start, end
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def only(turn: Turn, spans: list[tuple[int, int]]) -> Turn:
    """The message with these parts alone, the letters that stay at their places."""
    letters = [" "] * spans[-1][1]
    for start, end in spans:
        letters[start:end] = turn.text[start:end]
    named = tuple(
        one for one in turn.entities
        if one.start is None or any(start <= one.start < end for start, end in spans)
    )  # fmt: skip
    return replace(turn, text="".join(letters), entities=named)
