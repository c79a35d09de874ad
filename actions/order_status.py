"""Where an order is: its state, its parcel's way, the day it is expected."""

from actions import replies
from actions.answer import Answer, Reply
from actions.business.awaited import NOT_SENT, NOT_THERE, ON_THE_WAY, awaited
from actions.business.flows import Flow, begin
from actions.business.ordered import order_of, order_step, recent
from actions.costs.freight import region_named
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.orders.hurrying import asks_to_hurry, hurried
from actions.orders.state_told import day_told, state_told
from actions.reference.bought import KINDS, mentioned, speaks_of_goods
from actions.reference.history import answered_before, said_before
from actions.topic_action import TopicAction
from shop import proposals
from shop.after_sales import may
from shop.orders import Order
from shop.outcomes import hurried_before

MOST_TOLD = 3  # orders told at once
HURRY = "hurry"  # the choice of the button that has an order hurried


def _any(_desk: Desk, _order: Order) -> bool:
    return True


def _never(desk: Desk, order: Order) -> Answer:
    return _told(desk, order)


def _finish(desk: Desk, task: Task) -> Answer:
    return _told(desk, order_of(desk, task))


def _told(desk: Desk, order: Order) -> Answer:
    memory = desk.memory
    words = state_told(desk, order) + _no_hour(desk, order)
    reply = replies.order(words, order, desk.language, _next(desk, order))
    if _just_told(desk, order) and (day := day_told(desk, order)):
        reply = replies.text(day)
    own = memory.task is None or memory.task.name == ORDER_STATUS.name
    kept = memory.idle() if own else memory
    return desk.answer(reply, memory=kept).remembering(order_no=order.order_no)


def _just_told(desk: Desk, order: Order) -> bool:
    """哪天到, right after the whole of it was told: nothing but the day is asked for."""
    if not says("day_of_arrival", desk.turn.text):
        return False
    again = order.order_no == desk.memory.order_no and says("day_of_arrival", said_before(desk))
    return again or order.order_no in answered_before(desk)


def _no_hour(desk: Desk, order: Order) -> str:
    """大概上午还是下午, of a parcel on its way: the hour is not known."""
    asked = order.status in ON_THE_WAY and says("hour_of_parcel", desk.turn.text)
    return desk.say("parcel.no_hour") if asked else ""


def _next(desk: Desk, order: Order) -> list[replies.Button]:
    """What can be done now, as buttons."""
    number = order.order_no
    offered = {
        "unpaid": [
            ("order.cancel_button", "cancel_order"),
            ("order.address_button", "change_address"),
        ],
        "paid": [
            ("order.hurry_button", "order_status"),
            ("order.address_button", "change_address"),
            ("order.cancel_button", "cancel_order"),
        ],
        "packed": [
            ("order.hurry_button", "order_status"),
            ("order.cancel_button", "cancel_order"),
        ],
        "signed": [
            ("order.return_button", "return_refund"),
            ("order.exchange_button", "exchange"),
            ("order.invoice_button", "invoice"),
        ],
        "returning": [("order.refund_button", "refund_progress")],
        "refunded": [("order.refund_button", "refund_progress")],
        "cancelled": [("order.refund_button", "refund_progress")],
    }.get(order.status, [("general.person_button", "human_agent")])
    offered = [one for one in offered if _open(desk, order, one[1])]
    if _kept(desk, order):
        offered = [one for one in offered if one[1] != "cancel_order"]
    if hurried_before(order) is not None:
        offered = [one for one in offered if one[1] != "order_status"]
    choice = {"order_status": {"choice": HURRY, "order_no": number}, "human_agent": {}}
    return [
        desk.button(key, intent, **choice.get(intent, {"order_no": number}))
        for key, intent in offered
    ]


def _kept(desk: Desk, order: Order) -> bool:
    """Whether its cancellation was said no to in this conversation."""
    who, talk = desk.customer_id(), desk.turn.conversation_id
    last = proposals.last_of(desk.tx, who, talk, "cancel_order")
    refused = last is not None and last.state == "refused"
    return last is not None and refused and last.arguments.get("order_no") == order.order_no


def _open(desk: Desk, order: Order, intent: str) -> bool:
    """Whether the rules allow it now: nothing is offered that would be refused when clicked."""
    kind = {"return_refund": "return", "exchange": "exchange"}.get(intent)
    return kind is None or may(order, kind, desk.now).allowed


ORDER_STATUS = Flow(
    "order_status",
    frozenset({"order_status"}),
    (order_step(_any, _never, none_key="order.none", likely=awaited),),
    _finish,
    light=True,
)


def _of_a_guest(desk: Desk) -> Answer:
    """什么时候能到杭州: how long the way takes; of an order only once it is known who asks."""
    if says("arrival", desk.turn.text) and region_named(desk) is not None:
        told: Answer = desk.means.topics["shipping_info"].answer(desk)
        return told
    return desk.answer(desk.text("general.sign_in"))


