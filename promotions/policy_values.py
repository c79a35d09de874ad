"""What a rule 'this offer for that customer' would have earned, from an experiment's own rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from promotions.errors import BadData
from promotions.uplift import Labels, Numbers, segment_effects, shrunk

LEAST_EFFECTIVE = 100.0  # below this many effective rows a value is not reported


@dataclass(frozen=True, slots=True)
class PolicyValue:
    """The mean outcome per customer under a policy, with a bootstrap interval of 95 %."""

    value: float
    low: float
    high: float
    effective_rows: float


def policy_value(
    outcome: Numbers,
    arms: Labels,
    choices: Labels,
    shares: Sequence[float],
    seed: int,
    rounds: int = 200,
) -> PolicyValue:
    """Self-normalised inverse propensity: the rows that got what the policy would have given.

    `shares[arm]` is the chance with which the experiment gave an arm. Raises BadData when too
    few rows agree with the policy to say anything.
    """
    weights = np.where(arms == choices, 1 / np.asarray(shares)[arms], 0.0)
    effective = float(weights.sum() ** 2 / (weights**2).sum()) if weights.any() else 0.0
    if effective < LEAST_EFFECTIVE:
        raise BadData(f"Only {effective:.0f} effective rows follow this policy.")
    value = float((weights * outcome).sum() / weights.sum())
    low, high = _interval(outcome[weights > 0], weights[weights > 0], seed, rounds)
    return PolicyValue(value, low, high, effective)


def _interval(outcome: Numbers, weights: Numbers, seed: int, rounds: int) -> tuple[float, float]:
    random, found = np.random.default_rng(seed), []
    for _ in range(rounds):
        rows = random.integers(0, len(outcome), len(outcome))
        found.append((weights[rows] * outcome[rows]).sum() / weights[rows].sum())
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def best_arm(outcome: Numbers, arms: Labels, number: int) -> int:
    """The single arm with the highest mean outcome; the first at a tie."""
    return int(np.argmax([outcome[arms == arm].mean() for arm in range(number)]))


def plain_policy(
    outcome: Numbers, arms: Labels, segments: Labels, k: int, number: int
) -> list[int]:
    """The arm with the highest mean in each segment, however few customers say so."""
    best = best_arm(outcome, arms, number)
    inside = [segments == segment for segment in range(k)]
    full = [len(np.unique(arms[mask])) == number for mask in inside]
    return [
        best_arm(outcome[mask], arms[mask], number) if enough else best
        for mask, enough in zip(inside, full, strict=True)
    ]


def segment_policy(
    outcome: Numbers, arms: Labels, segments: Labels, k: int, number: int
) -> list[int]:
    """The arm for each segment: the best single one, unless another is surely better there.

    'Surely': the lower bound of (that arm - best arm), drawn towards the common difference, is
    above 0. Without this bar more segments make a policy worse on rare outcomes.
    """
    best = best_arm(outcome, arms, number)
    chosen, margins = [best] * k, [0.0] * k
    for arm in range(number):
        if arm == best:
            continue
        pair = (arms == arm) | (arms == best)
        effects = segment_effects(outcome[pair], arms[pair] == arm, segments[pair], k)
        for segment, drawn in enumerate(shrunk(effects)):
            if effects[segment] is not None and drawn.low > 0 and drawn.value > margins[segment]:
                chosen[segment], margins[segment] = arm, drawn.value
    return chosen
