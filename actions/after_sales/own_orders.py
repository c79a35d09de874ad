"""What may be said of one's own orders in any words: where it is, how to pay it, it is broken."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.after_sales.arriving import goods_there
from actions.after_sales.complaint_on_file import case_asked
from actions.after_sales.damaged import what_now
from actions.after_sales.visiting import (
    booked_for,
    case_told,
    day_named,
    day_put_right,
    visit_called_off,
    visit_moved,
)
from actions.answer import Answer
from actions.business.awaited import NOT_SENT, NOT_THERE, ON_THE_WAY, awaited
from actions.business.faults import repair_meant
from actions.business.flows import begin
from actions.business.ordered import goods, recent
from actions.business.orders_by_state import courier_named
from actions.business.orders_pointed import of_day
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.matters import BUSINESS, NOT_UNDERSTOOD, SHOPPING, asks_for, topic_of
from actions.hearing.wording import asks, says
from actions.memory import PLACE_ORDER
from actions.orders.of_courier import parcels_of
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter, orders_shown, said_before
from actions.turn import Entity
from shop import orders
from shop.order_states import allowed
from shop.orders import Order

ELSEWHERE = ("order_status", "complaint", "return_refund", "exchange", "repair_warranty")
FAULT_TAKEN_FOR = SHOPPING | NOT_UNDERSTOOD | {*ELSEWHERE[:3], "inform"}
CARRIED = ("price_protection", "installation", "refund_progress")  # on to other goods: 那X呢


def _my_parcel(desk: Desk) -> Answer | None:
    """Where's my phone: goods that were bought, not goods to buy.

    When can you come to install my aircon asks for what it was taken for.
    """
    turn = desk.turn
    elsewhere = asks_for("change_address", turn.text) or says("sent_to_another", turn.text)
    elsewhere = elsewhere or (turn.intent in BUSINESS and asks_for(turn.intent, turn.text))
    if desk.memory.busy or elsewhere or says("refund_words", turn.text):
        return None  # where's my refund for the shoes is of money
    if desk.turn.customer_id is None:
        return desk.answer(desk.text("general.sign_in")) if says("bought", desk.turn.text) else None
    if not mentioned(desk, recent(desk)):
        return None
    return desk.means.topics["order_status"].answer(desk)


def _history(desk: Desk) -> Answer | None:
    """我买过什么: the latest orders to choose from."""
    if desk.turn.customer_id is None or desk.memory.busy or not recent(desk):
        return None
    return begin(desk.means.flows["order_status"], desk)


def _and_that(desk: Desk) -> Answer | None:
    """猫砂呢, after an order was told and no products were: the order with those goods."""
    elsewhere = desk.memory.shown or says("sold_here", desk.turn.text)
    if desk.memory.order_no is None or elsewhere or last_matter(desk) in SHOPPING:
        return None
    return _of_same_matter(desk) or _my_parcel(desk)


def _of_same_matter(desk: Desk) -> Answer | None:
    """那今天买的冲锋衣呢, after the price of another order was asked about: the same of these."""
    matter = topic_of(said_before(desk)) or last_matter(desk)
    if matter not in CARRIED or desk.memory.busy or not mentioned(desk, recent(desk)):
        return None
    answer: Answer = desk.means.topics[matter].answer(desk.turned(intent=matter))
    return answer


def _that_one(desk: Desk) -> Answer | None:
    """就是那个猫粮, of the orders just spoken of: where that one is."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or desk.memory.busy or not speaks_of_goods(desk.turn):
        return None
    if not mentioned(desk, [orders.one(desk.tx, who, focus)]):
        return None
    return _told(desk, focus)


def _to_pay(desk: Desk) -> Answer | None:
    """扫地机那单怎么付款: the order that waits for its payment, and where it is paid."""
    task = desk.memory.task
    if desk.turn.customer_id is None or (task is not None and task.name == PLACE_ORDER):
        return None
    waiting = [each for each in recent(desk) if each.status == "unpaid"]
    due = [each for each in waiting if each.due] or waiting  # some are paid on delivery
    number = desk.turn.first("order_no") or desk.memory.order_no
    named = mentioned(desk, waiting) if speaks_of_goods(desk.turn) else []
    in_talk = [each for each in due if each.order_no == number]
    meant = named or in_talk or due
    of_another = desk.memory.busy and not (named or in_talk)  # is the fitting free or do i pay
    if len(meant) != 1 or (of_another and not says("pay_order", desk.turn.text)):
        return None
    told = _told(desk, meant[0].order_no)
    return resumed(desk, told) if desk.memory.busy else told


