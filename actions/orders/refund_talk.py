"""Talk about money on its way back: urging it, and wishing it to go somewhere else."""

import re
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.beside import PAYING_BACK, money_back
from actions.business.ordered import recent
from actions.business.parted import only
from actions.business.progress import resumed
from actions.business.refunds import paid, refund_told, refund_words, would_come_back
from actions.business.remainder import clauses, remainder, requests, saying
from actions.business.settling import lapse
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from shop import orders
from shop.after_sales import cases
from shop.order_states import allowed
from shop.orders import Order

HURRY = "hurry"
REFUND = "refund_progress"
DIFFERENCE = "price_protection"
WAYS = ("points_words", "method_alipay", "method_wechat", "method_card", "way_words")
_SUM = re.compile(r"(?<!\d)\d{1,6}(?!\d)")
MONEY_ONLY = ("returning", "cancelled", "refunded")  # of such an order nothing else is to come


def refund_urged(desk: Desk) -> Answer | None:
    """催退款, 几号能到支付宝: how far the refund is; never a parcel that is hurried instead."""
    task = desk.memory.task
    if desk.turn.customer_id is None or not _refunding(desk):
        return None
    if desk.memory.busy and (task is None or task.name != HURRY):
        return None
    if task is not None and task.name == HURRY:
        lapse(desk)
    told: Answer = desk.means.topics["refund_progress"].answer(desk)
    told = told.remembering(task=None, asked=None, proposal_id=None)
    if not says("hurry_asks", desk.turn.text):
        return told
    person = desk.button("general.person_button", "human_agent")
    return told.then(desk.text("returns.no_urging", [person]))


