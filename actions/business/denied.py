"""Whether the business in progress is said not to be wanted: 不是报修, forget the repair."""

from actions.desk import Desk
from actions.hearing.wording import says

DENIABLE = {  # the business → what opens it
    "repair": "repair_warranty", "return_refund": "return_refund", "exchange": "exchange",
    "complaint": "complaint", "cancel_order": "cancel_order",
    "change_address": "change_address",
}  # fmt: skip


def denied(desk: Desk) -> bool:
    """Whether the words say so of the business that waits."""
    task = desk.memory.task
    if task is None or task.soft or task.name not in DENIABLE:
        return False
    off = task.name != "cancel_order" and says("calls_off", desk.turn.text)
    return off or says(f"denies_{task.name}", desk.turn.text)


def denies_another(text: str, name: str) -> bool:
    """不想修 换新, while an exchange is in progress: no other business, and this one after all."""
    denied_ones = [one for one in DENIABLE if says(f"denies_{one}", text)]
    return bool(denied_ones) and name not in denied_ones
