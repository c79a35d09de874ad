"""Not the mouse, the pillow; 错了 我说的是被子那单: the goods in hand are others."""

from dataclasses import replace

from actions.answer import Answer
from actions.business.faults import told_as_fault
from actions.business.flows import Flow, advance, flow_of
from actions.business.ordered import recent
from actions.business.orders_pointed import none_such
from actions.business.switching import switched
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.denied_goods import but_denied
from actions.reference.english_kinds import named_in_english
from actions.turn import Turn
from shop import catalogue, orders

ABOUT_THEM = ("reason_wrong", "reason_size", "reason_unlike")


def goods_put_right(desk: Desk) -> Answer | None:
    """The business of the goods that are meant; None when no other goods are said to be meant."""
    task, flow, turn = desk.memory.task, flow_of(desk), desk.turn
    if task is None or flow is None or task.soft or flow.light or not puts_right(turn):
        return None
    if says("no_exchange", turn.text) and says("basket", turn.text):
        return None  # 不是换货 是购物车里的换成…
    turn = but_denied(turn)
    desk = replace(desk, turn=turn)
    step = flow.step("order_no")
    if step is None and task.name == "complaint":
        return _of_complaint(desk, flow, task)
    if step is None or switched(desk) is not None:
        return None
    own = mentioned(desk, recent(desk)) if turn.customer_id else []
    if speaks_of_goods(turn) and turn.customer_id and not own:
        return none_such(desk, task)
    several = bool(own) and len(own[0].lines) > 1
    heard = step.hear(desk, task)
    if isinstance(heard, Answer):
        return advance(flow, desk, task) if own else None
    other = heard.get("order_no") != task.get("order_no") or heard.get("among") != task.get("among")
    if not (other or (several and heard.get("order_no") == own[0].order_no)):
        return None
    return advance(flow, desk, _told_anew(desk, task) if other else task)


def _of_complaint(desk: Desk, flow: Flow, task: Task) -> Answer | None:
    """No, it is about the cream order: the complaint stays, and is of that order."""
    own = recent(desk) if desk.turn.customer_id else []
    meant = mentioned(desk, own) or named_in_english(desk, own)
    return advance(flow, desk, task) if len(meant) == 1 else None


def _told_anew(desk: Desk, task: Task) -> Task:
    """Without a fault that was told of the goods that were not meant."""
    reason, before = str(task.get("reason") or ""), task.get("order_no")
    if not reason or before is None:
        return task
    lines = orders.one(desk.tx, desk.customer_id(), str(before)).lines
    goods = catalogue.products(desk.tx, [line.product_id for line in lines])
    words = [word for one in goods for word in (one.brand, one.category, one.category[-2:])]
    named = any(word and word in reason for word in words) or says("names_goods", reason)
    return task.knowing(reason=None) if named else task


def puts_right(turn: Turn) -> bool:
    """Whether other goods are said to be meant, and nothing is told of what is wrong with them."""
    said = any(says(name, turn.text) for name in ("puts_goods_right", "points_alone"))
    if turn.clicked or asks(turn.text) or not said:
        return False
    return not (told_as_fault(turn.text) or any(says(name, turn.text) for name in ABOUT_THEM))
