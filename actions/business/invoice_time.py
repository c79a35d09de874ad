"""When an invoice is issued: by the rule, or not known when the rule's days are long over."""

from datetime import timedelta

from actions.desk import Desk
from shop import orders
from shop.orders import Order

FREE_DAYS = 2  # days of a weekend among the working days of the rule


def when_issued(desk: Desk, order_no: str) -> str:
    """In words, of an order whose invoice is asked for now."""
    order = orders.one(desk.tx, desk.customer_id(), order_no)
    days = desk.policies.invoice_days
    if order.signed_at is None:
        return desk.say("rules.invoice_span", days=days)
    key = "invoice.span_over" if _over(desk, order) else "invoice.span_of"
    return desk.say(key, days=days, signed=desk.day(order.signed_at))


def late_rule(desk: Desk, order: Order) -> str:
    """Of an invoice that is asked for already: that the rule's days are over; else nothing."""
    if order.signed_at is None or not _over(desk, order):
        return ""
    days, signed = desk.policies.invoice_days, desk.day(order.signed_at)
    return desk.say("invoice.late", days=days, signed=signed)


def due_rule(desk: Desk, order: Order) -> str:
    """几号能拿到: since which day the rule's days run; nothing before the order has come."""
    if order.signed_at is None:
        return ""
    days, signed = desk.policies.invoice_days, desk.day(order.signed_at)
    return desk.say("invoice.due", days=days, signed=signed)


def invoice_possible(desk: Desk, order: Order, name: str) -> str:
    """That this order can have one, what it takes, and when it is issued."""
    when = when_issued(desk, order.order_no)
    return desk.say("invoice.possible", order_no=order.order_no, name=name, when=when)


def _over(desk: Desk, order: Order) -> bool:
    assert order.signed_at is not None
    until = desk.policies.day(order.signed_at) + timedelta(desk.policies.invoice_days + FREE_DAYS)
    return desk.policies.day(desk.now) > until
