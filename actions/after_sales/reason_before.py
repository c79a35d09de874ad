"""好吧换一袋也行, once it was told what is wrong: the reason is not asked for again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from actions.business.ordered import order_of
from actions.business.parted import only
from actions.desk import Desk
from actions.hearing.wording import asks, found_in, leaving_out, says
from actions.memory import Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.history import words_of_order
from actions.turn import Entity
from shop import proposals
from shop.messages import Message
from shop.orders import Line

_BREAK = re.compile(r"[，,。.！!？?；;\n]+|\s+(?=[\u3400-\u9fff])")
TOLD = ("quality", "wrong", "unlike")  # what is wrong with goods that came
UNFIT = ("ill_fitting", "bit_unfit")
FAULTY = ("fault_told", "trouble_told")


def reason_before(desk: Desk, task: Task) -> str | None:
    """The reason in the shopper's own words of these goods; None when none was told."""
    number, who = task.get("order_no"), desk.turn.customer_id
    if number is None or who is None or number != desk.memory.order_no:
        return None
    done = proposals.last_done(desk.tx, who, desk.turn.conversation_id)
    said = words_of_order(desk, str(number), done.confirmed_by if done else None)
    told = [name for lines, name in _reasons(desk, order_of(desk, task).lines, said)
            if str(task.get("line_id")) in [str(one.line_id) for one in lines]]  # fmt: skip
    return desk.label("reasons", told[-1]) if told else None


def _reasons(
    desk: Desk, lines: Sequence[Line], said: Sequence[Message]
) -> Iterator[tuple[Sequence[Line], str]]:
    """What was told, and of which lines: those named last, the only one when none was."""
    about = lines if len(lines) == 1 else ()
    for part in (part for each in reversed(said) for part in _parts(desk, each)):
        named = lines_mentioned(part, lines)
        about = named if named or speaks_of_goods(part.turn) else about
        name = _told(part.turn.text)
        if name and about:
            yield about, name


def _parts(desk: Desk, message: Message) -> Iterator[Desk]:
    """What is told in a message, without what it asks and the name of the order."""
    known = (message.understanding or {}).get("entities") or []
    whole = desk.turned(text=message.text, clauses=(), entities=tuple(
        Entity(str(one["entity"]), one["value"], None, one.get("extra") or {},
               one.get("start"), one.get("end")) for one in known))  # fmt: skip
    for start, end in _clauses(message.text):
        text = message.text[start:end]
        if text.strip() and not asks(leaving_out("what_now", text)):
            called = next(found_in("order_only_named", text), None)
            start += called.end() if called else 0
            yield replace(whole, turn=only(whole.turn, [(start, end)]))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for one in _BREAK.finditer(text):
        yield start, one.start()
        start = one.end()
    yield start, len(text)


def _told(text: str) -> str | None:
    if says("as_they_should", text):
        return None
    if any(says(one, text) for one in UNFIT):
        return "size"
    name = next((one for one in TOLD if says(f"reason_{one}", text)), None)
    return name or ("quality" if any(says(one, text) for one in FAULTY) else None)
