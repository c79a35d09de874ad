"""Decides a basket: which offers apply, which nearly do, which do not, and always why."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from promotions.basket import Basket, Reason
from promotions.checking import Check, Missing, Situation, check
from promotions.facts import CustomerFacts
from promotions.offers import Offer, barred
from promotions.stacking import Adjustment, Plan, stack


@dataclass(frozen=True, slots=True)
class Outcome:
    """One offer's fate: its reasons, and what is missing when goods would help."""

    offer: Offer
    reasons: tuple[Reason, ...]
    missing: tuple[Missing, ...] = ()
    distance: float = 0.0  # 0 = reached, 1 = nothing of the threshold yet

    @property
    def missing_amount(self) -> int | None:
        """The money still to be spent (minor units), when money is what is missing."""
        amounts = [missing.value for missing in self.missing if missing.kind == "amount"]
        return max(amounts, default=None)


@dataclass(frozen=True, slots=True)
class Decision:
    """Every offer asked about is in exactly one of the three lists."""

    adjustments: tuple[Adjustment, ...]
    applying: tuple[Outcome, ...]
    nearly: tuple[Outcome, ...]  # the closest first
    not_applying: tuple[Outcome, ...]

    @property
    def discount(self) -> int:
        """What is taken off goods and shipping together, minor units."""
        return sum(adjustment.amount for adjustment in self.adjustments)

    def share(self, line_id: str) -> int:
        """What is taken off one line in all."""
        return sum(adjustment.lines.get(line_id, 0) for adjustment in self.adjustments)

    @property
    def off_shipping(self) -> int:
        return sum(adjustment.shipping for adjustment in self.adjustments)


def evaluate(
    offers: Iterable[Offer],
    basket: Basket,
    facts: CustomerFacts,
    now: datetime,
    held: Collection[str] = (),
) -> Decision:
    """Decide all offers; `held` are the claimable ones the customer has an unused coupon of."""
    satisfied: list[tuple[Offer, Check]] = []
    nearly: list[Outcome] = []
    refused: list[Outcome] = []
    situation = Situation(basket, facts, now)
    for offer in sorted(offers, key=lambda offer: offer.offer_id):
        reason = _refusal(offer, situation, held)
        if reason is not None:
            refused.append(Outcome(offer, (reason,)))
            continue
        checked = check(offer.condition, situation)
        if checked.satisfied:
            satisfied.append((offer, checked))
        else:
            found = Outcome(offer, checked.reasons, checked.missing, checked.distance)
            (nearly if checked.reachable else refused).append(found)
    return _decided(satisfied, nearly, refused, basket)


def _refusal(offer: Offer, situation: Situation, held: Collection[str]) -> Reason | None:
    if offer.currency != situation.basket.currency:
        return Reason("other_currency", {"currency": offer.currency})
    if offer.claimable and offer.offer_id not in held:
        reason = barred(offer, situation.facts, situation.now)
        return reason or Reason("not_claimed", {})
    return barred(offer, situation.facts, situation.now)


def _decided(
    satisfied: list[tuple[Offer, Check]],
    nearly: list[Outcome],
    refused: list[Outcome],
    basket: Basket,
) -> Decision:
    plan = stack([offer for offer, _ in satisfied], basket)
    taking = {adjustment.offer_id for adjustment in plan.adjustments}
    applying = []
    for offer, checked in satisfied:
        if offer.offer_id in taking or not basket.lines:
            applying.append(Outcome(offer, checked.reasons))
        else:
            refused.append(Outcome(offer, (_passed_over(offer, plan),)))
    nearly.sort(key=lambda outcome: (outcome.distance, outcome.offer.offer_id))
    refused.sort(key=lambda outcome: outcome.offer.offer_id)
    applying.sort(key=lambda outcome: (-outcome.offer.priority, outcome.offer.offer_id))
    return Decision(plan.adjustments, tuple(applying), tuple(nearly), tuple(refused))


def _passed_over(offer: Offer, plan: Plan) -> Reason:
    if offer in plan.offers:
        return Reason("nothing_to_reduce", {})
    better = plan.offers[0].offer_id
    return Reason("better_one_applies", {"offer_id": better})
