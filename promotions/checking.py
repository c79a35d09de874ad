"""Says whether a condition holds, what is missing until it does, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from promotions.basket import Basket, Reason
from promotions.conditions import (
    AllOf,
    Always,
    AnyOf,
    BasketAtLeast,
    CategoryAtLeast,
    Condition,
    FirstOrder,
    Level,
    QuantityAtLeast,
    Window,
)
from promotions.facts import CustomerFacts


@dataclass(frozen=True, slots=True)
class Missing:
    """What has to be added to the basket: an amount in minor units, or a number of pieces."""

    kind: str  # amount quantity
    value: int
    needed: int  # the whole threshold
    category: str | None = None

    @property
    def share(self) -> float:
        """0 = nearly there, 1 = nothing of it is in the basket yet."""
        return self.value / self.needed


@dataclass(frozen=True, slots=True)
class Check:
    """`missing` is empty when the condition holds, and when more goods would not help."""

    satisfied: bool
    reasons: tuple[Reason, ...]
    missing: tuple[Missing, ...] = ()

    @property
    def reachable(self) -> bool:
        """It does not hold, but would with more in the basket."""
        return not self.satisfied and bool(self.missing)

    @property
    def distance(self) -> float:
        return max((missing.share for missing in self.missing), default=0.0)


@dataclass(frozen=True, slots=True)
class Situation:
    """All that a condition may look at."""

    basket: Basket
    facts: CustomerFacts
    now: datetime


def check(condition: Condition, situation: Situation) -> Check:
    """Whether it holds; when it does not, what is missing and why."""
    basket, facts = situation.basket, situation.facts
    match condition:
        case Always():
            return Check(True, ())
        case BasketAtLeast(amount):
            return _amount(basket.amount_of(), amount, None)
        case CategoryAtLeast(category, amount):
            return _amount(basket.amount_of(category), amount, category)
        case QuantityAtLeast(quantity, category):
            return _pieces(basket.pieces_of(category), quantity, category)
        case FirstOrder():
            return _personal(facts, facts.first_order, "first_order", "not_first_order")
        case Level(levels):
            values = {"levels": list(levels), "level": facts.level}
            return _personal(facts, facts.level in levels, "level", "other_level", **values)
        case Window():
            inside = in_window(condition, situation.now)
            return Check(inside, (Reason("in_window" if inside else "outside_window", {}),))
        case AllOf(of):
            return _all([check(part, situation) for part in of])
        case AnyOf(of):
            return _any([check(part, situation) for part in of])


def _amount(have: int, needed: int, category: str | None) -> Check:
    where = {} if category is None else {"category": category}
    if have >= needed:
        return Check(True, (Reason("amount_reached", {"needed": needed, **where}),))
    missing = Missing("amount", needed - have, needed, category)
    values = {"missing": missing.value, "needed": needed, **where}
    return Check(False, (Reason("amount_missing", values),), (missing,))


def _pieces(have: int, needed: int, category: str | None) -> Check:
    where = {} if category is None else {"category": category}
    if have >= needed:
        return Check(True, (Reason("quantity_reached", {"needed": needed, **where}),))
    missing = Missing("quantity", needed - have, needed, category)
    values = {"missing": missing.value, "needed": needed, **where}
    return Check(False, (Reason("quantity_missing", values),), (missing,))


def _personal(facts: CustomerFacts, holds: bool, yes: str, no: str, **values: object) -> Check:
    if facts.is_guest:
        return Check(False, (Reason("sign_in", {}),))
    return Check(holds, (Reason(yes if holds else no, values),))


def _all(checks: Sequence[Check]) -> Check:
    failing = [part for part in checks if not part.satisfied]
    if not failing:
        return Check(True, tuple(reason for part in checks for reason in part.reasons))
    final = [part for part in failing if not part.reachable]
    reasons = tuple(reason for part in final or failing for reason in part.reasons)
    if final:
        return Check(False, reasons)
    return Check(False, reasons, tuple(missing for part in failing for missing in part.missing))


def _any(checks: Sequence[Check]) -> Check:
    for part in checks:
        if part.satisfied:
            return part
    reachable = [part for part in checks if part.reachable]
    if reachable:
        return min(reachable, key=lambda part: part.distance)
    return Check(False, tuple(reason for part in checks for reason in part.reasons))


def in_window(window: Window, now: datetime) -> bool:
    """Whether a moment lies in the window, by the clock on the wall of the window's zone."""
    local = now.astimezone(window.zone)
    clock, today = local.time(), local.isoweekday()
    yesterday = (local.date() - timedelta(days=1)).isoweekday()
    if window.start == window.end:
        return today in window.weekdays
    if window.start < window.end:
        return today in window.weekdays and window.start <= clock < window.end
    late, early = clock >= window.start, clock < window.end
    return (late and today in window.weekdays) or (early and yesterday in window.weekdays)


def at_this_hour(condition: Condition, now: datetime) -> bool:
    """Whether it may hold now, whatever the basket and the customer may be."""
    match condition:
        case AllOf(of):
            return all(at_this_hour(part, now) for part in of)
        case AnyOf(of):
            return any(at_this_hour(part, now) for part in of)
        case Window():
            return in_window(condition, now)
        case _:
            return True


def could_hold(condition: Condition, facts: CustomerFacts) -> Check:
    """Whether the customer's own side holds, whatever the basket and the hour may be."""
    match condition:
        case AllOf(of):
            return _all([could_hold(part, facts) for part in of])
        case AnyOf(of):
            return _any([could_hold(part, facts) for part in of])
        case FirstOrder() | Level():
            return check(condition, Situation(Basket(), facts, datetime.min.replace(tzinfo=UTC)))
        case _:
            return Check(True, ())
