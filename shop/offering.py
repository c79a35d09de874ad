"""What the shop offers a customer: offers that apply, nearly apply, and coupons to claim."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from promotions.basket import Basket, Reason
from promotions.checking import at_this_hour, could_hold
from promotions.evaluating import Decision, Outcome, evaluate
from promotions.facts import CustomerFacts
from promotions.offers import barred
from promotions.wording import worded
from shop.basket_lines import as_basket, lines
from shop.coupons import Coupon, claim, coupons, expire, give_back, held, use
from shop.customer_facts import facts_of
from shop.database import Transaction
from shop.offer_file import load_offers
from shop.offer_rows import offer_of, running
from shop.policies import policies
from shop.tables import CouponRow, OfferRow

__all__ = [
    "Coupon",
    "Deciding",
    "OfferBoard",
    "OfferView",
    "automatic",
    "claim",
    "coupons",
    "deciding",
    "expire",
    "give_back",
    "goods_of",
    "load_offers",
    "missing_for",
    "offers_for",
    "open_offers",
    "running_offers",
    "shut_now",
    "use",
]


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer as shown; texts as {"zh", "en"}, `missing` in minor units until it applies."""

    offer_id: str
    title: dict[str, Any]
    terms: dict[str, Any]
    ends_at: datetime
    why: dict[str, str]
    missing: int | None = None
    claimable: bool = False
    code: str | None = None  # of the customer's own unused coupon
    begun: bool = True  # something in the basket counts towards it
    exclusive: bool = False  # never given together with another
    segments: tuple[str, ...] = ()  # the groups it is for; empty for everybody


@dataclass(frozen=True, slots=True)
class OfferBoard:
    """Applying to the basket, nearly applying (the closest first), waiting to be claimed."""

    applying: tuple[OfferView, ...]
    nearly: tuple[OfferView, ...]
    claimable: tuple[OfferView, ...]


@dataclass(frozen=True, slots=True)
class Deciding:
    """The offers that run now for one customer, read once, to decide any basket."""

    rows: Mapping[str, OfferRow]
    facts: CustomerFacts
    codes: Mapping[str, str]  # offer_id -> code
    now: datetime

    def decide(self, basket: Basket) -> Decision:
        """Which offers apply to this basket."""
        offers = [offer_of(row) for row in self.rows.values()]
        return evaluate(offers, basket, self.facts, self.now, self.codes)

    def views(self, outcomes: Sequence[Outcome]) -> tuple[OfferView, ...]:
        return tuple(self._view(outcome) for outcome in outcomes)

    def _view(self, outcome: Outcome) -> OfferView:
        row = self.rows[outcome.offer.offer_id]
        why = worded(outcome.reasons)
        shown = view(row, why, outcome.missing_amount, self.codes.get(row.offer_id))
        return replace(shown, begun=outcome.distance < 1.0)


def deciding(
    tx: Transaction, customer_id: str | None, now: datetime, *, personal: bool = True
) -> Deciding:
    """All that is needed to decide this customer's (or a guest's) baskets; raises NotFound.

    Without `personal` it is as if the customer had refused to be put into a segment.
    """
    rows = {row.offer_id: row for row in running(tx, now)}
    facts = facts_of(tx, customer_id, now)
    facts = facts if personal else replace(facts, segment=None)
    return Deciding(rows, facts, held(tx, customer_id, now), now)


def offers_for(
    tx: Transaction,
    customer_id: str | None,
    now: datetime,
    basket: Basket | None = None,
    *,
    personal: bool = True,
) -> OfferBoard:
    """The offers for a customer (None: a guest) and a basket, by default the one he has."""
    ready = deciding(tx, customer_id, now, personal=personal)
    if basket is None:
        found = [] if customer_id is None else lines(tx, customer_id)
        basket = as_basket(found, policies().shipping_fee, policies().currency)
    decision = ready.decide(basket)
    return OfferBoard(
        ready.views(decision.applying),
        ready.views(decision.nearly),
        _claimable(tx, ready, customer_id),
    )


def open_offers(tx: Transaction, customer_id: str | None, now: datetime) -> tuple[OfferView, ...]:
    """The offers that are open to this customer in any basket, the first to end first."""
    ready = deciding(tx, customer_id, now)
    rows = ready.rows.values()
    open_ones = [row for row in rows if barred(offer_of(row), ready.facts, now) is None]
    return tuple(view(row, {}) for row in sorted(open_ones, key=lambda row: row.ends_at))


def running_offers(tx: Transaction, now: datetime) -> tuple[OfferView, ...]:
    """All that run at this moment, whoever they are for."""
    return tuple(view(row, {}) for row in running(tx, now))