class OrderStatus(TopicAction):
    """The order named; else the only one under way; else a choice of the recent ones."""

    intent = "order_status"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        if turn.customer_id is None:
            return _of_a_guest(desk)
        pressed = turn.first("choice") == HURRY
        if (pressed or asks_to_hurry(desk)) and (hurrying := hurried(desk)) is not None:
            return hurrying
        if (others := _besides_focus(desk) or _each_named(desk)) is not None:
            return others
        moving = [each for each in recent(desk) if each.status in ON_THE_WAY]
        if speaks_of_goods(turn):
            moving = mentioned(desk, moving)
        if turn.first("order_no"):
            moving = []
        waiting = [each for each in recent(desk) if each.status in NOT_SENT]
        if says("sent_question", turn.text) and len(meant := mentioned(desk, waiting)) == 1:
            return _told(desk, meant[0])
        if _of_the_one_told(desk, moving):
            return begin(ORDER_STATUS, desk)
        spoken_of = desk.memory.order_no in [each.order_no for each in moving]
        pointed = says("this", turn.text) and not speaks_of_goods(turn)
        if len(moving) == 1 and not desk.memory.busy and not pointed:
            told = _told(desk, moving[0])
            return told if spoken_of else _led(desk, told)
        task = desk.memory.task
        if desk.memory.busy and task is not None and task.name != ORDER_STATUS.name:
            return _aside(desk)
        return _none_waits(desk, begin(ORDER_STATUS, desk))


def _each_named(desk: Desk) -> Answer | None:
    """普洱和猫砂都到哪了: each of the goods that are waited for, one after the other."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.first("order_no"):
        return None
    if not (awaited(desk) or says("news_of", turn.text)):
        return None
    coming = [each for each in recent(desk) if each.status in NOT_THERE]
    goods = [one for name in KINDS for one in turn.all(name)]
    found = [_newest(desk.turned(entities=(one,)), coming) for one in goods]
    orders = {each.order_no: each for one in found for each in one}
    if not 1 < len(orders) <= MOST_TOLD or any(len(one) != 1 for one in found):
        return None
    told = [_told(desk, each) for each in orders.values()]
    return Answer(tuple(reply for one in told for reply in one.replies), told[-1].memory)


def _newest(desk: Desk, coming: list[Order]) -> list[Order]:
    """The orders under way with the goods; else the last one that held them."""
    return mentioned(desk, coming) or mentioned(desk, recent(desk))[:1]


def _besides_focus(desk: Desk) -> Answer | None:
    """另一单巴旦木呢: with those goods, but not the one just told."""
    turn, focus = desk.turn, desk.memory.order_no
    others = [each for each in recent(desk) if each.order_no != focus]
    if focus is None or desk.memory.busy or not says("other_order", turn.text):
        return None
    if not speaks_of_goods(turn) or turn.first("order_no") or not mentioned(desk, others):
        return None
    return begin(ORDER_STATUS, desk, not_orders=[focus])


def _none_waits(desk: Desk, answer: Answer) -> Answer:
    """怎么还没送到, when all came to their end: said before they are listed."""
    listed = answer.memory.asked == "order" and answer.memory.order_no is None
    waiting = [each for each in recent(desk) if each.status in NOT_THERE]
    if speaks_of_goods(desk.turn):
        waiting = mentioned(desk, waiting)
    if waiting or not listed or not awaited(desk):
        return answer
    first = replies.led_by(desk.say("order.none_waiting"), answer.replies[0])
    return Answer((first, *answer.replies[1:]), answer.memory)


def _of_the_one_told(desk: Desk, moving: list[Order]) -> bool:
    """两个一起发的吗, after an order that is not there yet was told: that one, not another."""
    turn, focus = desk.turn, desk.memory.order_no
    if speaks_of_goods(turn) or turn.clicked or turn.first("order_no") or desk.memory.busy:
        return False
    if says("other_order", turn.text) or says("my_own", turn.text):
        return False
    told = [each for each in recent(desk) if each.order_no == focus]
    return bool(told) and told[0].status in NOT_SENT and told[0] not in moving


def _aside(desk: Desk) -> Answer:
    """In the middle of other business only the order meant is told; that business goes on."""
    task = desk.memory.task
    heard = ORDER_STATUS.steps[0].hear(desk, Task(ORDER_STATUS.name))
    if isinstance(heard, Task) and "order_no" in heard:
        told = _told(desk, order_of(desk, heard))
        return Answer(told.replies, desk.memory)
    if isinstance(heard, Answer):
        return Answer(heard.replies, desk.memory)
    meant = mentioned(desk, recent(desk)) if speaks_of_goods(desk.turn) else []
    number = meant[0].order_no if meant else task.get("order_no") if task else None
    if number:
        known = Task(ORDER_STATUS.name, known={"order_no": number})
        return Answer(_told(desk, order_of(desk, known)).replies, desk.memory)
    return begin(ORDER_STATUS, desk)


def _led(desk: Desk, answer: Answer) -> Answer:
    first: Reply = replies.led_by(desk.say("order.moving_one"), answer.replies[0])
    return Answer((first, *answer.replies[1:]), answer.memory)
