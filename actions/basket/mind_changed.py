"""算了 黑的吧, actually the white one: what was just put in, in another version or number."""

from actions.answer import Answer
from actions.basket.revising import change_of
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import asks, says, simplified
from actions.reference.own_basket import owner
from actions.turn import nameless
from shop import baskets
from shop.basket_lines import BasketLine

VERSIONS = ("color", "size", "quantity")


def mind_changed(desk: Desk) -> Answer | None:
    """Nothing else is said, and one line alone holds the goods that are in talk."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft
    if turn.clicked or busy or asks(turn.text) or not says("mind_changed", turn.text):
        return None
    if not _version_alone(desk):
        return None
    lines = _just_put_in(desk)
    return change_of(desk, lines[0]) if len(lines) == 1 else None


def _version_alone(desk: Desk) -> bool:
    """Whether no letter is left beside the change of mind and the version."""
    text = simplified(nameless(desk.turn, VERSIONS))
    return nothing_left(text, "mind_changed", "version_words", "answer_filler")


def _just_put_in(desk: Desk) -> list[BasketLine]:
    memory = desk.memory
    if memory.order_no is not None or memory.product_id is None:
        return []
    there = baskets.lines(desk.tx, owner(desk))
    return [one for one in there if one.product_id == memory.product_id]
