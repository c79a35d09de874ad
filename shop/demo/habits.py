"""How often customers come, since when, until when, and how readily they buy."""

from dataclasses import dataclass

import numpy as np

from shop.demo.calendar import DAYS
from shop.demo.shelves import Floats, Whole

VISITS, SPREAD = 25.0, 1.2
BUYS = 0.14  # of the visits, before the price is seen
LOOKERS = 0.04  # never bought anything
GONE = 0.24  # stopped coming within the period
NEW = 0.3  # came within the period


@dataclass(frozen=True, slots=True)
class Habits:
    """By customer: visits in the period, its first and last day (0 = the oldest)."""

    visits: Whole
    start: Floats
    end: Floats
    buys: Floats


def habits(count: int, told: int, rng: np.random.Generator) -> Habits:
    """The habits of `count` customers; the first `told` are the demo customers."""
    start = np.where(rng.random(count) < NEW, rng.uniform(0, DAYS * 0.9, count), 0.0)
    gone = rng.random(count) < GONE
    end = np.where(gone, start + (DAYS - start) * rng.uniform(0.25, 0.9, count), DAYS)
    share = (end - start) / DAYS
    visits = 3 + rng.poisson(rng.gamma(SPREAD, VISITS / SPREAD, count) * (0.25 + 0.75 * share))
    buys = BUYS * rng.lognormal(0, 0.4, count) * (rng.random(count) >= LOOKERS)
    start[:told], end[:told], visits[:told], buys[:told] = 0.0, DAYS, 48, BUYS
    return Habits(visits.astype(np.int64), start, np.maximum(end, start + 1), buys)
