"""What a basket costs: goods, the offers that apply, shipping, and which offer is nearly there."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from promotions.evaluating import Decision
from promotions.facts import CustomerFacts
from shop.basket_lines import BasketLine, as_basket, lines
from shop.database import Transaction
from shop.offering import Deciding, OfferView, deciding
from shop.policies import policies
from shop.tables import AddressRow


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its share of the discounts (minor units, of all its pieces)."""

    line: BasketLine
    discount: int

    @property
    def paid(self) -> int:
        return self.line.amount - self.discount


@dataclass(frozen=True, slots=True)
class AppliedOffer:
    """What one offer takes off; `code` of the coupon it spends."""

    offer_id: str
    title: dict[str, Any]
    amount: int
    code: str | None = None


@dataclass(frozen=True, slots=True)
class PricedBasket:
    """Amounts in minor units: total = subtotal - discount + shipping_fee.

    `discount` is what comes off the goods, the sum over the lines; what an offer takes off
    shipping has already left `shipping_fee`.
    """

    owner: str
    lines: tuple[PricedLine, ...]
    adjustments: tuple[AppliedOffer, ...]
    nearly: tuple[OfferView, ...]
    subtotal: int
    discount: int
    shipping_fee: int
    currency: str

    @property
    def total(self) -> int:
        return self.subtotal - self.discount + self.shipping_fee


def priced(
    tx: Transaction,
    owner: str,
    customer_id: str | None,
    now: datetime,
    address: str | None = None,
) -> PricedBasket:
    """The basket of an owner with everything taken off that the customer may have now.

    Shipping is reckoned to `address`, by default the customer's preferred one.
    """
    return reckoned(tx, owner, customer_id, lines(tx, owner), now, address)


def reckoned(
    tx: Transaction,
    owner: str,
    customer_id: str | None,
    found: list[BasketLine],
    now: datetime,
    address: str | None = None,
    claiming: Collection[str] = (),
    *,
    coupons: bool = True,
) -> PricedBasket:
    """What these lines would cost, also with the coupons he may still be `claiming`.

    With `coupons` false none is spent, and only what applies by itself comes off.
    """
    ready = deciding(tx, customer_id, now)
    held = {**dict.fromkeys(claiming, ""), **ready.codes} if coupons else {}
    ready = replace(ready, codes=held)
    goods = sum(line.amount for line in found)
    where = address if address is not None else _preferred(tx, customer_id)
    fee = shipping_fee(goods, ready.facts, where) if found else 0
    decision = ready.decide(as_basket(found, fee, policies().currency))
    return _summed(owner, found, decision, ready, fee)


def shipping_fee(goods: int, facts: CustomerFacts, address: str) -> int:
    """The fee before any offer: by the goods' catalogue prices, the level and the region."""
    rules = policies()
    level = rules.level(facts.level)
    free = goods >= min(level.free_shipping_from, rules.free_shipping_from)
    region = rules.region(address) if address else None
    surcharge = region.surcharge if region is not None else 0
    return (0 if free else rules.shipping_fee) + surcharge


def _preferred(tx: Transaction, customer_id: str | None) -> str:
    if customer_id is None:
        return ""
    query = (
        select(AddressRow.text)
        .where(AddressRow.customer_id == customer_id)
        .order_by(AddressRow.preferred.desc(), AddressRow.id)
    )
    return tx.scalar(query.limit(1)) or ""


def _summed(
    owner: str, found: list[BasketLine], decision: Decision, ready: Deciding, fee: int
) -> PricedBasket:
    shared = tuple(PricedLine(line, decision.share(line.variant_id)) for line in found)
    return PricedBasket(
        owner=owner,
        lines=shared,
        adjustments=tuple(
            AppliedOffer(
                adjustment.offer_id,
                ready.rows[adjustment.offer_id].title,
                adjustment.amount,
                ready.codes.get(adjustment.offer_id),
            )
            for adjustment in decision.adjustments
        ),
        nearly=ready.views(decision.nearly) if found else (),
        subtotal=sum(line.amount for line in found),
        discount=sum(line.discount for line in shared),
        shipping_fee=fee - decision.off_shipping,
        currency=policies().currency,
    )
