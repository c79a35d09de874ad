"""What everybody likes, lately and always: the fallback, and an ingredient of mixed lists.

The same among some customers: what they like beside what everybody does.
"""

import numpy as np

from recommender.arrays import Doubles, Floats, Positions
from recommender.histories import Histories
from recommender.interactions import DAY, Interactions

HALF_LIVES: tuple[float | None, ...] = (14.0, 60.0, None)  # days: lately, this season, always
DOUBT = 20  # customers: a group of so many counts as much as everybody
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


def popularity_among(
    histories: Histories, members: Positions, everybody: Floats, now: float, kept: float | None
) -> Floats:
    """How popular each product is among these customers, lately and always; at most 1.

    `kept` is the half-life that has faded the weights of the histories already.
    """
    places = histories.pairs_of(members)
    weights, products = histories.weight[places].astype(np.float64), histories.product[places]
    age = np.maximum(now - histories.clock.moments(histories.last[places]), 0.0) / DAY
    sums = np.zeros(len(everybody))
    for half_life in HALF_LIVES:
        met = np.sqrt(weights * np.exp2(-age * _still_to_fade(half_life, kept)))
        sums += _shares(np.bincount(products, met, minlength=len(everybody)))
    active = int(np.count_nonzero(np.diff(histories.starts)[members]))
    return smoothed(sums, everybody, active)


def smoothed(some: Doubles | Floats, everybody: Floats, customers: int) -> Floats:
    """What so many customers like, drawn towards what everybody likes the more, the fewer they
    are; both as shares of the whole. At most 1."""
    trust = customers / (customers + DOUBT) if some.sum() > 0 else 0.0
    mixed = trust * _shares(some) + (1.0 - trust) * _shares(everybody)
    largest = float(mixed.max(initial=0.0))
    return (mixed / largest if largest > 0 else mixed).astype(np.float32)


def _still_to_fade(half_life: float | None, kept: float | None) -> float:
    """Halvings a day that are not in the weights yet."""
    wanted, done = (0.0 if one is None else 1.0 / one for one in (half_life, kept))
    return max(wanted - done, 0.0)


def _shares(values: Doubles | Floats) -> Doubles:
    whole = float(values.sum())
    return np.asarray(values / whole if whole > 0 else values, dtype=np.float64)
