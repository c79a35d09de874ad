"""The text of a complaint, a repair or a return, given word for word: 改成：…, no, write: …"""

from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import advance, flow_of
from actions.business.grievances import grievance
from actions.business.requests import said_from
from actions.desk import Desk
from actions.hearing.wording import spans
from shop.masking import mask

TEXTS = {"complaint": "reason", "repair": "reason", "return_refund": "reason",
         "exchange": "reason", "missing_goods": "told"}  # fmt: skip


def dictated(desk: Desk) -> Answer | None:
    """What is to be registered in these words; the rest of what is known stays."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or task.soft or task.name not in TEXTS:
        return None
    start = list(spans("dictates", desk.turn.text))[1][0]
    rest = replace(desk, turn=said_from(desk.turn, start))
    words = grievance(rest.turn) or mask(rest.turn.text.strip())
    return advance(flow, rest, task.knowing(**{TEXTS[task.name]: words}))
