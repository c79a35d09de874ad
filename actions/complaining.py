"""A complaint becomes a ticket with its reason; a person is offered."""

import re
from collections.abc import Sequence

from actions.answer import Answer, Reply
from actions.bought import mentioned
from actions.desk import Desk
from actions.flows import Flow, Step, begin
from actions.memory import Task
from actions.ordered import recent
from actions.settling import proposing
from actions.topic_action import TopicAction
from actions.wording import agrees, refuses
from shop import orders
from shop.errors import NotFound
from shop.masking import mask

_BARE = re.compile(
    r"^[\s我要想得必须来了的吧！!。.，,]*(投诉|举报)(你们|一下|商家|店铺|客服)?[\s了的吧！!。.，,]*$"
    r"|^\W*(i (want|need|would like) to |i'd like to )?((make|file) a )?complain(t)?\W*$",
    re.IGNORECASE,
)


def _hear_reason(desk: Desk, task: Task) -> Task | Answer:
    text = desk.turn.text.strip()
    if not text or agrees(text) or refuses(text) or _BARE.match(text):
        return task
    number = _own_order(desk)
    task = task.knowing(order_no=number or task.get("order_no"))
    if "reason" in task and task.step != "reason":
        return task
    return task.knowing(reason=mask(text))


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
