"""地址…，电话…，开户行…, while an invoice is asked for: none of them is put down on it."""

from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.addressing import parts_of
from actions.hearing.wording import asks, says


def bank_told(desk: Desk) -> Answer | None:
    """That the name and the tax number are all it takes; the invoice then goes on."""
    turn, task = desk.turn, desk.memory.task
    if task is None or task.name != "invoice" or turn.clicked or asks(turn.text):
        return None
    if not (says("bank_details", turn.text) or "text" in parts_of(turn.text, turn.first("phone"))):
        return None
    return resumed(desk, desk.answer(desk.text("invoice.no_bank"), memory=desk.memory))