def shut_now(tx: Transaction, now: datetime) -> frozenset[str]:
    """Those that run but not on this day or at this hour: of the weekend, on a Monday."""
    return frozenset(row.offer_id for row in running(tx, now)
                     if not at_this_hour(offer_of(row).condition, now))  # fmt: skip


def automatic(tx: Transaction, customer_id: str | None, now: datetime) -> tuple[OfferView, ...]:
    """Those of them that come off by themselves; first those that do so at this hour."""
    shut = shut_now(tx, now)
    own = (one for one in open_offers(tx, customer_id, now) if not one.claimable)
    return tuple(sorted(own, key=lambda one: one.offer_id in shut))


def missing_for(
    tx: Transaction, customer_id: str | None, offer_id: str, basket: Basket, now: datetime
) -> int | None:
    """What is still to be spent (minor units) until the offer applies to this basket.

    A coupon that is not claimed yet is reckoned as if it were. 0 when it applies already, None
    when it is something else that is missing.
    """
    ready = deciding(tx, customer_id, now)
    decision = replace(ready, codes={**ready.codes, offer_id: ""}).decide(basket)
    if any(each.offer.offer_id == offer_id for each in decision.applying) and basket.lines:
        return 0
    near = (each for each in decision.nearly if each.offer.offer_id == offer_id)
    return next((each.missing_amount for each in near), None)


def view(
    row: OfferRow, why: dict[str, str], missing: int | None = None, code: str | None = None
) -> OfferView:
    """A row as it is shown."""
    return OfferView(
        offer_id=row.offer_id,
        title=row.title,
        terms=row.terms,
        ends_at=row.ends_at,
        why=why,
        missing=missing,
        claimable=row.claimable,
        code=code,
        exclusive=row.exclusive,
        segments=tuple(row.segments or ()),
    )


def goods_of(tx: Transaction, offer_id: str) -> tuple[str, ...]:
    """The kinds of goods an offer is bound to; none when it is good for everything."""
    row = tx.get(OfferRow, offer_id)
    return () if row is None else tuple(_kinds_in([row.condition, row.benefit]))


def frees_shipping(tx: Transaction, offer_id: str) -> bool:
    """Whether shipping is what the offer takes off."""
    row = tx.get(OfferRow, offer_id)
    return row is not None and row.benefit.get("kind") == "free_shipping"


def levels_of(tx: Transaction, offer_id: str) -> tuple[str, ...]:
    """The levels of members an offer is for; none when it goes by no level."""
    row = tx.get(OfferRow, offer_id)
    return () if row is None else tuple(_levels_in(row.condition))


def _levels_in(rule: Any) -> list[str]:
    if isinstance(rule, Mapping):
        own = [str(each) for each in rule.get("levels") or ()]
        return own + [level for each in rule.values() for level in _levels_in(each)]
    if isinstance(rule, list):
        return [level for each in rule if not isinstance(each, str) for level in _levels_in(each)]
    return []


def _kinds_in(rule: Any) -> list[str]:
    if isinstance(rule, Mapping):
        own = [str(rule["category"])] if rule.get("category") else []
        return own + [kind for each in rule.values() for kind in _kinds_in(each)]
    return [kind for each in rule for kind in _kinds_in(each)] if isinstance(rule, list) else []


def _claimable(tx: Transaction, ready: Deciding, customer_id: str | None) -> tuple[OfferView, ...]:
    have = _claimed(tx, customer_id)
    open_ones = [
        row
        for row in ready.rows.values()
        if row.claimable
        and (row.cap is None or row.claimed < row.cap)
        and have.get(row.offer_id, 0) < row.per_customer
        and _open(row, ready)
    ]
    open_ones.sort(key=lambda row: (row.ends_at, row.offer_id))
    return tuple(view(row, _why_claimable(row, ready)) for row in open_ones)


def _open(row: OfferRow, ready: Deciding) -> bool:
    """Whether he may claim it; a guest sees what signing in might open to him."""
    reason = barred(offer_of(row), ready.facts, ready.now)
    return reason is None or (reason.code == "sign_in" and not row.segments)


def _why_claimable(row: OfferRow, ready: Deciding) -> dict[str, str]:
    if ready.facts.is_guest:
        return worded([Reason("sign_in", {})])
    return worded(could_hold(offer_of(row).condition, ready.facts).reasons)


def _claimed(tx: Transaction, customer_id: str | None) -> dict[str, int]:
    if customer_id is None:
        return {}
    query = (
        select(CouponRow.offer_id, func.count().label("number"))
        .where(CouponRow.customer_id == customer_id)
        .group_by(CouponRow.offer_id)
    )
    return {row.offer_id: row.number for row in tx.execute(query)}
