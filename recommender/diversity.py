"""Maximal marginal relevance: a good list is not ten of the same brand and category."""

import numpy as np

from recommender.arrays import Floats, Positions

POOL = 5  # candidates looked at for each place in the list


def spread(ranked: Positions, scores: Floats, alike: Floats, n: int, strength: float) -> Positions:
    """Choose n of the ranked products, best first, each marked down for likeness to those chosen.

    `scores` and `alike` (pairwise, 0..1) are of the ranked products, in that order; `strength`
    0 keeps the ranking, 1 looks at likeness alone. The first product always stays first, and
    equal marks go to the one ranked higher.
    """
    if strength <= 0 or len(ranked) <= 1:
        return ranked[:n]
    worth = np.float32(1 - strength) * _unit(scores)
    nearness = np.float32(strength) * alike
    nearest = np.zeros(len(ranked), dtype=np.float32)
    chosen: list[int] = []
    for _ in range(min(n, len(ranked))):
        place = int((worth - nearest).argmax()) if chosen else int(scores.argmax())
        chosen.append(place)
        worth[place] = -np.inf
        np.maximum(nearest, nearness[place], out=nearest)
    return ranked[chosen]


def _unit(scores: Floats) -> Floats:
    low, high = float(scores.min()), float(scores.max())
    return np.asarray((scores - low) / (high - low if high > low else 1.0), dtype=np.float32)
