"""名字不变吧, my name stays the same right: what a change of an order leaves as it is."""

from actions.business.settling import proposed_parts
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from shop import orders

CHANGE = "change_address"
PARTS = ("receiver", "phone", "text")


def what_stays(desk: Desk, task: Task) -> str | None:
    """The receiver, the phone and the address that are not changed; None when none is asked of."""
    if task.name != CHANGE or "order_no" not in task or not says("stays_asked", desk.turn.text):
        return None
    changed = {**proposed_parts(desk), **(task.get("parts") or {})}
    to = orders.one(desk.tx, desk.customer_id(), str(task.get("order_no"))).address
    left = [one for one in PARTS if not changed.get(one)]
    told = [desk.say(f"beside.stays_{one}", value=getattr(to, one)) for one in left]
    gap = "" if desk.language == "zh" else " "
    return gap.join(told) or None
