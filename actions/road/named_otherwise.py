"""好的 3号吧 顺便查下猫砂: a clause that names another day or version than is shown for a yes."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import Flow, flow_of
from actions.business.other_goods import of_other_goods
from actions.business.parted import only
from actions.desk import Desk
from actions.hearing.answering import Reading, Said, reading
from actions.hearing.hues import HUES
from actions.hearing.wording import simplified
from actions.memory import Task
from actions.reference.by_pieces import unnamed
from actions.turn import Turn
from shop import catalogue, orders
from shop.errors import NotFound
from shop.products import Product

VERSION = ("color", "size")
_HUE = re.compile(f"[{HUES}]色?(?=的)")
APART = ("repair", "claim_coupon")  # a day is noted along with the yes; claims are edited apart


def named_otherwise(desk: Desk, task: Task, one: Said) -> bool:
    """Whether the clause, and no word for something besides, is a correction by what it names."""
    flow = flow_of(desk)
    told = one.reading in (Reading.OTHER, Reading.QUESTION)  # 嗯嗯 上午来得了吗
    if flow is None or flow.light or one.apart or not told or flow.name in APART:
        return False
    clause = replace(desk, turn=only(desk.turn, [(one.start, one.end)]))
    return not of_other_goods(clause, task) and _differs(flow, clause, task)


def named_the_same(desk: Desk, task: Task, one: Said) -> bool:
    """行 就换紫的, of the purple one that is shown: a yes, and the version said once more."""
    flow = flow_of(desk)
    if flow is None or flow.light or one.apart or one.reading is not Reading.OTHER:
        return False
    clause = replace(desk, turn=only(desk.turn, [(one.start, one.end)]))
    bare = _versionless(clause.turn)
    if bare == clause.turn.text or reading(bare, task.name) is not Reading.YES:
        return False
    return not of_other_goods(clause, task) and not _differs(flow, clause, task)


def its_goods_again(desk: Desk, task: Task, one: Said) -> bool:
    """Yes cancel the stage 3, of its order that is shown: a yes that names its goods once more."""
    if one.reading not in (Reading.OTHER, Reading.NO) or (goods := _own_goods(desk, task)) is None:
        return False
    clause = only(desk.turn, [(one.start, one.end)])
    if any(clause.first(kind) for kind in ("color", "size")):
        return False  # another version than the one shown is no yes to it
    text = desk.turn.text[one.start : one.end]
    bare = unnamed(text, goods)
    return bare != simplified(text.lower()) and reading(bare, task.name) is Reading.YES


def _own_goods(desk: Desk, task: Task) -> Product | None:
    """The one thing that the business which waits is about."""
    who, number = desk.turn.customer_id, task.get("order_no")
    if who is None or number is None:
        return None
    try:
        order = orders.one(desk.tx, who, str(number))
    except NotFound:
        return None
    lines = [order.line(int(task.get("line_id")))] if "line_id" in task else list(order.lines)
    found = catalogue.products(desk.tx, [lines[0].product_id]) if len(lines) == 1 else []
    return found[0] if found else None


def _versionless(turn: Turn) -> str:
    """The text without the colours and sizes that it names."""
    letters = list(turn.text)
    spots = [(each.start, each.end or each.start) for each in turn.entities
             if each.name in VERSION and each.start is not None]  # fmt: skip
    spots += [each.span() for each in _HUE.finditer(simplified(turn.text))]
    for start, end in spots:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def names_another(desk: Desk, task: Task) -> bool:
    """Whether other goods are named than what is shown, or another piece of it."""
    flow = flow_of(desk)
    return flow is None or of_other_goods(desk, task) or _differs(flow, desk, task)


def _differs(flow: Flow, clause: Desk, task: Task) -> bool:
    """Whether a piece of what is shown would be another; a reason takes any words and is none."""
    known = task
    for step in flow.steps:
        if step.free or (step.needs is not None and step.needs not in known):
            continue
        heard = step.hear(clause, known)
        if isinstance(heard, Answer):
            return True
        known = heard
    return known.known != task.known
