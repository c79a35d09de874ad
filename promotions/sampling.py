"""Checks on the sample before any effect is believed: sample ratio, and A/A."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from promotions.errors import BadData

SUSPICIOUS = 0.001


@dataclass(frozen=True, slots=True)
class RatioCheck:
    """Sample ratio mismatch: whether the groups have the sizes that were planned."""

    statistic: float
    p_value: float

    @property
    def fine(self) -> bool:
        """False: something is wrong with the assignment, report no effects."""
        return self.p_value >= SUSPICIOUS


def ratio_check(counts: Sequence[int], shares: Sequence[float]) -> RatioCheck:
    """Chi-square of the group sizes against the planned shares; raises BadData."""
    if len(counts) != len(shares) or len(counts) < 2 or min(shares) <= 0 or sum(counts) == 0:
        raise BadData("Sizes and planned shares of at least two groups are needed.")
    whole, planned = sum(counts), sum(shares)
    expected = [whole * share / planned for share in shares]
    statistic = sum((n - e) ** 2 / e for n, e in zip(counts, expected, strict=True))
    return RatioCheck(statistic, chi_square_tail(statistic, len(counts) - 1))


def chi_square_tail(statistic: float, freedom: int) -> float:
    """P(X > statistic) for a chi-square with so many degrees of freedom (exact closed form)."""
    half = statistic / 2
    if freedom % 2 == 0:
        term = total = math.exp(-half)
        for step in range(1, freedom // 2):
            term *= half / step
            total += term
        return min(1.0, total)
    total = math.erfc(math.sqrt(half))
    term = math.sqrt(half) * math.exp(-half) / math.gamma(1.5)
    for step in range(1, (freedom + 1) // 2):
        total += term
        term *= half / (step + 0.5)
    return min(1.0, total)


def false_positive_share(outcome: NDArray[np.float64], seed: int, rounds: int = 400) -> float:
    """A/A: how often two random halves of one group 'differ' at 5 %; should be near 0.05."""
    random, alarms = np.random.default_rng(seed), 0
    for _ in range(rounds):
        treated = random.random(len(outcome)) < 0.5
        one, other = outcome[treated], outcome[~treated]
        if min(len(one), len(other)) < 2:
            continue
        error = math.sqrt(one.var(ddof=1) / len(one) + other.var(ddof=1) / len(other))
        difference = abs(float(one.mean() - other.mean()))
        alarms += difference > 1.959964 * error > 0
    return alarms / rounds
