"""为什么不能退, why not: what was refused just now is told again, with its rule."""

from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.matters import BUSINESS
from actions.reference.history import last_matter
from actions.turn import Entity


def why_not(desk: Desk) -> Answer | None:
    """The same business asked of the same order once more; None when none was refused."""
    turn, memory = desk.turn, desk.memory
    matter = last_matter(desk)
    if turn.customer_id is None or memory.order_no is None or memory.busy:
        return None
    if matter not in BUSINESS:
        return None
    named = (Entity("order_no", memory.order_no),)
    again = desk.turned(intent=matter, text="", entities=named, memory=memory.idle())  # fmt: skip
    answer: Answer = desk.means.topics[matter].answer(again)
    return answer if answer.memory.task is None else None
