"""算了 黑的吧, actually the white one: what was just put in, in another version or number."""

from actions.answer import Answer
from actions.basket.not_in_version import unchanged
from actions.basket.revising import change_of
from actions.business.flows import advance, flow_of
from actions.business.progress import asked_again
from actions.desk import Desk
from actions.hearing.answering import nothing_left
from actions.hearing.wording import asks, says, simplified
from actions.memory import CONFIRM
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import matching, number_said
from actions.turn import nameless
from shop import baskets
from shop.basket_lines import BasketLine

ADDING = "add_to_basket"
VERSIONS = ("color", "size", "quantity")


def mind_changed(desk: Desk) -> Answer | None:
    """Nothing else is said, and one line alone holds the goods that are in talk."""
    turn, task = desk.turn, desk.memory.task
    ordering = task is not None and (task.name, task.step) == ("place_order", CONFIRM)
    busy = task is not None and not task.soft and not ordering
    if turn.clicked or asks(turn.text) or _beside_it(turn.text):
        return None
    if not (says("mind_changed", turn.text) or _of_what_was_added(desk)):
        return None
    if busy:
        return _of_the_draft(desk)
    lines = _just_put_in(desk) if _version_alone(desk) else []
    if len(lines) != 1:
        return None
    if task is not None and ordering:
        return asked_again(desk, task) if _is_so(desk, lines[0]) else None
    versioned = turn.first("color") or turn.first("size")
    return change_of(desk, lines[0]) or (unchanged(desk, lines[0]) if versioned else None)


def _beside_it(text: str) -> bool:
    """Wait, the blue one too: beside what was put in, not in its place."""
    return says("edit_adds", text) or says("wanted_too", text)


def _of_what_was_added(desk: Desk) -> bool:
    """L码吧, right after an M was put in."""
    task, turn = desk.memory.task, desk.turn
    added = task is not None and task.soft and (task.name, task.step) == ("place_order", "ready")
    versioned = any(True for name in ("color", "size") for _ in turn.all(name))
    if number_said(turn) is not None or says("edit_adds", turn.text):
        return False  # 再来一件L码: one more of them
    return added and versioned and says("version_settled_on", turn.text)


def _of_the_draft(desk: Desk) -> Answer | None:
    """算了 换个颜色吧 黑的, while the version of what is bought is asked for: that one, then."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    versioned = turn.first("color") or turn.first("size")
    if task is None or flow is None or task.name != ADDING or not versioned:
        return None
    return advance(flow, desk.turned(intent="inform"), task) if _version_alone(desk) else None


def _is_so(desk: Desk, line: BasketLine) -> bool:
    """算了就黑色吧, of a black one: nothing is changed by it."""
    product, turn = known(desk, line.product_id), desk.turn
    said = turn.first("color"), turn.first("size")
    fits = matching(product.variants, *said) if product and any(said) else []
    return line.variant_id in [one.variant_id for one in fits]


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
