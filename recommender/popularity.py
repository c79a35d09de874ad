"""What everybody likes, lately and always: the fallback, and an ingredient of mixed lists."""

import numpy as np

from recommender.arrays import Floats
from recommender.interactions import Interactions

HALF_LIVES: tuple[float | None, ...] = (14.0, 60.0, None)  # days: lately, this season, always
FLOOR = 0.01  # of the most popular product; below, differences are chance


def popularity(data: Interactions, now: float, half_life_days: float | None) -> Floats:
    """Each product's decayed weight, with a customer's repeats counted less and less; at most 1.

    Without the root one customer who buys a hundred times would make a product popular.
    """
    met = np.sqrt(data.pairs.summed(data.decayed(now, half_life_days)))
    sums = np.bincount(data.pairs.product, met, minlength=len(data.products))
    largest = float(sums.max(initial=0.0))
    return (sums / largest if largest > 0 else sums).astype(np.float32)


def trends(data: Interactions, now: float) -> Floats:
    """Popularity at each half-life: one row for each, one column for each product."""
    return np.stack([popularity(data, now, one) for one in HALF_LIVES])
