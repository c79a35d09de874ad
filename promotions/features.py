"""Facts as numbers for clustering: recency, frequency, monetary and thrift, log1p and z-score.

Spending is spread over orders of magnitude; without the logarithm a few big spenders would make
the segments. Customers who have bought nothing have no such numbers (the logarithm would put the
few with an order but no money far away from all) and are a segment by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from promotions.errors import BadData
from promotions.facts import CustomerFacts

Matrix = NDArray[np.float64]

NAMES = ("recency", "frequency", "monetary")
DESCRIBING = (*NAMES, "thrift")  # thrift only describes a segment, it does not make one


def raw_features(facts: Sequence[CustomerFacts]) -> Matrix:
    """Days since the last order, orders, amount spent (minor units), share of list prices saved.

    One row each; raises BadData for a customer who has bought nothing.
    """
    rows = [_row(one) for one in facts]
    return np.array(rows, dtype=float).reshape(len(rows), len(DESCRIBING))


def _row(facts: CustomerFacts) -> tuple[float, float, float, float]:
    if facts.recency_days is None or not facts.has_bought:
        raise BadData(f"{facts.customer_id} has bought nothing, hence has no recency.")
    days = float(max(0, int(facts.recency_days)))  # what hour of today it was tells nothing
    return days, float(facts.orders), float(facts.spent), facts.price_sensitivity


@dataclass(frozen=True, slots=True)
class Scaling:
    """log1p, less the mean, by the standard deviation; learned once, applied to everybody."""

    means: Matrix
    deviations: Matrix

    @classmethod
    def learned(cls, raw: Matrix) -> "Scaling":
        """From recency, frequency and monetary; raises BadData when there is nothing to learn."""
        logs = _logs(raw)
        if len(logs) == 0:
            raise BadData("There are no customers who bought.")
        deviations = logs.std(axis=0)
        return cls(logs.mean(axis=0), np.where(deviations > 1e-9, deviations, 1.0))

    def applied(self, raw: Matrix) -> Matrix:
        scaled: Matrix = (_logs(raw) - self.means) / self.deviations
        return scaled


def _logs(raw: Matrix) -> Matrix:
    if not np.isfinite(raw).all():
        raise BadData("Facts must be finite numbers.")
    logs: Matrix = np.log1p(raw[:, : len(NAMES)])
    return logs