def urged_and_more(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """催一下呗，冲锋衣也尽快发哈, after a refund was told: the refund, then what else is urged."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy or not speaks_of_goods(turn):
        return None
    first, *rest = clauses(turn.text)
    if not rest or not says("hurry_asks", turn.text[slice(*rest[0])]):
        return None
    alone = replace(desk, turn=only(turn, [first]))
    if not says("hurry_asks", alone.turn.text) or not _just_told(alone):
        return None
    told = refund_urged(alone)
    return None if told is None else (told, replace(desk, turn=remainder(turn, [first])))


def refund_account(desk: Desk) -> Answer | None:
    """要退到微信行不行: it goes back the way it was paid."""
    task = desk.memory.task
    if desk.turn.customer_id is None:
        return None
    number = (task.get("order_no") if task else None) or desk.memory.order_no
    found = mentioned(desk, recent(desk)) or _refunding(desk)
    own = [each for each in recent(desk) if each.order_no == number] or found[:1]
    method = own[0].payment.method if own and own[0].payment else None
    person = desk.button("general.person_button", "human_agent")
    if method is None:
        words = desk.say("returns.back_the_same_way_all")
    else:
        words = desk.say("returns.back_the_same_way", order_no=own[0].order_no,
                         method=desk.label("methods", method))  # fmt: skip
    return resumed(desk, desk.answer(replies.text(words, [person])))


def refund_facts(desk: Desk) -> Answer | None:
    """退到哪, how much was it: of a refund that is under way or over; never of goods to buy."""
    if desk.turn.customer_id is None or desk.memory.busy:
        return None
    if not (says("comes_back", desk.turn.text) or _just_told(desk)):
        return None
    own, focus = _refunding(desk), desk.memory.order_no
    if not own or (
        focus not in (None, *(one.order_no for one in own)) and not mentioned(desk, own)
    ):
        return None
    return desk.means.topics["refund_progress"].answer(desk)


def refund_when(desk: Desk) -> Answer | None:
    """And when will it arrive, right after a refund was told: the money."""
    if any(says(one, desk.turn.text) for one in ("contact_question", "case_progress")):
        return None  # answered in filed.py
    return refund_facts(desk) if _just_told(desk) else None


def difference_when(desk: Desk) -> Answer | None:
    """When will I get it, right after a price difference was granted: by the way it was paid."""
    who, number = desk.turn.customer_id, desk.memory.order_no
    if who is None or number is None or desk.memory.busy or last_matter(desk) != DIFFERENCE:
        return None
    granted = [one for one in cases(desk.tx, who) if one.order_no == number]
    if not any(one.kind == DIFFERENCE for one in granted):
        return None  # how long after buying it can be asked for, rather
    payment = orders.one(desk.tx, who, number).payment
    days = desk.policies.refund_days.get(payment.method) if payment else None
    if payment is None or days is None:
        return None
    method = desk.label("methods", payment.method)
    return desk.answer(desk.text("rules.refund_span", method=method, days=days))


def difference_told(desk: Desk) -> Answer | None:
    """那差价大概啥时候到: of the price difference granted last, whatever was told since."""
    who = desk.turn.customer_id
    if who is None or desk.memory.busy:
        return None
    own = {one.order_no: one for one in recent(desk)}
    named = mentioned(desk, [*own.values()]) if speaks_of_goods(desk.turn) else [*own.values()]
    granted = [one for one in cases(desk.tx, who)
               if one.kind == DIFFERENCE and one.order_no in own]  # fmt: skip
    found = [own[str(one.order_no)] for one in granted if own[str(one.order_no)] in named]
    if not found or not found[0].refunds:
        return None
    told = desk.answer(replies.order(refund_words(desk, found[0]), found[0], desk.language))
    return told.remembering(order_no=found[0].order_no)


def way_asked(desk: Desk) -> Answer | None:
    """这200是退到哪 支付宝吗 还是给积分: one question, of the money that comes or would come."""
    turn, task = desk.turn, desk.memory.task
    text = turn.text
    ways = [one for one in WAYS if says(one, text)]
    if turn.customer_id is None or turn.clicked or not (ways and says("back_to", text)):
        return None
    if says("refund_account", text) or says("not_of_money", text):
        return None
    if desk.memory.busy and says("yes_first", text):
        return None  # 可以 办 是原路退吗: the yes counts, and is told with its answer
    points = desk.say("returns.no_points") if "points_words" in ways else ""
    if desk.memory.busy:
        own = task is not None and task.name in PAYING_BACK and "order_no" in task
        told = desk.answer(replies.text(money_back(desk) + points), memory=desk.memory)
        return resumed(desk, told) if own else None
    found = _of_amount(desk) or [one for one in _refunding(desk) if one.refunds]
    focus = [one for one in found if one.order_no == desk.memory.order_no]
    order = next(iter(mentioned(desk, found) or focus or found), None)
    if order is None:
        return None
    told = desk.answer(replies.text(refund_told(desk, order) + points))
    return told.remembering(order_no=order.order_no)


def sum_awaited(desk: Desk) -> Answer | None:
    """那22块什么时候到, when do i get the 22 back: the refund of that sum, nothing besides."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy:
        return None
    if not says("sum_awaited", turn.text) or turn.first("size") or turn.first("order_no"):
        return None
    said = saying(turn.text, _of_the_sum)
    found = [one for one in _of_amount(desk) if one.refunds]
    if not found or requests(remainder(turn, said)):
        return None
    order = next(iter(mentioned(desk, found) or found))
    told = desk.answer(replies.order(refund_words(desk, order), order, desk.language))
    return told.remembering(order_no=order.order_no)


def _of_the_sum(said: str) -> bool:
    """The clauses of such a question: the sum, that it is awaited, that it was a difference."""
    words = ("sum_awaited", "how_long", "refund_state", "difference_word")
    return bool(_SUM.search(said)) or any(says(one, said) for one in words)


def _of_amount(desk: Desk) -> list[Order]:
    """这200: the order whose refund is of that sum."""
    named = {int(one) * 100 for one in _SUM.findall(desk.turn.text)}
    return [one for one in _refunding(desk) if any(each.amount in named for each in one.refunds)]


def _just_told(desk: Desk) -> bool:
    """Whether a refund was spoken of last, and no goods or parcel are now."""
    memory, text = desk.memory, desk.turn.text
    if speaks_of_goods(desk.turn) or says("not_of_money", text) or desk.turn.customer_id is None:
        return False
    told = [one for one in _refunding(desk) if one.order_no == memory.order_no]
    if not told or memory.shown or memory.product_id:
        return False
    return told[0].status in MONEY_ONLY or last_matter(desk) == REFUND


def instalments_back(desk: Desk) -> Answer | None:
    """分期付的那期咋算, of an order being called off, or whose money is on its way back."""
    task, focus = desk.memory.task, desk.memory.order_no
    if desk.turn.customer_id is None or desk.turn.clicked:
        return None
    own = task is not None and task.name in PAYING_BACK and not task.soft
    if desk.memory.busy and not own:
        return None
    number = (task.get("order_no") if own and task else None) or focus
    found = [one for one in recent(desk) if one.order_no == number]
    if not found or not (own or found[0].status in MONEY_ONLY or found[0].refunds):
        return None
    payment = found[0].payment
    method = desk.label("methods", payment.method if payment else "instalments")
    words = desk.say("beside.instalments_back", method=method)
    return resumed(desk, desk.answer(replies.text(words), memory=desk.memory))


def never_paid(desk: Desk) -> Answer | None:
    """那钱不用退吧 没付过: of the order in talk, when nothing was paid for it."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or desk.memory.busy or says("pay_order", desk.turn.text):
        return None
    order = orders.one(desk.tx, who, focus)
    if order.status not in ("cancelled", "unpaid") or paid(order):
        return None
    return desk.means.topics["refund_progress"].answer(desk)


def if_cancelled(desk: Desk) -> Answer | None:
    """如果取消 钱退到哪 多久到: of the order in hand or in talk, which is not cancelled by that."""
    text, task = desk.turn.text, desk.memory.task
    asked = asks(text) and says("money_words", text)
    if (
        desk.turn.customer_id is None
        or not asked
        or (task and not task.soft and task.name != "cancel_order")
    ):
        return None
    own = recent(desk)
    number = (task.get("order_no") if task else None) or desk.memory.order_no
    number = desk.turn.first("order_no") or number
    meant = mentioned(desk, own) or [one for one in own if one.order_no == number]
    open_ones = [one for one in meant if allowed(one.status, "cancel")]
    if len(open_ones) != 1:
        return None
    order = open_ones[0]
    words = would_come_back(desk, "cancel_order", order, order.total)
    cancel = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
    buttons = [] if task and not task.soft else [cancel]  # while it is proposed its own ask
    answer = resumed(desk, desk.answer(replies.text(words, buttons), memory=desk.memory))
    return answer.remembering(order_no=order.order_no)


def _refunding(desk: Desk) -> list[Order]:
    return [each for each in recent(desk) if each.refunds or each.status == "returning"]
