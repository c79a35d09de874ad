"""Buying again: which of a customer's own products he is due to buy, by count and by time.

Every product has a cycle: the usual gap between two purchases by the same customer, drawn
towards the gap of all products while there are few. Interest is highest when one cycle has
passed and fades over several.
"""

from dataclasses import dataclass

import numpy as np

from recommender.arrays import Arrays, Doubles, Floats
from recommender.histories import History
from recommender.interactions import DAY, Interactions

PRIOR = 5.0  # gaps' worth of trust in the gap of all products
USUAL = 45.0  # days, where nothing was ever bought twice
SHORTEST = 1.0  # days


@dataclass(frozen=True)
class Repeats:
    """The cycle of each product, in days."""

    cycle: Floats

    @classmethod
    def of(cls, data: Interactions) -> "Repeats":
        """Cycles from purchases at least a day apart."""
        bought = np.flatnonzero(data.bought)
        order = bought[_grouped(data.pairs.where[bought])]
        pair, product, at = data.pairs.where[order], data.product[order], data.at[order]
        same = pair[1:] == pair[:-1]
        gaps = np.diff(at)[same] / DAY if len(at) else np.zeros(0)
        apart = gaps >= SHORTEST
        return cls(_shrunk(np.log(gaps[apart]), product[1:][same][apart], len(data.products)))

    def due(self, history: History, now: float) -> Floats:
        """How due each product of the history is: 1 after one cycle, less before and long after."""
        age = np.maximum(now - history.last, 0.0) / DAY
        passed = age / self.cycle[history.product]
        return np.asarray(np.exp2(-np.maximum(passed - 1.0, 0.0) / 4.0), dtype=np.float32)

    def scores(self, history: History, now: float) -> Floats:
        """The relevance of buying each product of the history again (0: never bought)."""
        return np.asarray(np.log1p(history.times) * self.due(history, now), dtype=np.float32)

    def arrays(self) -> Arrays:
        return {"cycle": self.cycle}


def _grouped(group: np.ndarray) -> np.ndarray:
    """Where the members of each group lie, one group after the other, in their order: a counting
    sort, several times as fast as comparing."""
    from scipy.sparse import coo_matrix  # slow to import

    ones = np.ones(len(group), dtype=np.bool_)
    shape = (int(group.max(initial=0)) + 1, len(group))
    placed = coo_matrix((ones, (group, np.arange(len(group)))), shape=shape).tocsr()
    return np.asarray(placed.indices)


def _shrunk(logs: Doubles, product: np.ndarray, width: int) -> Floats:
    """The geometric mean gap of each product, drawn towards that of all."""
    usual = float(logs.mean()) if len(logs) else float(np.log(USUAL))
    counts = np.bincount(product, minlength=width)
    sums = np.bincount(product, logs, minlength=width)
    return np.exp((sums + PRIOR * usual) / (counts + PRIOR)).astype(np.float32)
