"""Number, size or colour of an order that is placed: not changed; what can be done is told."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.ways_back import way_back
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from shop.order_states import allowed
from shop.orders import Order

SPOKEN_OF = ("old_order", "just_ordered", "that_order", "unsent", "my_own")
GONE = ("cancelled", "returned")


def placed_change(desk: Desk) -> Answer | None:
    """刚下的那单改成一袋, 冲锋衣还没发，能改成L码吗; None when no such order is spoken of."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked or desk.memory.busy:
        return None
    if asks_for("change_address", turn.text):
        return None  # change the address to 12 …: no number of goods
    order = _order(desk)
    if order is None or order.signed_at is not None or order.status in GONE:
        return None
    return fixed_told(desk, order)


def fixed_told(desk: Desk, order: Order) -> Answer:
    """The goods of a placed order stay as they are, and what can be done instead."""
    values = {"order_no": order.order_no, "name": goods(desk, order)}
    if allowed(order.status, "cancel"):
        button = desk.button("order.cancel_button", "cancel_order", order_no=order.order_no)
        paid = order.payment is not None and order.payment.status == "paid"
        words = desk.say("order.goods_fixed_paid" if paid else "order.goods_fixed", **values)
        reply = replies.order(words, order, desk.language, [button])
    else:
        kept = "" if way_back(desk, order) == "return" else "_kept"
        words = desk.say(f"order.goods_fixed_sent{kept}", **values)
        reply = replies.order(words, order, desk.language, [])
    return desk.answer(reply).remembering(order_no=order.order_no)


def _order(desk: Desk) -> Order | None:
    own, number = recent(desk), desk.turn.first("order_no")
    if number:
        return next((one for one in own if one.order_no == number), None)
    spoken = any(says(name, desk.turn.text) for name in SPOKEN_OF)
    if not spoken and not (desk.memory.order_no and not desk.memory.shown):
        return None
    going = [one for one in own if one.signed_at is None and one.status not in GONE]
    if says("just_ordered", desk.turn.text) and not speaks_of_goods(desk.turn):
        return going[0] if going else None
    meant = mentioned(desk, going) if speaks_of_goods(desk.turn) else [
        one for one in going if one.order_no == desk.memory.order_no
    ]  # fmt: skip
    return meant[0] if meant else None
