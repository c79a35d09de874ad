"""Business that another one interrupts: kept beneath it as it stands, and gone on with afterwards.

What is turned into the other (no exchange, the money back instead) is not kept: it is over.
"""

from typing import Any

from actions.business.faults import OF_GOODS, SENDING_BACK
from actions.business.other_goods import of_another_line, of_other_goods
from actions.business.settling import proposed_parts
from actions.desk import Desk
from actions.hearing.wording import corrects, says
from actions.memory import PLACE_ORDER, Task
from actions.reference.bought import speaks_of_goods

UNDER = "under"  # the business that waits beneath the one in progress
DEEPEST = 3  # pieces of business open at once
BUYING = frozenset({"add_to_basket", "add_several", "place_order"})
VISITED = OF_GOODS | {"installation"}
OF_ORDER = VISITED | {"change_address", "cancel_order", "missing_goods", "price_protection"}
KEPT = BUYING | OF_ORDER | {"invoice"}
INSTEAD = SENDING_BACK | {"repair"}  # a complaint stands beside what it is about
SUGGESTED = frozenset({"claim_coupon"})  # before which a mere suggestion is kept as well
ENDS = "cancel_order"  # after which nothing of its order is left to be done


def parked(desk: Desk, name: str) -> dict[str, Any] | None:
    """The business in progress, to be kept beneath the one of that name; or what is beneath it."""
    task = desk.memory.task
    if task is None or task.name == name:
        return None
    beneath: dict[str, Any] | None = task.get(UNDER)
    if beneath and waiting_beneath(task, name) is not None:
        beneath = beneath["known"].get(UNDER)
        task = task.knowing(under=beneath)
    offered = task.soft and not (name in SUGGESTED and task.name in BUYING)
    if task.name not in KEPT or offered or turned_into(desk, task, name):
        return beneath
    if depth(beneath) >= DEEPEST - 1:
        task = task.knowing(under=None)
    told = proposed_parts(desk) if task.name == PLACE_ORDER else {}
    known = {**task.known, **({"parts": told} if told and "parts" not in task else {})}
    return {"name": task.name, "step": task.step, "known": known, "soft": task.soft}


def waiting_beneath(task: Task, name: str) -> dict[str, Any] | None:
    """What is known of the business of that name that waits right beneath this one."""
    beneath = task.get(UNDER)
    return dict(beneath["known"]) if beneath and beneath["name"] == name else None


def turned_into(desk: Desk, task: Task, name: str) -> bool:
    """Whether that business takes the place of this one: of the same goods, and not besides."""
    besides = says("joins", desk.turn.text) and name != ENDS and not _of_its_version(desk, name)
    if besides or of_other_goods(desk, task):
        return False
    if name in INSTEAD and of_another_line(desk, task) and not corrects(desk.turn.text):
        return False  # 先退瑜伽垫, while the dryer of the same order is exchanged
    if ENDS in (name, task.name):
        return {task.name, name} <= OF_ORDER
    return name in INSTEAD and task.name in VISITED


def _of_its_version(desk: Desk, name: str) -> bool:
    """那换吧 还要粉色: nothing besides, but the version of what is exchanged instead."""
    versioned = any(desk.turn.first(one) for one in ("color", "size"))
    return name == "exchange" and versioned and not speaks_of_goods(desk.turn)


def beneath(task: Task) -> Task | None:
    """The business that waits right beneath this one, as it was left."""
    kept = task.get(UNDER)
    return Task(kept["name"], kept["step"], kept["known"], kept["soft"]) if kept else None


def order_waits(task: Task) -> bool:
    """再加一个K380, while the order was to be confirmed: it is shown anew with that."""
    waiting = beneath(task)
    return waiting is not None and waiting.name == PLACE_ORDER and not waiting.soft


def depth(kept: Any) -> int:
    """How many pieces of business wait beneath each other."""
    return 1 + depth(kept["known"].get(UNDER)) if kept else 0
