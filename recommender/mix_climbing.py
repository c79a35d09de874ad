"""From the plain shares of a mix to the best ones: a climb on NDCG@10 itself.

The measure is a staircase, so nothing can be derived; and who takes the best of many tries takes
chance for skill. An evolution strategy draws shares around where it stands and moves to the mean of
the better half, which averages chance away: separable CMA-ES (Ros and Hansen, A simple modification
in CMA-ES achieving linear time and space complexity, PPSN 2008), its steps shrinking on schedule.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask, Places
from recommender.metrics import DISCOUNTS, IDEAL

DEPTH = 10
GAINS = np.concatenate(([0.0], DISCOUNTS[:DEPTH], [0.0]))  # by rank, from 1; the last: any later
DRAWN, ROUNDS = 12, 14  # shares drawn in each round, rounds of a climb
STEP, SHRINKING = 1.0, 0.89  # of the spread of a feature's worth; its change from round to round
LEARNING = 0.2  # how fast the steps of single shares follow what was better


@dataclass(frozen=True)
class Table:
    """Lists side by side, padded, of the customers who could be shown something they wanted.

    The others add nothing under any shares: they count, and are not looked at.
    """

    features: NDArray[np.float32]  # features x (lists x places)
    real: Mask  # lists x places
    wanted: tuple[Places, Places]  # lists and places of what is wanted
    worth: Doubles  # of each wanted place at the top: its share of its list's NDCG
    customers: int  # the others too

    @classmethod
    def of(cls, rows: list[tuple[NDArray[np.float32], Mask, int]]) -> "Table":
        """From one (places x features, wanted, how many are wanted in all) for each customer."""
        kept = [row for row in rows if row[1].any()] or rows[:1]
        lengths = np.array([len(wanted) for _, wanted, _ in kept])
        real = np.arange(lengths.max())[None, :] < lengths[:, None]
        features = np.zeros((*real.shape, kept[0][0].shape[1]), dtype=np.float32)
        features[real] = np.concatenate([features for features, _, _ in kept])
        wanted = np.zeros(real.shape, dtype=np.bool_)
        wanted[real] = np.concatenate([wanted for _, wanted, _ in kept])
        ideal = IDEAL[np.minimum(DEPTH, [total for _, _, total in kept])]
        lists, places = wanted.nonzero()
        flat = np.ascontiguousarray(features.reshape(real.size, -1).T)
        return cls(flat, real, (lists, places), 1.0 / ideal[lists], len(rows))

    @property
    def spread(self) -> Doubles:
        """How much each feature differs between places: what a share of it is worth."""
        return np.asarray(self.features[:, self.real.ravel()].std(axis=1), dtype=np.float64)

    def ndcg(self, shares: Doubles) -> Doubles:
        """The mean NDCG@10 of all customers' lists ranked by these shares, for each row of them.

        Of equal scores the wanted one counts as the last.
        """
        return np.asarray(self._gains(shares) @ self.worth / self.customers)

    def gain(self, before: Doubles, after: Doubles) -> tuple[float, float]:
        """What other shares add to the mean NDCG@10, and the standard error of that."""
        earlier, later = self._gains(np.stack((before, after))) * self.worth
        more = np.bincount(self.wanted[0], later - earlier)  # of each list that is looked at
        mean = float(more.sum()) / self.customers
        spread = float((more**2).sum()) / self.customers - mean**2
        return mean, float(np.sqrt(max(spread, 0.0) / self.customers))

    def _gains(self, shares: Doubles) -> Doubles:
        """Rows of shares x wanted places: what the rank of each is worth."""
        lists, places = self.wanted
        scores = (shares.astype(np.float32) @ self.features).reshape(-1, *self.real.shape)
        scores[:, ~self.real] = -np.inf
        reached = scores[:, lists, places]
        ranks = np.count_nonzero(scores[:, lists] >= reached[:, :, None], axis=2)
        return np.asarray(GAINS[np.minimum(ranks, DEPTH + 1)])


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
        reached = table.ndcg(tried)
        better = np.argsort(-reached, kind="stable")[:half]
        shares = weight @ tried[better]
        width = (1.0 - LEARNING) * width + LEARNING * (weight @ moves[better] ** 2)
        step *= SHRINKING
    before, after = table.ndcg(np.stack((start, shares)))
    return shares if after > before else start
