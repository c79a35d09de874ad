"""Several wishes about the basket in one message: this one out, two of that one."""

import re
from collections.abc import Iterator
from dataclasses import replace

from actions.answer import Answer
from actions.basket import lines_meant, owner, spoken_words, taken
from actions.bought import speaks_of_goods
from actions.desk import Desk
from actions.ordinals import count_said, position
from actions.revising import change_of, told_anew
from actions.wording import asks, says
from shop import baskets

_CUT = re.compile(
    r"[，,。；;！!\n]+|(?<=[\u4e00-\u9fff])\s+|还有|然后|再把|\b(?:and|then|but|also)\b",
    re.IGNORECASE,
)
MOST = 20
OUT = ("take_out", "not_wanted", "remove")


def edited(desk: Desk) -> Answer | None:
    """小饭煲不要了 吹风机改成两个: each is done or told; None for fewer than two such wishes."""
    task = desk.memory.task
    busy = task is not None and not task.soft and task.name not in ("place_order", "add_to_basket")
    if busy or desk.turn.swaps or not baskets.lines(desk.tx, owner(desk)):
        return None
    parts = [part for part in _parts(desk) if _is_edit(part)]
    if len(parts) < 2 or not any(lines_meant(part) for part in parts):
        return None
    told = [_done(part) for part in parts]
    return told_anew(desk, "\n".join([*told, ""]))


def _parts(desk: Desk) -> Iterator[Desk]:
    """The message cut into its sentences, each with what it names."""
    turn, start = desk.turn, 0
    for end in [*[match.end() for match in _CUT.finditer(turn.text)], len(turn.text)]:
        named = tuple(
            replace(one, start=one.start - start, end=(one.end or 0) - start)
            for one in turn.entities
            if one.start is not None and start <= one.start < end
        )
        text = turn.text[start:end].strip(" ，,。；;！!")
        yield replace(desk, turn=replace(turn, text=text, entities=named))
        start = end


def _is_edit(desk: Desk) -> bool:
    turn = desk.turn
    counted = position(turn.text, MOST) is not None
    named = speaks_of_goods(turn) or counted or any(True for _ in turn.all("color"))
    out = any(says(name, turn.text) for name in OUT)
    other = says("revise", turn.text) or count_said(turn.text) or turn.first("quantity")
    return named and not asks(turn.text) and bool(out or other)


def _done(desk: Desk) -> str:
    """The wish carried out, in words; or that there is no such thing in the basket."""
    meant = lines_meant(desk)
    if any(says(name, desk.turn.text) for name in OUT):
        what = spoken_words(desk) or desk.turn.text
        return taken(desk, meant) if meant else desk.say("buying.not_in_it", what=what)
    changed = change_of(desk, meant[-1]) if meant else None
    if changed is None:
        return desk.say("buying.not_done", what=desk.turn.text)
    return desk.say("buying.line_changed", name=meant[-1].name)
