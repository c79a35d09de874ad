"""帮我改成货到付款, of an order that is placed: not changed; what can be done is told."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import PLACE_ORDER
from actions.reference.bought import mentioned, speaks_of_goods
from shop.order_states import allowed
from shop.orders import Order

OTHERS = (None, "invoice", "cancel_order", "order_status", "clarify")
FILLING = ("place_order", "add_to_basket")  # what is being ordered waits meanwhile
OVER = ("cancelled", "returned", "refunded")
SPOKEN_OF = ("old_order", "just_ordered", "that_order", "my_own", "not_paid")


def payment_change(desk: Desk) -> Answer | None:
    """Whether and how an order placed can be paid in another way; None when none is meant."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name not in OTHERS
    filling = busy and task is not None and task.name in FILLING and says("old_order", turn.text)
    if turn.customer_id is None or turn.clicked or (busy and not filling):
        return None
    order = _order(desk)
    if order is None or order.payment is None:
        return None
    paid = order.payment.status == "paid"
    open_still = allowed(order.status, "cancel")
    fixed = "order.payment_fixed_delivery" if order.on_delivery else "order.payment_fixed"
    key = "order.payment_done" if paid else fixed if open_still else "order.payment_too_late"
    words = desk.say(key, order_no=order.order_no, name=goods(desk, order),
                     method=desk.label("methods", order.payment.method),
                     status=desk.label("status", order.status))  # fmt: skip
    button = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
    buttons = [button] if open_still and not (paid or filling) else []
    reply = replies.order(words, order, desk.language, buttons)
    if filling:
        return resumed(desk.turned(text=""), desk.answer(reply, memory=desk.memory))
    return desk.answer(reply, memory=desk.memory.idle()).remembering(order_no=order.order_no)


def _order(desk: Desk) -> Order | None:
    """The order named or spoken of; of 我还没付款 the one last placed and not paid."""
    own, number = recent(desk), desk.turn.first("order_no")
    if number:
        return next((one for one in own if one.order_no == number), None)
    going = [one for one in own if one.signed_at is None and one.status not in OVER]
    if speaks_of_goods(desk.turn):
        return next(iter(mentioned(desk, going)), None)
    focus = next((one for one in going if one.order_no == desk.memory.order_no), None)
    spoken = any(says(name, desk.turn.text) for name in SPOKEN_OF)
    at_basket = desk.memory.task is not None and desk.memory.task.name == PLACE_ORDER
    if not spoken or (focus is not None and not at_basket):
        return None if at_basket else focus
    unpaid = [one for one in going if one.payment and one.payment.status != "paid"]
    return next(iter(unpaid or going), None)