def _faulty(desk: Desk) -> Answer | None:
    """口红断了: goods of his own that are not as they should be, and what can be done."""
    turn = desk.turn
    if turn.customer_id is None or desk.memory.busy or turn.clicked:
        return None
    asked = asks(turn.text) and not says("what_now", turn.text)
    if asked or turn.intent not in FAULT_TAKEN_FOR or repair_meant(turn):
        return None
    back = turn.intent == "return_refund" and says("send_back_word", turn.text)  # 退AirPods
    if back or any(asks_for(one, turn.text) for one in ELSEWHERE):
        return None
    meant = mentioned(desk, recent(desk))
    arrived = [each for each in meant if each.signed_at is not None]
    coming = [each for each in meant if each.status in NOT_THERE]
    if coming and awaited(desk):  # 尿不湿那单发了没 娃长胖穿不下了
        return desk.means.topics["order_status"].answer(desk)
    if not meant:
        return None
    return what_now(desk, arrived[0]) if arrived else _told(desk, meant[0].order_no)


def _that_order(desk: Desk) -> Answer | None:
    """鼠标那单怎么了: the order with those goods, when nothing better was understood."""
    turn = desk.turn
    if turn.customer_id is None or desk.memory.busy or turn.intent not in SHOPPING | NOT_UNDERSTOOD:
        return None
    business = any(asks_for(topic, turn.text) for topic in BUSINESS)
    meant = mentioned(desk, recent(desk)) if speaks_of_goods(turn) and not business else []
    if not meant:
        return None
    return desk.means.topics["order_status"].answer(desk)


def _of_day(desk: Desk) -> Answer | None:
    """上周那单帮我看下, 28号那个 after an order was told: the orders placed then."""
    turn, memory = desk.turn, desk.memory
    if turn.customer_id is None or memory.busy or speaks_of_goods(turn):
        return None
    in_talk = memory.order_no is not None and not memory.shown
    if not (in_talk or says("that_order", turn.text)) or _other_business(desk):
        return None
    found = [one.order_no for one in of_day(desk, recent(desk))]
    if not found:
        return None
    if len(found) == 1:
        return _told(desk, found[0])
    anew = desk.turned(memory=replace(memory, order_no=None))
    return begin(desk.means.flows["order_status"], anew, among=found)


def _other_business(desk: Desk) -> bool:
    named = any(asks_for(one, desk.turn.text) for one in BUSINESS)
    return named or desk.turn.intent in (*BUSINESS, "return_policy", "refund_progress")


