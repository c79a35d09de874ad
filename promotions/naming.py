"""Gives segments names people understand: each is matched to the kind of customer it is most like.

A kind is a point in percentiles of the population: how recent, how frequent, how much money, how
thrifty. Names and sentences lie in `texts.yml`, zh and en together.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from promotions.clustering import Labels
from promotions.features import Matrix
from promotions.matching import best_matching
from promotions.wording import LANGUAGES, texts

NO_ORDERS = "no_orders"

# percentiles of (recency: 100 = bought just now, frequency, monetary, thrift)
KINDS: dict[str, tuple[float, float, float, float]] = {
    "champions": (85, 92, 92, 50),
    "loyal": (72, 70, 68, 50),
    "big_spenders": (55, 40, 82, 35),
    "recent": (85, 22, 22, 50),
    "regulars": (50, 50, 50, 50),
    "bargain_hunters": (50, 50, 38, 88),
    "at_risk": (20, 62, 62, 50),
    "dormant": (15, 18, 18, 50),
}
WEIGHTS = np.array([1.0, 1.0, 1.0, 0.5])  # thrift tells less


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Where a segment's middle lies in the population, 0 to 100; recency 100 = most recent."""

    recency: float
    frequency: float
    monetary: float
    thrift: float


def percentiles(raw: Matrix, labels: Labels, k: int) -> list[Percentiles]:
    """The mean percentile rank of each segment's members in each feature."""
    ranks = np.column_stack([_ranks(column) for column in raw.T])
    ranks[:, 0] = 100 - ranks[:, 0]
    means = [ranks[labels == number].mean(axis=0) for number in range(k)]
    return [Percentiles(*(round(float(value), 1) for value in mean)) for mean in means]


def _ranks(column: Matrix) -> Matrix:
    """0 to 100, the middle rank for equal values."""
    ordered = np.sort(column)
    low = np.searchsorted(ordered, column, side="left")
    high = np.searchsorted(ordered, column, side="right")
    result: Matrix = 100.0 * (low + high) / 2 / len(column)
    return result


def named(found: Sequence[Percentiles], taken: Collection[str] = ()) -> list[str]:
    """A different kind for each segment, the most alike in all; kinds `taken` are left out."""
    kinds = [kind for kind in KINDS if kind not in taken]
    gains = np.array([[-_distance(one, kind) for kind in kinds] for one in found])
    return [kinds[column] for column in best_matching(gains.reshape(len(found), len(kinds)))]


def _distance(one: Percentiles, kind: str) -> float:
    point = np.array([one.recency, one.frequency, one.monetary, one.thrift])
    return float((WEIGHTS * (point - np.array(KINDS[kind])) ** 2).sum())


def name(label: str) -> dict[str, str]:
    """What a segment is called, in both languages; raises KeyError for no segment of ours."""
    words: dict[str, str] = texts()["segments"]["names"][label]
    return words


def explanation(found: Percentiles) -> dict[str, str]:
    """A sentence on who is in a segment, from its percentiles."""
    template = texts()["segments"]["explanation"]
    values = {
        "recency": round(found.recency),
        "frequency": round(found.frequency),
        "monetary": round(found.monetary),
        "thrift": round(found.thrift),
    }
    return {language: template[language].format(**values) for language in LANGUAGES}
