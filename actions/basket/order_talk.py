"""Questions while an order is placed: where it goes, when it arrives; the saved address again."""

from collections.abc import Callable
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.destination import as_told, destination, parts_so_far, saved_address
from actions.business.flows import Flow, advance
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.business.settling import confirmed, lapse
from actions.desk import Desk
from actions.hearing.addressing import parts_of
from actions.hearing.answering import assents
from actions.hearing.wording import asks, leaving_out, says
from actions.memory import CONFIRM, PLACE_ORDER, Task
from actions.orders.paid_otherwise import payment_change
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import in_basket
from actions.reference.referring import known
from actions.turn import Entity

BUYING = ("place_order", "add_to_basket", "add_several")


def _placing(desk: Desk) -> Task | None:
    """The order in talk, once it is being placed."""
    task = desk.memory.task
    own = task is not None and task.name == PLACE_ORDER and not task.soft
    return task if own and desk.turn.customer_id and not desk.turn.clicked else None


def order_details(desk: Desk) -> Answer | None:
    """现在收货信息是啥, is it going to …: receiver, phone and address of the order in talk."""
    task, text = _placing(desk), desk.turn.text
    if task is None:
        return None
    if says("saved_address", text) and not asks(text):
        return _to_saved(desk, task)
    if not (asks(text) or says("read_out", text)):
        return None  # 地址对的 is a yes
    to = destination(desk, parts_so_far(desk, task))
    if not to["text"] or (not asks(text) and "text" in parts_of(text)):
        return None
    return _told(desk, task, desk.say("buying.goes_to", to=as_told(to)))


def _to_saved(desk: Desk, task: Task) -> Answer | None:
    """same address: the one kept, whatever was said before."""
    kept = saved_address(desk)
    if kept is None:
        return None
    if _agrees_to_it(desk, task):
        return confirmed(desk, desk.memory.proposal_id)
    lapse(desk)
    memory = replace(desk.memory, proposal_id=None)
    free = task.knowing(elsewhere=None, parts={}, to=True).at("payment")
    flow: Flow = desk.means.flows[task.name]
    onward = advance(flow, desk.turned(memory=memory), free)
    if onward.memory.asked == CONFIRM:
        return onward  # its summary says where it goes
    lead = desk.say("buying.goes_to", to=as_told(destination(desk, {})))
    return Answer((replies.led_by(lead, onward.replies[0]), *onward.replies[1:]), onward.memory)


def _agrees_to_it(desk: Desk, task: Task) -> bool:
    """Yep to my usual address: a yes to the order that is shown with that very address."""
    shown = destination(desk, parts_so_far(desk, task)) == destination(desk, {})
    said = leaving_out("saved_address", desk.turn.text)
    plainly = any(says(name, said) for name in ("clear_yes", "nods", "answer_confirms"))
    return task.step == CONFIRM and shown and plainly and assents(said, task.name)


def order_arrives(desk: Desk) -> Answer | None:
    """Will it arrive before Friday: when it is sent, and the rest of the message is heard too."""
    task = _placing(desk)
    if desk.turn.first("order_no") or not (task or _of_the_basket(desk)):
        return None
    told = desk.say("beside.order", hours=desk.policies.ships_within_hours)
    told += desk.say("buying.no_day")
    return _told(desk, task, told) if task else desk.answer(replies.text(told), memory=desk.memory)


def _of_the_basket(desk: Desk) -> bool:
    """它什么时候到, of what was just put into the basket, and is on no order under way."""
    product = known(desk, desk.memory.product_id)
    if product is None or desk.memory.busy or not in_basket(desk, product):
        return False
    text = desk.turn.text
    if speaks_of_goods(desk.turn) or not says("it_alone", text) or says("that_order", text):
        return False
    under_way = [one for one in recent(desk) if one.signed_at is None]
    return not any(line.product_id == product.product_id for one in under_way for line in one.lines)


def _told(desk: Desk, task: Task, told: str) -> Answer:
    """The answer to the question; a payment said beside it is taken, else what waits goes on."""
    flow: Flow = desk.means.flows[task.name]
    step = flow.step("payment")
    assert step is not None
    heard = step.hear(desk, task)
    if isinstance(heard, Task) and heard.known != task.known:
        onward = advance(flow, desk, heard)
        first = replies.led_by(told + "\n", onward.replies[0])
        return Answer((first, *onward.replies[1:]), onward.memory)
    return resumed(desk, desk.answer(replies.text(told), memory=desk.memory))


def ships_when(desk: Desk) -> Answer | None:
    """When will it ship, after an order was placed or told: of that order."""
    turn, number = desk.turn, desk.memory.order_no
    if turn.customer_id is None or desk.memory.busy or number is None or turn.clicked:
        return None
    if speaks_of_goods(turn) or turn.first("order_no") or says("in_general", turn.text):
        return None
    named = (*turn.entities, Entity("order_no", number))
    asked = replace(turn, intent="order_status", entities=named)
    return desk.means.topics["order_status"].answer(replace(desk, turn=asked))


def gift_wrap(desk: Desk) -> Answer | None:
    """能不能包装一下: the shop's data tell nothing of it, and that is said."""
    task = desk.memory.task
    elsewhere = desk.memory.busy and task is not None and task.name not in BUYING
    if elsewhere and not asks(desk.turn.text):
        return None  # 包装得不好 is a fault that is told
    person = desk.button("general.person_button", "human_agent")
    return resumed(desk, desk.answer(desk.text("product.gift_wrap", [person]), memory=desk.memory))


ORDER_TALK: dict[str, Callable[[Desk], Answer | None]] = {
    "order_details": order_details,
    "order_arrives": order_arrives,
    "ships_when": ships_when,
    "gift_wrap": gift_wrap,
    "pays_otherwise": payment_change,
}
