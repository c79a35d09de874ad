"""Maximal marginal relevance: a good list is not ten of the same brand and category.

Two products are alike by half for the same category and by half for the same brand, so how near a
candidate comes to those chosen is told by three sets, without comparing each with each. (Carbonell
and Goldstein, The use of MMR, diversity-based reranking, SIGIR 1998.)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from recommender.arrays import Floats, Positions
from recommender.features import UNKNOWN

POOL = 5  # candidates looked at for each place in the list

type Kind = tuple[int, int]  # codes of brand and category, `UNKNOWN` where they are


@dataclass(frozen=True, slots=True)
class _Chosen:
    brands: set[int] = field(default_factory=set)
    categories: set[int] = field(default_factory=set)
    kinds: set[Kind] = field(default_factory=set)

    def add(self, kind: Kind) -> None:
        brand, category = kind
        if brand != UNKNOWN:
            self.brands.add(brand)
        if category != UNKNOWN:
            self.categories.add(category)
        if UNKNOWN not in kind:
            self.kinds.add(kind)

    def next(
        self, left: Sequence[int], worth: Sequence[float], kinds: Sequence[Kind], strength: float
    ) -> int:
        """Where the best mark stands among those left; no mark exceeds its worth, which falls."""
        brands, categories, alike = self.brands, self.categories, self.kinds
        found, reached = 0, -np.inf
        for at, place in enumerate(left):
            mark = worth[place]
            if mark <= reached:
                break
            kind = kinds[place]
            if kind[0] in brands or kind[1] in categories:
                mark -= strength if kind in alike else 0.5 * strength
            if mark > reached:
                found, reached = at, mark
        return found


def spread(
    ranked: Positions, scores: Floats, kinds: Sequence[Kind], n: int, strength: float
) -> Positions:
    """Choose n of the ranked products, each marked down for likeness to those chosen.

    `scores` (falling) and `kinds` are of the ranked products, in that order; `strength` 0 keeps
    the ranking, 1 looks at likeness alone. The first product always stays first, and equal marks
    go to the one ranked higher.
    """
    if strength <= 0 or len(ranked) <= 1:
        return ranked[:n]
    worth = ((1.0 - strength) * _unit(scores)).tolist()
    left, places, chosen = list(range(len(ranked))), list[int](), _Chosen()
    for _ in range(min(n, len(ranked))):
        at = chosen.next(left, worth, kinds, strength)
        places.append(left.pop(at))
        chosen.add(kinds[places[-1]])
    return ranked[places]


def _unit(scores: Floats) -> Floats:
    low, high = float(scores[-1]), float(scores[0])
    return np.asarray((scores - low) / (high - low if high > low else 1.0), dtype=np.float32)
