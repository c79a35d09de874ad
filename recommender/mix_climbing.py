"""From the plain shares of a mix to the best ones: a climb on NDCG@10 itself.

The measure is a staircase, so nothing can be derived; and who takes the best of many tries takes
chance for skill. An evolution strategy draws shares around where it stands and moves to the mean of
the better half, which averages chance away: separable CMA-ES (Ros and Hansen, A simple modification
in CMA-ES achieving linear time and space complexity, PPSN 2008), its steps shrinking on schedule.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask
from recommender.metrics import DISCOUNTS, IDEAL

DEPTH = 10
DRAWN, ROUNDS = 12, 14  # shares drawn in each round, rounds of a climb
STEP, SHRINKING = 1.0, 0.89  # of the spread of a feature's worth; its change from round to round
LEARNING = 0.2  # how fast the steps of single shares follow what was better


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

    @property
    def spread(self) -> Doubles:
        """How much each feature differs between places: what a share of it is worth."""
        return np.asarray(self.features[self.real].std(axis=0), dtype=np.float64)

    def ndcg(self, shares: Doubles) -> float:
        """The mean NDCG@10 of the lists ranked by these shares."""
        scores = self.features @ shares.astype(np.float32)
        scores += self._padding
        depth = min(DEPTH, scores.shape[1])
        rows, edge = np.arange(len(scores))[:, None], scores.shape[1] - depth
        top = np.argpartition(scores, edge, axis=1)[:, edge:]
        hits = self.wanted[rows, top]
        hits = hits[rows, np.argsort(-scores[rows, top], axis=1, kind="stable")]
        return float(((hits @ DISCOUNTS[:depth]) / self._ideal).mean())

    @cached_property
    def _padding(self) -> NDArray[np.float32]:
        return np.where(self.real, np.float32(0), np.float32(-np.inf))

    @cached_property
    def _ideal(self) -> Doubles:
        return np.asarray(IDEAL[np.minimum(DEPTH, self.total)])


def climb(table: Table, start: Doubles, random: np.random.Generator, step: float = STEP) -> Doubles:
    """The shares that a climb arrives at, or `start` when they are no better.

    Features that never differ keep their shares.
    """
    spread = table.spread
    units = np.where(spread > 1e-9, 1.0 / np.maximum(spread, 1e-9), 0.0)
    half = DRAWN // 2
    weight = np.log(half + 1.0) - np.log(np.arange(1, half + 1))
    weight /= weight.sum()
    shares, width = start, np.ones(len(start))
    for _ in range(ROUNDS):
        moves = random.standard_normal((DRAWN, len(start))) * np.sqrt(width)
        tried = shares + step * moves * units
        reached = np.array([table.ndcg(one) for one in tried])
        better = np.argsort(-reached, kind="stable")[:half]
        shares = weight @ tried[better]
        width = (1.0 - LEARNING) * width + LEARNING * (weight @ moves[better] ** 2)
        step *= SHRINKING
    return shares if table.ndcg(shares) > table.ndcg(start) else start