def _rather_cancelled(desk: Desk) -> Answer | None:
    """算了 还是取消吧, of the order in talk."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or desk.memory.busy:
        return None
    order = orders.one(desk.tx, who, focus)
    if not allowed(order.status, "cancel"):
        return None
    return begin(desk.means.flows["cancel_order"], desk, order_no=focus)


def _left_at(desk: Desk) -> Answer:
    visit = booked_for(desk)
    if visit is not None and visit.order_no == desk.memory.order_no:
        return case_told(desk) or desk.answer(desk.text("order.leave_at"))
    courier = courier_named(desk)
    own = parcels_of(desk, courier) if courier is not None else []
    if courier is None or desk.turn.customer_id is None or len(own) > 1:
        return desk.answer(desk.text("order.leave_at"))
    name = courier.in_language(desk.language)
    if not own:
        lead = desk.say("order.none_of_courier", courier=name)
        return desk.answer(replies.text(lead + desk.say("order.leave_at")))
    lead = desk.say("order.of_courier", courier=name, order_no=own[0].order_no,
                    name=goods(desk, own[0]))  # fmt: skip
    told = desk.answer(replies.text(lead + desk.say("order.leave_at")))
    return told.remembering(order_no=own[0].order_no)


def _another_day(desk: Desk) -> Answer | None:
    """那单猫砂能改明天再送不: the courier plans the day; None when no parcel is on its way."""
    turn = desk.turn
    own = recent(desk) if turn.customer_id is not None and not desk.memory.busy else []
    going = [one for one in own if one.status in ON_THE_WAY]
    told = [one for one in going if one.order_no == desk.memory.order_no]
    meant = mentioned(desk, going) if speaks_of_goods(turn) else told
    if turn.clicked or len(meant) != 1:
        return None
    person = desk.button("general.person_button", "human_agent")
    words = desk.text("order.other_day", [person], order_no=meant[0].order_no,
                      name=goods(desk, meant[0]))  # fmt: skip
    return desk.answer(words).remembering(order_no=meant[0].order_no)


def _by_courier(desk: Desk) -> Answer | None:
    """那个圆通的件: where it is, or where it may be left; None when it is not one parcel."""
    if says("leave_at", desk.turn.text):
        return _left_at(desk)
    courier = courier_named(desk)
    own = parcels_of(desk, courier) if courier is not None else []
    if len(own) != 1 or desk.memory.busy or any(asks_for(one, desk.turn.text) for one in BUSINESS):
        return None
    return _told(desk, own[0].order_no)


def _told(desk: Desk, order_no: str) -> Answer:
    turn = replace(desk.turn, entities=(Entity("order_no", order_no),))
    return desk.means.topics["order_status"].answer(replace(desk, turn=turn))


def _other_one(desk: Desk) -> Answer | None:
    """另一单呢, the other one?: of the orders just shown, with the same wish."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or desk.memory.busy or speaks_of_goods(desk.turn):
        return None
    among = _others(desk, focus)
    if len(among) != 1:
        numbers = [each.order_no for each in among]
        return begin(desk.means.flows["order_status"], desk, among=numbers) if among else None
    wish = last_matter(desk)
    intent = wish if wish in BUSINESS or wish == "refund_progress" else "order_status"
    turn = replace(desk.turn, entities=(Entity("order_no", among[0].order_no),))
    return desk.means.topics[intent].answer(replace(desk, turn=turn))


def _others(desk: Desk, focus: str) -> list[Order]:
    """The others just shown; else those that are as far as the one in focus; else all."""
    own, shown = recent(desk), orders_shown(desk)
    others = [each for each in own if each.order_no != focus]
    just_shown = [each for each in others if each.order_no in shown]
    status = next((each.status for each in own if each.order_no == focus), "")
    stages = next((stage for stage in (NOT_SENT, ON_THE_WAY) if status in stage), (status,))
    alike = [each for each in others if each.status in stages]
    going = [each for each in others if each.status in (*NOT_SENT, *ON_THE_WAY)]
    return just_shown or alike or going or others


def _of_parcel(desk: Desk) -> Answer | None:
    """今天还是明天到, 谁送: of the order just told."""
    turn, memory = desk.turn, desk.memory
    focus = memory.order_no
    if turn.customer_id is None or focus is None or memory.busy or speaks_of_goods(turn):
        return None
    if says("complaint_deed", turn.text) or says("wants_complaint", turn.text):
        return None
    if turn.first("order_no") or (memory.product_id and not says("parcel_words", turn.text)):
        return None
    order = orders.one(desk.tx, turn.customer_id, focus)
    going = order.status in (*NOT_SENT, *ON_THE_WAY)
    return _told(desk, focus) if going or says("parcel_words", turn.text) else None


def _fitter_phone(desk: Desk) -> Answer:
    person = desk.button("general.person_button", "human_agent")
    return resumed(desk, desk.answer(desk.text("visit.fitter_phone", [person]), memory=desk.memory))


OWN_ORDERS: dict[str, Callable[[Desk], Answer | None]] = {
    "fitter_phone": _fitter_phone,
    "that_one": _that_one,
    "other_one": _other_one,
    "courier_parcel": _by_courier,
    "of_parcel": _of_parcel,
    "my_parcel": _my_parcel,
    "and_that": _and_that,
    "history": _history,
    "pay_order": _to_pay,
    "pay_where": _to_pay,
    "that_order": _that_order,
    "reason_quality": _faulty,
    "reason_wrong": _faulty,
    "fault_told": _faulty,
    "trouble_told": _faulty,
    "leave_at": _left_at,
    "parcel_day": _another_day,
    "unbook": visit_called_off,
    "reschedule": visit_moved,
    "case_question": case_asked,
    "day_alone": day_named,
    "day_put_right": day_put_right,
    "goods_there": goods_there,
    "rather_cancel": _rather_cancelled,
    "order_of_day": _of_day,
}
