"""What an offer changed: effects with intervals, by segment, and how well they rank customers."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from promotions.errors import BadData

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Labels = NDArray[np.int64]

Z95 = 1.959964


@dataclass(frozen=True, slots=True)
class Effect:
    """Mean outcome of the treated less that of the others, with its standard error."""

    value: float
    error: float
    base: float  # mean of the others
    treated: int
    others: int

    @property
    def low(self) -> float:
        return self.value - Z95 * self.error

    @property
    def high(self) -> float:
        return self.value + Z95 * self.error


def effect(outcome: Numbers, treated: Flags) -> Effect:
    """The average effect with a 95 % interval (unequal variances); raises BadData."""
    one, other = outcome[treated], outcome[~treated]
    if min(len(one), len(other)) < 2:
        raise BadData("Both groups need at least two customers.")
    error = math.sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other))
    base = float(other.mean())
    return Effect(float(one.mean()) - base, error, base, len(one), len(other))


def cuped(outcome: Numbers, treated: Flags, before: Numbers) -> tuple[Effect, float]:
    """The effect after taking out what a number known before explains; and the variance saved.

    `before` must be from before the campaign. The share saved is what was reached here, seldom
    what is promised elsewhere.
    """
    spread = float(before.var())
    if spread == 0:
        return effect(outcome, treated), 0.0
    slope = float(((outcome - outcome.mean()) * (before - before.mean())).mean()) / spread
    adjusted = outcome - slope * (before - before.mean())
    whole = float(outcome.var())
    return effect(adjusted, treated), 1 - float(adjusted.var()) / whole if whole else 0.0


def segment_effects(
    outcome: Numbers, treated: Flags, segments: Labels, k: int
) -> list[Effect | None]:
    """The effect in each segment; None where a group is missing."""
    found: list[Effect | None] = []
    for number in range(k):
        inside = segments == number
        groups = (int((inside & treated).sum()), int((inside & ~treated).sum()))
        found.append(effect(outcome[inside], treated[inside]) if min(groups) >= 2 else None)
    return found


@dataclass(frozen=True, slots=True)
class Shrunk:
    """An effect drawn towards the common one by as much as it is noise."""

    value: float
    error: float

    @property
    def low(self) -> float:
        return self.value - Z95 * self.error


def shrunk(effects: list[Effect | None]) -> list[Shrunk]:
    """Empirical Bayes over segments (variance between them by DerSimonian and Laird).

    A segment without an effect of its own gets the common one.
    """
    known = [one for one in effects if one is not None and one.error > 0]
    if not known:
        return [Shrunk(0.0, 0.0) for _ in effects]
    values = np.array([one.value for one in known])
    weights = np.array([1 / one.error**2 for one in known])
    common = float((weights * values).sum() / weights.sum())
    between = _between(values, weights, common)
    return [_drawn(one, common, between, float(weights.sum())) for one in effects]


def _between(values: Numbers, weights: Numbers, common: float) -> float:
    spread = float((weights * (values - common) ** 2).sum())
    scale = float(weights.sum() - (weights**2).sum() / weights.sum())
    return max(0.0, (spread - (len(values) - 1)) / scale) if scale > 0 else 0.0


def _drawn(one: Effect | None, common: float, between: float, weight: float) -> Shrunk:
    if one is None or one.error == 0:
        return Shrunk(common, math.sqrt(between + 1 / weight))
    own = between / (between + one.error**2)
    error = math.sqrt(own * one.error**2 + (1 - own) ** 2 / weight)
    return Shrunk(common + own * (one.value - common), error)


def qini(outcome: Numbers, treated: Flags, relevance: Numbers) -> float:
    """The Qini coefficient of a ranking for a 0/1 outcome: 1 perfect, 0 random, below worse.

    Area between the Qini curve and the diagonal, divided by that of the perfect ranking (where
    the treated who respond come first and the untreated who respond last). Customers of equal
    relevance are one step of the curve. 0 when even the perfect ranking gains nothing.
    """
    own = _area(outcome, treated, relevance)
    perfect = _area(outcome, treated, np.where(treated, outcome, -outcome))
    return own / perfect if perfect else 0.0


def _area(outcome: Numbers, treated: Flags, relevance: Numbers) -> float:
    order = np.argsort(-relevance, kind="stable")
    hits, mine, sorted_relevance = outcome[order], treated[order], relevance[order]
    steps = np.append(np.flatnonzero(np.diff(sorted_relevance)), len(order) - 1)
    treated_hits = np.cumsum(hits * mine)[steps]
    other_hits = np.cumsum(hits * ~mine)[steps]
    treated_count = np.cumsum(mine)[steps]
    other_count = (steps + 1) - treated_count
    scale = np.divide(treated_count, other_count, out=np.zeros(len(steps)), where=other_count > 0)
    curve = np.concatenate([[0.0], treated_hits - other_hits * scale])
    places = np.concatenate([[0], steps + 1])
    diagonal = places[-1] * curve[-1] / 2
    return float(np.trapezoid(curve, places) - diagonal)
