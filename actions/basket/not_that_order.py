"""Do not touch that order, just order the shoes: what was begun for a placed order is dropped."""

from actions import replies
from actions.answer import Answer
from actions.basket.buying import begin_order
from actions.basket.destination import saved_address
from actions.business.ordered import recent
from actions.business.orders_pointed import placed_then, waits_instead
from actions.business.settling import lapse, proposed_parts
from actions.desk import Desk
from actions.hearing.addressing import parted
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from shop import baskets

OF_ORDERS = ("change_address", "cancel_order", "exchange", "return_refund", "order_status")


def not_that_order(desk: Desk) -> Answer | None:
    """Do not touch that order, just order the shoes: what was begun for an order is dropped."""
    task, turn = desk.memory.task, desk.turn
    if task is None or task.name not in OF_ORDERS or turn.customer_id is None:
        return None
    there = bool(baskets.lines(desk.tx, owner(desk)))
    protests = says("not_that_order", turn.text) and not _another_order(desk, task)
    orders = there and says("checkout", turn.text) and task.name == "change_address"
    if not (protests or orders):
        return None
    meant = proposed_parts(desk) if task.name == "change_address" else {}
    meant = {**meant, **(task.get("parts") or {}), **parted(turn.text)[0]}
    lapse(desk)
    idle = desk.idle()
    lead = desk.say("buying.not_that_order")
    if not there:
        person = desk.button("general.person_button", "human_agent")
        words = replies.text(lead + desk.say("buying.what_instead"), [person])
        return desk.answer(words, memory=idle.memory)
    usual = says("saved_address", turn.text) and saved_address(desk) is not None
    onward = begin_order(idle, parts={} if usual else meant)
    return Answer((replies.led_by(lead, onward.replies[0]), *onward.replies[1:]), onward.memory)


def _another_order(desk: Desk, task: Task) -> bool:
    """不是这单 我要改猫砂那单的, 是11月21号那单: the same for another of his own orders."""
    others = [one for one in recent(desk) if one.order_no != task.get("order_no")]
    if waits_instead(desk, task, others) is not None:
        return True  # 不是这单 是今天下的那单
    if placed_then(desk, others):
        return True
    return speaks_of_goods(desk.turn) and bool(mentioned(desk, others))
