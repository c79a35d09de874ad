"""Make it the white ones, while a coupon waits for its yes: of the basket; the coupon waits on."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.editing import edited
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says

CLAIM = "claim_coupon"


def version_beside(desk: Desk) -> Answer | None:
    """The basket in the version said; None when it is of the coupon, or nothing changes."""
    turn, memory = desk.turn, desk.memory
    task = memory.task
    if task is None or task.name != CLAIM or task.soft or turn.clicked or asks(turn.text):
        return None
    if not says("edit_swap", turn.text) or says("coupon_words", turn.text):
        return None
    done = edited(desk.turned(memory=memory.idle()))
    if done is None:
        return None
    answer = Answer(done[0].replies, replace(memory, product_id=done[0].memory.product_id))
    return resumed(desk.turned(memory=answer.memory), answer)
