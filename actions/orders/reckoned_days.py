"""The days between which an order comes that is paid and not sent: by the rules and its region."""

from datetime import date, timedelta

from actions.desk import Desk
from shop.orders import Order


def reckoned_days(desk: Desk, order: Order) -> tuple[date, date] | None:
    """The first and the last day; None when it is not paid, late, or goes to no known region."""
    payment, region = order.payment, desk.policies.region(order.address.text)
    since = payment.paid_at or (order.placed_at if order.on_delivery else None) if payment else None
    if order.status not in ("paid", "packed") or since is None:
        return None
    until = since + timedelta(hours=desk.policies.ships_within_hours)
    if region is None or not region.delivers or until < desk.now:
        return None
    first = desk.policies.day(desk.now) + timedelta(days=region.days_min)
    return first, desk.policies.day(until) + timedelta(days=region.days_max)
