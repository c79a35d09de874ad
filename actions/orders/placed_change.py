"""Number, size or colour of an order that is placed: not changed; what can be done is told."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.orders_pointed import placed_then
from actions.business.ways_back import way_back
from actions.desk import Desk
from actions.hearing.matters import asks_for
from actions.hearing.wording import says
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter, said_before
from shop.order_states import allowed
from shop.orders import Order

SPOKEN_OF = ("old_order", "just_ordered", "that_order", "unsent", "my_own", "ordered_as")
OTHERWISE = ("cancel_order", "return_refund", "repair_warranty", "change_address")
OF_ORDERS = frozenset({"order_status", "shipping_info", "cancel_order", "change_address"})
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


def ordered_wrong(desk: Desk) -> Answer | None:
    """T恤我拍成M了 想要L的: of an order that waits, whatever the sentence was taken for.

    不是要买新的 是今早下单那件, after such a wish was taken for goods to buy, is that wish again.
    """
    text = desk.turn.text
    if says("cancelling", text) or any(asks_for(one, text) for one in OTHERWISE):
        return None
    if says("ordered_as", text) and not says("denies_any", text):
        return placed_change(desk)
    if not says("not_to_buy", text) or not _wished_change(said_before(desk)):
        return None
    return placed_change(desk.turned(text=f"{text}，{said_before(desk)}"))


def _wished_change(text: str) -> bool:
    return says("ordered_as", text) or says("goods_change", text)


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
    if not spoken and not _in_talk(desk):
        return None
    going = [one for one in own if one.signed_at is None and one.status not in GONE]
    if says("just_ordered", desk.turn.text) and not speaks_of_goods(desk.turn):
        return going[0] if going else None
    then = placed_then(desk, going)
    meant = mentioned(desk, going)
    if not speaks_of_goods(desk.turn) and not meant:
        meant = [one for one in going if one.order_no == desk.memory.order_no] or then
    meant = [one for one in meant if one in then] or meant
    return meant[0] if meant else None


def _in_talk(desk: Desk) -> bool:
    """Whether an order was told last, and no goods to buy after it."""
    told = bool(desk.memory.order_no)
    return told and (not desk.memory.shown or last_matter(desk) in OF_ORDERS)
