"""Whether a message is a yes to what waits, and to nothing else than what waits."""

import re

from actions.business.belonging import amended
from actions.business.flows import Flow
from actions.business.other_goods import of_other_goods
from actions.desk import Desk
from actions.hearing.answering import assents
from actions.hearing.days import day_of
from actions.hearing.wording import agrees, consents, insists, leaving_out, yields
from actions.memory import Task
from actions.turn import nameless
from shop import orders

DAY = "wanted_at"
PAID_BACK = ("price_protection", "return_refund", "cancel_order")


def in_its_words(desk: Desk, flow: Flow, task: Task) -> bool:
    """取消吧, 算了没啥优惠 还是取消吧: a yes, unless something before it is to be otherwise."""
    text = desk.turn.text
    insisted = insists(text, task.name) and not amended(flow, desk, task)
    return consents(text, task.name) or insisted


def says_yes(desk: Desk, flow: Flow, task: Task) -> bool:
    """Whether the words themselves agree: an intent alone never carries out a change."""
    turn = desk.turn
    if turn.clicked or agrees(turn.text):
        return turn.intent == "affirm" or not turn.clicked
    agreed = turn.intent == "affirm" and yields(nameless(turn))  # 好孩子 is no 好
    return agreed and not (_names_more(desk, task) or amended(flow, desk, task))


def _names_more(desk: Desk, task: Task) -> bool:
    """Whether a word is left that is no part of a yes: 3 dec please, ok the small one please.

    A politeness beside another day, version, address or order than is shown agrees to nothing.
    """
    named = day_of(desk.turn.text, desk.means.policies.day(desk.now))
    if named is not None:
        return named.isoformat() != str(task.get(DAY))[:10]
    said = _without_way_paid(desk, task, leaving_out("numbering", nameless(desk.turn)))
    return of_other_goods(desk, task) or not assents(said, task.name)


def _without_way_paid(desk: Desk, task: Task, said: str) -> str:
    """Oh alipay, fine: the way its order was paid, to which money goes back, is no other wish."""
    number = task.get("order_no")
    if task.name not in PAID_BACK or not number or desk.turn.customer_id is None:
        return said
    payment = orders.one(desk.tx, desk.turn.customer_id, str(number)).payment
    if payment is None or not payment.method:
        return said
    way = desk.label("methods", payment.method)
    return re.sub(re.escape(way), " ", said, flags=re.IGNORECASE)
