"""One offer tried on certain goods: whether it applies, what it takes off, or why it does not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select

from promotions.basket import Reason
from promotions.evaluating import Decision
from promotions.offers import barred
from promotions.wording import worded
from shop.basket_lines import BasketLine, as_basket
from shop.coupons import Coupon, coupons, good_until
from shop.customer_facts import facts_of
from shop.database import Transaction
from shop.offer_rows import offer_of
from shop.offering import deciding, goods_of
from shop.policies import policies
from shop.pricing import PricedBasket, reckoned
from shop.tables import OfferRow

Verdict = Literal[
    "applies", "short", "few", "other_goods", "passed_over", "used", "expired", "over", "barred"
]


@dataclass(frozen=True, slots=True)
class KnownOffer:
    """An offer that may be spoken of, running or not."""

    offer_id: str
    title: dict[str, Any]
    terms: dict[str, Any]
    ends_at: datetime
    claimable: bool
    running: bool
    state: str | None = None  # of his own coupon; used or expired, when he may claim no other
    gone: bool = False  # all that there were have been claimed

    @property
    def to_claim(self) -> bool:
        return self.claimable and self.state != "claimed"

    @property
    def spent(self) -> bool:
        """Whether he had it and may claim no other."""
        return self.state in ("used", "expired")


@dataclass(frozen=True, slots=True)
class Trial:
    """What the promotion engine says of one offer and these goods.

    `off` is what it takes off, `missing` the amount (minor units) or pieces until it applies,
    `priced` what all comes to with it; `why` the engine's own reason when it is barred.
    """

    offer: KnownOffer
    verdict: Verdict
    priced: PricedBasket
    off: int = 0
    missing: int = 0
    why: dict[str, str] | None = None
    instead: dict[str, Any] | None = None  # the title of the better one


def known_offers(tx: Transaction, customer_id: str | None, now: datetime) -> list[KnownOffer]:
    """All offers there are or were, those of his own unused coupons first."""
    mine: dict[str, list[Coupon]] = {}
    for coupon in coupons(tx, customer_id, now) if customer_id else ():
        mine.setdefault(coupon.offer_id, []).append(coupon)
    rows = tx.scalars(select(OfferRow).order_by(OfferRow.offer_id))
    found = [_known(row, mine.get(row.offer_id, []), now) for row in rows]
    return sorted(found, key=lambda one: one.state != "claimed")


def _known(row: OfferRow, mine: Sequence[Coupon], now: datetime) -> KnownOffer:
    states = [one.state for one in mine]
    ends = [one.ends_at for one in mine if one.state == "claimed"]
    no_more = len(states) >= row.per_customer and "claimed" not in states
    spent = "used" if "used" in states else "expired"
    return KnownOffer(
        offer_id=row.offer_id,
        title=row.title,
        terms=row.terms,
        ends_at=min(ends, default=good_until(row, now)),
        claimable=row.claimable,
        running=bool(row.active) and row.starts_at <= now < row.ends_at,
        state="claimed" if "claimed" in states else spent if no_more else None,
        gone=row.cap is not None and row.claimed >= row.cap,
    )


def why_barred(
    tx: Transaction, customer_id: str | None, offer: KnownOffer, now: datetime
) -> dict[str, str] | None:
    """Why this customer cannot have the offer whatever he buys; None when he can."""
    row = tx.get_one(OfferRow, offer.offer_id)
    reason = barred(offer_of(row), facts_of(tx, customer_id, now), now)
    return None if reason is None else worded([reason])


def tried(
    tx: Transaction,
    owner: str,
    customer_id: str | None,
    offer: KnownOffer,
    found: list[BasketLine],
    now: datetime,
) -> Trial:
    """The offer tried on these goods, beside all else that applies to them."""
    priced = reckoned(tx, owner, customer_id, found, now, claiming=[offer.offer_id])
    if not offer.running:
        return Trial(offer, "over", priced)
    if offer.spent:
        return Trial(offer, "used" if offer.state == "used" else "expired", priced)
    if offer.to_claim and offer.gone:
        return Trial(offer, "barred", priced, why=worded([Reason("all_claimed", {})]))
    off = sum(one.amount for one in priced.adjustments if one.offer_id == offer.offer_id)
    if off:
        return Trial(offer, "applies", priced, off)
    kinds = set(goods_of(tx, offer.offer_id))
    if kinds and not any(kinds & set(line.categories) for line in found):
        return Trial(offer, "other_goods", priced)
    ready = deciding(tx, customer_id, now)
    ready = replace(ready, codes={offer.offer_id: "", **ready.codes})
    decision = ready.decide(as_basket(found, policies().shipping_fee, policies().currency))
    titles = {name: row.title for name, row in ready.rows.items()}
    return _not_applying(offer, priced, decision, titles)


def _not_applying(
    offer: KnownOffer, priced: PricedBasket, decision: Decision, titles: dict[str, dict[str, Any]]
) -> Trial:
    outcomes = (*decision.nearly, *decision.not_applying)
    outcome = next((one for one in outcomes if one.offer.offer_id == offer.offer_id), None)
    if outcome is None:
        return Trial(offer, "passed_over", priced)
    if outcome.missing_amount:
        return Trial(offer, "short", priced, missing=outcome.missing_amount)
    if outcome.missing:
        return Trial(offer, "few", priced, missing=max(one.value for one in outcome.missing))
    reason = outcome.reasons[0]
    better = reason.values.get("offer_id") if reason.code == "better_one_applies" else None
    if better is not None or reason.code == "nothing_to_reduce":
        return Trial(offer, "passed_over", priced, instead=titles.get(str(better)))
    return Trial(offer, "barred", priced, why=worded([reason]))


def best_of(trials: Sequence[Trial]) -> list[Trial]:
    """Those that apply, what takes most off first; at a tie the one he has already."""
    applying = [one for one in trials if one.verdict == "applies"]
    return sorted(applying, key=lambda one: (-one.off, one.offer.to_claim, one.offer.offer_id))
