"""The products that may be shown to somebody, and which few of them are."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Floats, Places, Positions
from recommender.diversity import POOL, spread
from recommender.features import Features
from recommender.ids import Ids
from recommender.ranking import best, lifted


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where they lie (rising), and the relevance of each."""

    places: Places
    scores: Floats

    def plus(self, about: Positions, worth: Floats) -> "Candidates":
        """With what some products (rising) are worth besides; changes the scores in place."""
        if len(self.places):
            at = np.minimum(np.searchsorted(self.places, about), len(self.places) - 1)
            met = self.places[at] == about
            self.scores[at[met]] += worth[met]
        return self

    def best(
        self,
        n: int,
        products: Ids,
        features: Features | None,
        diversity: float,
        boosts: Mapping[str, float] | None,
    ) -> Positions:
        """Which n of them are shown, best first: lifted by boosts, then spread over kinds."""
        spreads = diversity > 0 and features is not None
        if not (spreads or boosts):
            return best(self.scores, n)
        pool = best(self.scores, POOL * n)
        worth = self.scores[pool]
        if boosts:
            names = products.named(self.places[pool].tolist())
            worth = lifted(worth, [boosts.get(name, 0.0) for name in names])
            order = np.argsort(-worth, kind="stable")
            pool, worth = pool[order], worth[order]
        if features is None or not spreads:
            return pool[:n]
        return spread(pool, worth, features.kinds(self.places[pool]), n, diversity)
