"""What every variant cost on every day of the past: rises, sales and recent drops."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

import numpy as np

from shop.demo.calendar import DAY, DAYS, moment
from shop.demo.shelves import Shelves
from shop.demo.vocabulary import Drop
from shop.products import Product, Variant

OLDEST = (DAYS + 60) * DAY
STEADY = 0.5  # share of products whose price never changed
FALLEN = 0.12  # share of products that have got cheaper in the last days


@dataclass(frozen=True, slots=True)
class PriceHistory:
    """variant_id → moments (epoch seconds, oldest first) and the prices from then on."""

    since: dict[str, list[int]]
    prices: dict[str, list[int]]

    def at(self, variant_id: str, when: int) -> int:
        """The price of one piece at a moment, minor units."""
        place = bisect_right(self.since[variant_id], when) - 1
        return self.prices[variant_id][max(place, 0)]

    def rows(self) -> list[dict[str, Any]]:
        """As rows of price_changes."""
        return [
            {"variant_id": variant, "price": price, "since": moment(since)}
            for variant, moments in self.since.items()
            for since, price in zip(moments, self.prices[variant], strict=True)
        ]


def price_history(
    shelf: Shelves, drops: tuple[Drop, ...], now: int, rng: np.random.Generator
) -> PriceHistory:
    """A history for every variant that ends with today's price."""
    told = {drop.product_id: drop for drop in drops}
    since: dict[str, list[int]] = {}
    prices: dict[str, list[int]] = {}
    for product in shelf.products:
        drop = told.get(product.product_id)
        changes = _told(product, drop, now) if drop else _changes(now, rng)
        for variant in product.variants:
            since[variant.variant_id] = [at for at, _ in changes]
            prices[variant.variant_id] = [
                _rounded(product, variant, factor) for _, factor in changes
            ]
    return PriceHistory(since, prices)


def _changes(now: int, rng: np.random.Generator) -> list[tuple[int, float]]:
    """(moment, factor of today's price), the last factor is 1."""
    first = now - OLDEST
    if rng.random() < FALLEN:
        fell = now - int(rng.uniform(0.5, 9) * DAY)
        return [(first, rng.uniform(1.05, 1.15)), (fell, 1.0)]
    if rng.random() < STEADY:
        return [(first, 1.0)]
    count = int(rng.integers(1, 4))
    moments = sorted(now - int(days * DAY) for days in rng.uniform(20, DAYS, count))
    factors = [*rng.uniform(0.95, 1.12, count), 1.0]
    return list(zip([first, *moments], factors, strict=True))


def _told(product: Product, drop: Drop, now: int) -> list[tuple[int, float]]:
    return [
        (now - OLDEST, drop.before / product.price),
        (now - int(drop.days * DAY), 1.0),
    ]


def _rounded(product: Product, variant: Variant, factor: float) -> int:
    """Never above the list price, in whole yuan from 100 yuan on; today's price as it is."""
    if factor == 1.0:
        return variant.price
    highest = max(1.0, product.list_price / product.price)
    amount = variant.price * min(factor, highest)
    return round(amount / 100) * 100 if amount >= 10_000 else round(amount / 10) * 10
