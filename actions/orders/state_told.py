"""The state of an order in words: how far it is, where its parcel is, the day it is expected."""

from datetime import timedelta

from actions.business.awaited import NOT_SENT, ON_THE_WAY, due_day
from actions.desk import Desk
from actions.hearing.place_names import place_told
from actions.hearing.wording import says
from shop.orders import Order, Step
from shop.payment_links import payment_link
from shop.presenting import courier_name

ENDED = ("cancelled", "refunded", "returning")  # whose parcel to the shopper is no news


def state_told(desk: Desk, order: Order) -> str:
    """All that is known of how far the order is."""
    return _state(desk, order) + _days(desk, order) + _link(desk, order) + _parcel(desk, order)


def day_told(desk: Desk, order: Order) -> str:
    """Only the day it is expected, or how long it takes once it is sent; empty when it came."""
    told = promise_told(desk, order) + _days(desk, order) + _expected(desk, order)
    return told.strip()


def _state(desk: Desk, order: Order) -> str:
    lines = order.lines
    name = lines[0].name if lines else order.order_no
    if len(lines) > 1:
        name = desk.say("order.and_more", name=name, count=len(lines))
    values = {
        "order_no": order.order_no,
        "name": name,
        "placed": desk.day(order.placed_at),
        "signed": desk.day(order.signed_at) if order.signed_at else "",
        "hours": desk.policies.ships_within_hours,
        "total": desk.money(order.total),
    }
    if order.status == "unpaid" and order.on_delivery:
        return desk.say("status.unpaid_on_delivery", **values)
    promise = promise_told(desk, order)
    gap = " " if promise and desk.language == "en" else ""
    return desk.say(f"status.{order.status}", **values) + gap + promise


def _link(desk: Desk, order: Order) -> str:
    """Where it is paid, for an order that waits for that; told in a turn that writes nothing."""
    provider = desk.means.payments
    if not order.due or provider is None:
        return ""
    link = payment_link(desk.tx, desk.customer_id(), order.order_no, provider, desk.now)
    key = "status.pay_link_demo" if link.demo else "status.pay_link"
    return desk.say(key, url=link.url, until=desk.clock(link.expires_at))


def promise_told(desk: Desk, order: Order) -> str:
    """Until when a paid order is to be sent, as a time, and whether that has passed."""
    payment = order.payment
    if order.status not in ("paid", "packed") or payment is None:
        return ""
    since = payment.paid_at or (order.placed_at if order.on_delivery else None)
    if since is None:
        return ""
    hours = desk.policies.ships_within_hours
    until = since + timedelta(hours=hours)
    key = "status.sent_late" if until < desk.now else "status.sent_by"
    start = desk.say("status.since_payment" if payment.paid_at else "status.since_order")
    return desk.say(key, hours=hours, until=desk.clock(until), start=start)


def _days(desk: Desk, order: Order) -> str:
    """How long it takes after it was sent, when that is asked of an order not sent yet."""
    region = desk.policies.region(order.address.text)
    if order.status not in NOT_SENT or region is None or not region.delivers:
        return ""
    if not any(says(one, desk.turn.text) for one in ("arrival", "by_then", "day_of_arrival")):
        return ""
    return desk.say("status.then_days", region=region.in_language(desk.language),
                    least=region.days_min, most=region.days_max)  # fmt: skip


def _parcel(desk: Desk, order: Order) -> str:
    shipment = order.shipment
    if shipment is None or order.status in ENDED:
        return ""
    courier = courier_name(shipment.courier, desk.language)
    told = desk.say("status.parcel", courier=courier, tracking_no=shipment.tracking_no)
    if shipment.steps:
        told += desk.say("status.latest", step=step_told(desk, shipment.steps[-1]))
    return told + _expected(desk, order)


def _expected(desk: Desk, order: Order) -> str:
    shipment, due = order.shipment, due_day(desk, order)
    if shipment is None or order.status not in ON_THE_WAY or not (shipment.expected_at and due):
        return ""
    late = shipment.expected_at < desk.now
    return desk.say("status.late" if late else "status.expected", day=desk.day(due))


def step_told(desk: Desk, step: Step) -> str:
    """When and where something happened to the parcel."""
    what = desk.label("steps", step.status)
    place = place_told(step.place, desk.language)
    return f"{desk.clock(step.at)} {what}" + (
        "" if not place else f" ({place})" if desk.language == "en" else f"（{place}）"
    )
