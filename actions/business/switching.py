"""One business of the goods turned into another on the way: no exchange, the money back instead."""

from actions.business.faults import REPAIR, is_fault
from actions.business.message_cut import blotted
from actions.desk import Desk
from actions.hearing.matters import asks_for, denied
from actions.hearing.wording import asks, says, spans
from actions.memory import Task
from actions.reference.bought import KINDS
from actions.turn import Turn

INSTEAD = {"return_refund": ("exchange", "repair_warranty"),
           "exchange": ("return_refund", "repair_warranty"),
           "repair": ("return_refund", "exchange"), "installation": ("repair_warranty",),
           "complaint": ("return_refund",)}  # fmt: skip
NO_FAULT = ("reason_unwanted", "reason_late", "reason_size")
PICKED = {
    "return_refund": "picks_return",
    "exchange": "picks_exchange",
    "repair_warranty": "asks_repair",
}
OF_GOODS_NAMED = {"return_refund": "goods_go_back", "exchange": "goods_swapped",
                  "repair_warranty": "goods_mended"}  # fmt: skip


def of_the_same(before: Task, name: str) -> dict[str, object]:
    """What stays when goods that were to be exchanged are returned instead, and so on."""
    kept: dict[str, object] = {slot: before.get(slot) for slot in ("order_no", "line_id", "reason")}
    if name == "repair" and any(says(each, str(kept["reason"] or "")) for each in NO_FAULT):
        kept["reason"] = None  # not wanted any more is nothing that could be repaired
    if before.name == "repair" and name == "exchange" and kept["reason"]:
        kept["faulty"] = True
    return {**kept, "kept": True if before.get("order_no") else None}


def instead(task: Task, intent: str, text: str) -> bool:
    """Whether the words ask for this business instead of the one in progress: 不换了，退钱."""
    picked = intent in INSTEAD.get(task.name, ()) and says(PICKED[intent], text)
    return picked or asks_for(intent, text)


def switched(desk: Desk) -> str | None:
    """退钱给我 while goods are to be exchanged: the business wished for instead, however taken."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.soft or turn.clicked:
        return None
    *_, (start, end) = spans("splits", turn.text)
    asked = asks(turn.text[start:]) or says("who_pays", turn.text[start:])
    asked = asked and not says("changed_to_deed", turn.text)  # 改成退货可以吗
    if asked or says("refund_supposed", turn.text):
        return None  # 换什么换，直接退吧 asks nothing
    others = INSTEAD.get(task.name, ())
    if is_fault(turn, task):  # it is really broken is why it goes back, no repair
        others = tuple(one for one in others if one != REPAIR)
    of_some = says("one_of_them", turn.text)
    wished = [one for one in others
              if ((not of_some and instead(task, one, turn.text)) or _said_of_goods(turn, one))
              and not denied(one, turn.text)]  # fmt: skip
    return wished[0] if len(wished) == 1 else None


def _said_of_goods(turn: Turn, intent: str) -> bool:
    """先退瑜伽垫, 狗粮也退一包: the deed right beside the goods that are named."""
    return says(OF_GOODS_NAMED[intent], blotted(turn, KINDS))
