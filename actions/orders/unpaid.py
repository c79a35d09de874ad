"""我有几个单子没付款, 能晚点付吗: all that waits for its payment, and how long it may."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.bought import speaks_of_goods
from shop.orders import Order

PLACING = ("place_order", "add_to_basket")  # what the basket comes to is another question


def unpaid_told(desk: Desk) -> Answer | None:
    """Every order that is due, and the sum; None of goods that are named, told elsewhere."""
    own = _due(desk)
    if own is None or says("unpaid_asked", desk.turn.text):
        return None
    if not own:
        return resumed(desk, desk.answer(desk.text("paying.all_paid")))
    words = _listed(desk, own)
    if len(own) > 1:
        words += desk.say("unpaid.sum", total=desk.money(sum(one.total for one in own)))
    answer = desk.answer(replies.text(words), memory=desk.memory)
    return resumed(desk, _of_one(answer, own))


def more_time(desk: Desk) -> Answer | None:
    """帮我延长付款时间: there is nothing to extend; whether goods are kept is not promised."""
    own = _due(desk)
    if not own:
        return None
    hours = desk.policies.payment_minutes // 60
    words = _listed(desk, own) + desk.say("unpaid.no_longer", hours=hours)
    answer = desk.answer(replies.text(words), memory=desk.memory)
    return resumed(desk, _of_one(answer, own))


def _due(desk: Desk) -> list[Order] | None:
    task = desk.memory.task
    placing = task is not None and not task.soft and task.name in PLACING
    if desk.turn.customer_id is None or desk.turn.clicked or placing:
        return None
    return None if speaks_of_goods(desk.turn) else [one for one in recent(desk) if one.due]


def _listed(desk: Desk, own: list[Order]) -> str:
    each = [desk.say("unpaid.each", order_no=one.order_no, name=goods(desk, one),
                     total=desk.money(one.total)) for one in own]  # fmt: skip
    return desk.say("unpaid.listed", count=len(own), orders=listed(each, desk.language))


def _of_one(answer: Answer, own: list[Order]) -> Answer:
    return answer.remembering(order_no=own[0].order_no) if len(own) == 1 else answer
