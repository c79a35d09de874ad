"""An offer = segments + condition + benefit, in a period, with its place in the stacking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from promotions.basket import Reason
from promotions.benefits import Benefit
from promotions.checking import could_hold
from promotions.conditions import Always, Condition
from promotions.facts import CustomerFacts


@dataclass(frozen=True, slots=True)
class Offer:
    """What is promised to whom, when, and whether it may be combined with others."""

    offer_id: str
    benefit: Benefit
    starts_at: datetime
    ends_at: datetime  # not included
    condition: Condition = field(default_factory=Always)
    segments: frozenset[str] = frozenset()  # empty: everybody
    claimable: bool = False  # applies only to who holds a coupon
    priority: int = 0  # higher comes first
    exclusive: bool = False  # never together with another offer
    active: bool = True
    currency: str = "CNY"
    title: Mapping[str, str] = field(default_factory=dict)


def barred(offer: Offer, facts: CustomerFacts, now: datetime) -> Reason | None:
    """Why this customer cannot have the offer now, whatever is in the basket; None when he can."""
    if not offer.active:
        return Reason("not_active", {})
    if now < offer.starts_at:
        return Reason("not_started", {"starts_at": offer.starts_at})
    if now >= offer.ends_at:
        return Reason("over", {"ends_at": offer.ends_at})
    if offer.segments and facts.segment not in offer.segments:
        return Reason("sign_in" if facts.is_guest else "other_segment", {})
    own_side = could_hold(offer.condition, facts)
    return None if own_side.satisfied else own_side.reasons[0]
