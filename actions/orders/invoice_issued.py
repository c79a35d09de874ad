"""这单发票开了没: whether one was asked for, told of that very order; none is begun by it."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.orders_by_state import likeliest
from actions.desk import Desk
from actions.hearing.wording import says
from actions.orders.invoice_status import invoice_told
from actions.reference.bought import mentioned, speaks_of_goods
from shop import invoices
from shop.orders import Order

NEVER = ("unpaid", "cancelled", "refunded")  # orders that have no invoice


def issued_asked(desk: Desk) -> Answer | None:
    """How far the invoice is, or that none was asked for yet and may be; None of no one order."""
    if desk.turn.customer_id is None or desk.turn.clicked or desk.memory.busy:
        return None
    order = _meant(desk)
    if order is None or order.status in NEVER:
        return invoice_told(desk) if order is None else None
    if invoices.of_order(desk.tx, desk.customer_id(), order.order_no) is not None:
        return invoice_told(desk)
    start = desk.button("order.invoice_button", "invoice", order_no=order.order_no)
    words = desk.say("invoice.not_yet", order_no=order.order_no, name=goods(desk, order))
    answer = desk.answer(replies.text(words, [start]), memory=desk.memory.idle())
    return answer.remembering(order_no=order.order_no)


def _meant(desk: Desk) -> Order | None:
    """The order with the goods named, of several the one in talk; without goods that one."""
    own = recent(desk)
    named = mentioned(desk, own) if speaks_of_goods(desk.turn) else own
    number = desk.turn.first("order_no") or desk.memory.order_no
    in_talk = [one for one in named if one.order_no == number]
    found = in_talk or (named if speaks_of_goods(desk.turn) else [])
    if len(found) > 1 and says("that_order", desk.turn.text):
        return likeliest(found)  # 手机那单, of two phones bought: it is named in the answer
    return found[0] if len(found) == 1 else None
