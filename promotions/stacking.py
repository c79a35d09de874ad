"""Which offers are given together, in which order, and what each then takes off.

The rule, stated once:
- offers that may be combined are given in order of priority (higher first), then offer id;
- each reckons from what the earlier ones have left, unless its benefit says `base: initial`;
- an exclusive offer is given alone; the customer gets whichever is best for him: one exclusive
  offer, or all the others together. At a tie the plan with the highest priority wins, then the
  smaller offer id. The order in which offers or lines come in decides nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from promotions.basket import Basket
from promotions.benefits import award
from promotions.offers import Offer


@dataclass(frozen=True, slots=True)
class Adjustment:
    """The amount an offer takes off (minor units, above 0), with the share of each line."""

    offer_id: str
    amount: int
    lines: Mapping[str, int]
    shipping: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Offers given together; `adjustments` names only those that took something off."""

    offers: tuple[Offer, ...]
    adjustments: tuple[Adjustment, ...]

    @property
    def amount(self) -> int:
        return sum(adjustment.amount for adjustment in self.adjustments)


def stack(offers: Sequence[Offer], basket: Basket) -> Plan:
    """The best plan for the customer out of offers whose conditions all hold."""
    ordered = sorted(offers, key=_place)
    together = [offer for offer in ordered if not offer.exclusive]
    plans = [_given([offer], basket) for offer in ordered if offer.exclusive]
    plans.append(_given(together, basket))
    return min(plans, key=_preference)


def _place(offer: Offer) -> tuple[int, str]:
    return (-offer.priority, offer.offer_id)


def _preference(plan: Plan) -> tuple[int, bool, tuple[int, str]]:
    first = _place(plan.offers[0]) if plan.offers else (0, "")
    return (-plan.amount, not plan.offers, first)


def _given(offers: Sequence[Offer], basket: Basket) -> Plan:
    left = {line.line_id: line.amount.amount for line in basket.lines}
    shipping = basket.shipping.amount
    adjustments = []
    for offer in offers:
        taken = award(offer.benefit, basket, left, shipping)
        if taken.amount == 0:
            continue
        shipping -= taken.shipping
        left = {line_id: rest - taken.lines.get(line_id, 0) for line_id, rest in left.items()}
        adjustments.append(Adjustment(offer.offer_id, taken.amount, taken.lines, taken.shipping))
    return Plan(tuple(offers), tuple(adjustments))
