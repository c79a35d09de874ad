"""From good shares to the best ones: a climb on NDCG@10 itself, one share at a time.

A regression likes to explain everything a customer did; a list of ten only has to hold the
surest. Where customers do a lot, the two differ widely.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask
from recommender.metrics import DISCOUNTS, IDEAL

DEPTH = 10
STEPS = (1.0, 0.5, 0.25)
ROUNDS = 3  # at each size of step
WORTH = 0.005  # a step must raise the score by this share, or it is chance


@dataclass(frozen=True)
class Table:
    """Lists side by side: customers x places x features, padded; wanted places; how many."""

    features: NDArray[np.float32]
    real: Mask
    wanted: Mask
    total: NDArray[np.int64]

    @classmethod
    def of(cls, rows: list[tuple[NDArray[np.float32], Mask, int]]) -> "Table":
        """From one (features, wanted, how many are wanted in all) for each customer."""
        lengths = np.array([len(wanted) for _, wanted, _ in rows])
        real = np.arange(lengths.max())[None, :] < lengths[:, None]
        features = np.zeros((*real.shape, rows[0][0].shape[1]), dtype=np.float32)
        features[real] = np.concatenate([features for features, _, _ in rows])
        wanted = np.zeros(real.shape, dtype=np.bool_)
        wanted[real] = np.concatenate([wanted for _, wanted, _ in rows])
        return cls(features, real, wanted, np.array([total for _, _, total in rows]))

    def ndcg(self, shares: Doubles) -> float:
        """The mean NDCG@10 of the lists ranked by these shares."""
        return self.ndcg_of(self.scores(shares))

    def scores(self, shares: Doubles) -> NDArray[np.float32]:
        """Customers x places; what is only padding lies below everything."""
        scores = self.features @ shares.astype(np.float32)
        scores[~self.real] = -np.inf
        return np.asarray(scores, dtype=np.float32)

    def ndcg_of(self, scores: NDArray[np.float32]) -> float:
        """The mean NDCG@10 of the lists ranked by these scores."""
        depth = min(DEPTH, scores.shape[1])
        top = np.argpartition(-scores, depth - 1, axis=1)[:, :depth]
        order = np.argsort(-np.take_along_axis(scores, top, 1), axis=1, kind="stable")
        hits = np.take_along_axis(self.wanted, np.take_along_axis(top, order, 1), 1)
        ideal = IDEAL[np.minimum(DEPTH, self.total)]
        return float(((hits @ DISCOUNTS[:depth]) / ideal).mean())


def climb(table: Table, starts: list[Doubles], spread: Doubles) -> Doubles:
    """The best shares found from the best of the starts; `spread` scales the steps."""
    shares = max(starts, key=table.ndcg)
    reached = table.ndcg(shares)
    units = np.where(spread > 1e-9, 1.0 / np.maximum(spread, 1e-9), 0.0)
    for step in STEPS:
        for _ in range(ROUNDS):
            before = reached
            for place in np.flatnonzero(units):
                shares, reached = _step(table, shares, reached, int(place), step * units[place])
            if reached <= before:
                break
    return shares


def _step(
    table: Table, shares: Doubles, reached: float, place: int, size: float
) -> tuple[Doubles, float]:
    scores, column = table.scores(shares), table.features[:, :, place]
    for move in (size, -size):
        found = table.ndcg_of(scores + np.float32(move) * column)
        if found > reached * (1 + WORTH):
            tried = shares.copy()
            tried[place] += move
            return tried, found
    return shares, reached
