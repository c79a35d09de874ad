"""A complaint becomes a ticket with its reason; a person is offered."""

from collections.abc import Sequence

from actions.answer import Answer, Reply
from actions.bought import mentioned, speaks_of_goods
from actions.desk import Desk
from actions.flows import Flow, Step, begin
from actions.grievances import grievance
from actions.memory import CONFIRM, Task
from actions.ordered import recent
from actions.settling import proposing
from actions.topic_action import TopicAction
from actions.wording import corrects
from shop import orders
from shop.errors import NotFound

ADDING = frozenset(
    {"complaint", "inform", "nlu_fallback", "out_of_scope", "repair_warranty", "product_info",
     "deny"}
)  # fmt: skip


def _hear_reason(desk: Desk, task: Task) -> Task | Answer:
    """What is wrong; said before the yes it is added, or takes the place of what it corrects."""
    number = _own_order(desk) if desk.turn.text else None
    if "reason" not in task and number is None and not speaks_of_goods(desk.turn):
        number = desk.memory.order_no  # of the order in talk
    task = task.knowing(order_no=number or task.get("order_no"))
    told, before = grievance(desk.turn), task.get("reason")
    if told is None or (before and told in before):
        return task
    if before is None or task.step == "reason":
        return task.knowing(reason=told)
    if task.step != CONFIRM or desk.turn.intent not in ADDING:
        return task
    return task.knowing(reason=told if corrects(desk.turn.text) else f"{before}；{told}")


def _own_order(desk: Desk) -> str | None:
    """The order named, when it is the customer's; or the only one with the goods named."""
    number = desk.turn.first("order_no")
    if number is None:
        meant = mentioned(desk, recent(desk))
        return meant[0].order_no if len(meant) == 1 else None
    try:
        return orders.one(desk.tx, desk.customer_id(), str(number)).order_no
    except NotFound:
        return None


def _ask_reason(desk: Desk, task: Task) -> Sequence[Reply]:
    person = desk.button("general.person_button", "human_agent")
    return [desk.text("complaint.what", [person])]


def _propose(desk: Desk, task: Task) -> Answer:
    number = task.get("order_no")
    key = "complaint.confirm_order" if number else "complaint.confirm"
    words = desk.say(key, reason=task.get("reason"), order_no=number)
    arguments = {"reason": task.get("reason"), "order_no": number}
    order = orders.one(desk.tx, desk.customer_id(), str(number)) if number else None
    return proposing(desk, task, "complaint", arguments, words, order)


COMPLAINT = Flow(
    "complaint",
    frozenset({"complaint"}),
    (Step("reason", "reason", _hear_reason, _ask_reason, free=True),),
    _propose,
)


class Complaint(TopicAction):
    intent = "complaint"

    def answer(self, desk: Desk) -> Answer:
        if desk.turn.customer_id is None:
            person = desk.button("general.person_button", "human_agent")
            return desk.answer(desk.text("complaint.guest", [person]), memory=desk.memory.idle())
        return begin(COMPLAINT, desk)
