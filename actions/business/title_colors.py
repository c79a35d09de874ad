"""The blue of Blue Ridge Ltd, 红 of 红叶公司: what an invoice is called tells no version."""

import re

from actions.business.titles import title_in
from actions.desk import Desk
from actions.hearing.wording import says
from actions.turn import NAMES

_TO = re.compile(
    r"\b(?:invoice|receipt|bill)\b[^,.;!?]{0,16}?\b(?:to|for|name of|name|title)[: ]+(?:the )?"
    r"(?P<name>[^,.;!?\u4e00-\u9fff]*?\b(?:ltd|limited|inc|llc|corp|corporation|company|co|gmbh"
    r"|group|studio|trading)\b|[A-Z][\w&'-]+(?: [A-Z][\w&'-]+)+)"
)
CHOOSING = ("add_to_basket", "add_several")  # in which a version is asked for
VERSIONS = (*NAMES, "color", "size")


def without_title_colors(desk: Desk) -> Desk:
    """The message without the versions and goods that are but words of an invoice's title."""
    turn = desk.turn
    start, end = (0, 0) if turn.clicked else _title(turn.text)
    if start == end:
        return desk
    kept = tuple(one for one in turn.entities if one.name not in VERSIONS
                 or one.start is None or not start <= one.start < end)  # fmt: skip
    task = desk.memory.task
    buying = task is not None and not task.soft and task.name in CHOOSING
    blank = " " * (end - start)
    text = turn.text[:start] + blank + turn.text[end:] if buying else turn.text
    return desk.turned(entities=kept, text=text)


def _title(text: str) -> tuple[int, int]:
    """Where the title stands; nowhere when none is given."""
    if (match := _TO.search(text)) is not None:
        return match.span("name")
    told = says("title_words", text) or says("topic_invoice", text)
    title = title_in(text) if told else None
    at = text.find(title) if title else -1
    return (at, at + len(title)) if title and at >= 0 else (0, 0)
