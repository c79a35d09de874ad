"""An order's course: when it was paid, packed, shipped, signed for, cancelled or sent back.

The whole course is drawn at once; what lies after now has not happened yet. So an order's
status, its payment, its parcel and its refund always fit together.
"""

from dataclasses import dataclass

import numpy as np

from shop.demo.calendar import DAY, ZONE_HOURS
from shop.demo.people import Resident
from shop.demo.vocabulary import Told, Vocabulary
from shop.policies import policies

HOUR = 3600
APPROVED, RECEIVED, PAID_BACK = DAY // 4, 3 * DAY, 4 * DAY  # after a return is asked for
PAID_BACK_CANCELLED = DAY
NEVER_PAID, CHANGED_MIND, SENT_BACK, ON_DELIVERY = 0.04, 0.03, 0.06, 0.05
METHODS = (("alipay", 0.42), ("wechat", 0.4), ("card", 0.1), ("instalments", 0.08))

Step = tuple[int, str, str]  # moment, status, place


@dataclass(frozen=True, slots=True)
class Course:
    """Moments in epoch seconds, None = never; `steps` are those of the parcel."""

    method: str
    paid_at: int | None = None
    cancelled_at: int | None = None
    packed_at: int | None = None
    shipped_at: int | None = None
    expected_at: int | None = None
    signed_at: int | None = None
    returned_at: int | None = None  # asked for
    courier: str = ""
    tracking_no: str = ""
    steps: tuple[Step, ...] = ()
    reason: str = ""

    def status(self, now: int) -> str:
        """What the order is at this moment."""
        if _past(self.returned_at, now):
            return "refunded" if _past(self.returned_at, now - PAID_BACK) else "returning"
        reached = [
            ("cancelled", self.cancelled_at),
            ("signed", self.signed_at),
            ("in_delivery", self._out_at()),
            ("shipped", self.shipped_at),
            ("packed", self.packed_at),
            ("paid", self.paid_at),
        ]
        return next((status for status, at in reached if _past(at, now)), "unpaid")

    def _out_at(self) -> int | None:
        return next((at for at, status, _ in self.steps if status == "out_for_delivery"), None)


def _past(at: int | None, now: int) -> bool:
    return at is not None and at <= now


def drawn(
    at: int,
    home: Resident,
    words: Vocabulary,
    returnable: bool,
    forced: bool,
    rng: np.random.Generator,
) -> Course:
    """A random course of an order placed at `at`; `forced`: it is paid, kept and arrives."""
    chance = 1.0 if forced else rng.random()
    if chance < NEVER_PAID:
        return Course(_method(rng), cancelled_at=at + policies().payment_minutes * 60)
    paid = at + int(rng.uniform(20, 1800))
    if chance < NEVER_PAID + CHANGED_MIND:
        cancelled = paid + int(rng.uniform(0.2, 5) * HOUR)
        return Course(_method(rng), paid, cancelled)
    packed = paid + int(rng.uniform(2, 20) * HOUR)
    shipped = packed + int(rng.uniform(2, 14) * HOUR)
    out = shipped + int(_days(home, rng) * DAY)
    signed = out + int(rng.uniform(1.5, 8) * HOUR)
    returned = None
    if returnable and not forced and rng.random() < SENT_BACK:
        returned = signed + int(rng.uniform(0.2, 6) * DAY)
    reason = str(rng.choice(words.reasons["return"])) if returned else ""
    on_delivery = rng.random() < ON_DELIVERY
    method = "cash_on_delivery" if on_delivery else _method(rng)
    paid_at = signed if on_delivery else paid
    return _sent(
        Course(method, paid_at, packed_at=packed, signed_at=signed, returned_at=returned,
               reason=reason), shipped, out, home, words, rng,
    )  # fmt: skip


def told_course(
    order: Told, at: int, now: int, home: Resident, words: Vocabulary, rng: np.random.Generator
) -> Course:
    """The course of an order told by hand: it stands where it is said to stand."""
    if order.status == "unpaid":
        return Course(order.method)
    paid = at + 4 * 60
    if order.status == "paid":
        return Course(order.method, paid)
    signed = None if order.signed is None else now - int(order.signed * DAY)
    end = signed or now
    packed = at + (end - at) // 5
    course = Course(order.method, paid, packed_at=packed, signed_at=signed)
    if order.status == "packed":
        return course
    out = {"shipped": None, "in_delivery": now - 2 * HOUR}.get(order.status, end - 4 * HOUR)
    returned = now - DAY if order.status == "returning" else None
    told = Course(order.method, paid, packed_at=packed, signed_at=signed, returned_at=returned,
                  reason=order.reason)  # fmt: skip
    return _sent(told, at + (end - at) * 2 // 5, out, home, words, rng)


def _evening(at: int) -> int:
    """Ten at night by the shop's clock, of that day or, when that is near, of the next."""
    midnight = at - (at + ZONE_HOURS * HOUR) % DAY
    evening = midnight + 22 * HOUR
    return evening if evening >= at + 2 * HOUR else evening + DAY


def _sent(
    course: Course,
    shipped: int,
    out: int | None,
    home: Resident,
    words: Vocabulary,
    rng: np.random.Generator,
) -> Course:
    """The same course with its parcel; `out` None: still far away."""
    rules = policies()
    courier = rules.couriers[int(rng.integers(len(rules.couriers)))]
    digits = f"{rng.integers(10**courier.digits):0{courier.digits}d}"
    warehouse = words.warehouses[int(rng.integers(len(words.warehouses)))]
    return Course(
        course.method,
        course.paid_at,
        course.cancelled_at,
        course.packed_at,
        shipped,
        _evening(out or shipped + 3 * DAY),
        course.signed_at,
        course.returned_at,
        courier.id,
        courier.prefix + digits,
        _steps(shipped, out, course.signed_at, home, warehouse),
        course.reason,
    )


def _steps(
    shipped: int, out: int | None, signed: int | None, home: Resident, warehouse: str
) -> tuple[Step, ...]:
    way = (out - shipped) if out else 3 * DAY
    hub, office = f"{home.city}转运中心", f"{home.city}{home.district}营业部"
    steps = [(shipped, "collected", warehouse), (shipped + way // 4, "in_transit", hub)]
    if out:
        steps.append((out - way // 12, "arrived", office))
        steps.append((out, "out_for_delivery", office))
    if signed:
        steps.append((signed, "signed", f"{home.city}{home.district}"))
    return tuple(steps)


def _days(home: Resident, rng: np.random.Generator) -> float:
    low, high = (2, 4) if home.region is None else (home.region.days_min, home.region.days_max)
    return float(rng.uniform(low * 0.8, high))


def _method(rng: np.random.Generator) -> str:
    throw = rng.random()
    for name, share in METHODS:
        throw -= share
        if throw < 0:
            return name
    return METHODS[0][0]
