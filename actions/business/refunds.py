"""An order's money that comes back: how far it is, how much, which way, within how many days.

All that is said of it is told from here, from the rows of the refunds and of the return.
"""

from datetime import timedelta

from actions.desk import Desk
from actions.hearing.wording import says
from shop import orders
from shop.cases import Case
from shop.orders import Order, Refund

LIVE = ("requested", "approved", "received")
COUNTED = (*LIVE, "paid_back")
AMOUNT, WAY, SPAN = "amount", "back_to", "how_long"


def refund_told(desk: Desk, order: Order) -> str:
    """What the words ask of it: how much or which way, if nothing else; else the whole."""
    refund, text = _shown(order)[-1] if order.refunds else None, desk.turn.text
    asked = [one for one in (AMOUNT, WAY, SPAN) if says(one, text)]
    if refund is None or len(asked) != 1 or SPAN in asked or says("refund_state", text):
        return refund_words(desk, order)
    if refund.status not in COUNTED:
        return refund_words(desk, order)
    if asked == [AMOUNT]:
        total = sum(one.amount for one in _shown(order))
        return desk.say("returns.refund_amount", order_no=order.order_no, amount=desk.money(total))
    return desk.say("returns.refund_way", **_facts(desk, order, refund))


def refund_words(desk: Desk, order: Order) -> str:
    """Every refund of the order that is still on its way; else the last one."""
    if not order.refunds:
        return desk.say("returns.case_running", order_no=order.order_no)
    gap = "" if desk.language == "zh" else " "
    return gap.join(_state(desk, order, one) for one in _shown(order))


def refund_on_file(desk: Desk) -> str:
    """How far the money of the order in talk is, once it was granted; empty when none is."""
    number = desk.memory.order_no
    order = orders.one(desk.tx, desk.customer_id(), number) if number else None
    return refund_words(desk, order) if order is not None and order.refunds else ""


def of_case(desk: Desk, order: Order, case: Case) -> str:
    """What comes of a return or a price protection: the money, as far as its own refund is."""
    refund = _of_case(order, case)
    if case.kind == "price_protection":
        return _state(desk, order, refund) if refund is not None else ""
    if refund is None:
        return desk.say("filed.next_return")
    stage = refund.status if refund.status in ("received", "paid_back") else "awaited"
    return desk.say(f"filed.money_{stage}", **_facts(desk, order, refund))


def would_come_back(desk: Desk, business: str, order: Order, amount: int | None) -> str:
    """How the money of this order would come back, if the business is carried out."""
    payment = order.payment
    if payment is None or payment.status != "paid" or amount == 0:
        return desk.say("beside.nothing_paid", order_no=order.order_no)
    what = "beside.the_refund" if amount is None else "beside.refund_of"
    return desk.say(
        f"beside.back_{business}",
        what=desk.say(what, amount=desk.money(amount or 0)),
        method=desk.label("methods", payment.method),
        days=days_for(desk, payment.method),
    )


def days_for(desk: Desk, method: str) -> int:
    """Within how many days a refund arrives that goes this way."""
    days = desk.policies.refund_days
    return days.get(method, max(days.values()))


def paid(order: Order) -> bool:
    """Whether any money was taken for it."""
    return bool(order.refunds) or (order.payment is not None and order.payment.status != "pending")


def _shown(order: Order) -> list[Refund]:
    going = [one for one in order.refunds if one.status in LIVE]
    return going or [*order.refunds[-1:]]


def _state(desk: Desk, order: Order, refund: Refund) -> str:
    facts = _facts(desk, order, refund)
    if refund.status != "approved":
        return desk.say(f"returns.refund_{refund.status}", **facts)
    if _awaits_goods(order, refund):
        return desk.say("returns.refund_awaited", **facts)
    due = refund.requested_at + timedelta(days=int(str(facts["days"])))
    late = desk.policies.day(due) < desk.policies.day(desk.now)
    return desk.say(f"returns.refund_{'late' if late else 'approved'}", **facts)


def _facts(desk: Desk, order: Order, refund: Refund) -> dict[str, object]:
    days = days_for(desk, refund.method)
    return {
        "order_no": order.order_no,
        "amount": desk.money(refund.amount),
        "method": desk.label("methods", refund.method),
        "asked": desk.day(refund.requested_at),
        "finished": desk.day(refund.finished_at or refund.requested_at),
        "days": days,
        "expected": desk.day(refund.requested_at + timedelta(days=days)),
    }


def _awaits_goods(order: Order, refund: Refund) -> bool:
    """Whether it is paid back only when the goods have come back: that of a return under way."""
    back = [one for one in order.after_sales if one.kind == "return" and one.active]
    return any(_of_case(order, case) == refund for case in back)


def _of_case(order: Order, case: Case) -> Refund | None:
    """The refund of a return: that of its amount, else the last that is no price protection's."""
    counted = [one for one in order.refunds if one.status in COUNTED]
    same = [one for one in counted if one.amount == case.details.get("amount")]
    dropped = [one.details.get("amount") for one in order.after_sales
               if one.kind == "price_protection"]  # fmt: skip
    others = [one for one in counted if one.amount not in dropped]
    return next(iter((same or others)[::-1]), None)
