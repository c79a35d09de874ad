"""好吧换一袋也行, once it was told what is wrong: the reason is not asked for again."""

import re
from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.wording import asks, leaving_out, says
from actions.memory import Task
from actions.reference.history import words_of_order
from shop import proposals

_BREAK = re.compile(r"[，,。.！!？?；;\n]+|\s+(?=[\u3400-\u9fff])")
TOLD = ("size", "quality", "wrong", "unlike")  # what is wrong with goods that came
FAULTY = ("fault_told", "trouble_told")


def reason_before(desk: Desk, task: Task) -> str | None:
    """The reason in the shopper's own words of this order; None when none was told."""
    number, who = task.get("order_no"), desk.turn.customer_id
    if number is None or who is None or number != desk.memory.order_no:
        return None
    done = proposals.last_done(desk.tx, who, desk.turn.conversation_id)
    said = words_of_order(desk, str(number), done.confirmed_by if done else None)
    found = (told for text in said for part in _parts(text) if (told := _told(part)))
    name = next(found, None)
    return desk.label("reasons", name) if name else None


def _parts(text: str) -> Iterator[str]:
    """What is told in a message, without what it asks."""
    parts = _BREAK.split(text)
    return (one for one in parts if not asks(leaving_out("what_now", one)))


def _told(text: str) -> str | None:
    name = next((one for one in TOLD if says(f"reason_{one}", text)), None)
    return name or ("quality" if any(says(one, text) for one in FAULTY) else None)
