"""Choosing the best few of many scores: exact, masked, and with ties broken by id.

Positions follow the order of ids, so a stable sort by falling score breaks ties by id.
"""

from collections.abc import Sequence

import numpy as np

from recommender.arrays import Floats, Mask, Positions

BOOST = 0.15  # the most that business interest may add, as a share of the pool's range


def lifted(relevances: Floats, boosts: Sequence[float]) -> Floats:
    """Relevances with business interest (0..1 each) added: bounded, so that it breaks near ties
    and never makes an unwanted product the first choice."""
    wanted = np.clip(np.nan_to_num(np.asarray(boosts, dtype=np.float32)), 0.0, 1.0)
    span = float(np.ptp(relevances)) if len(relevances) else 0.0
    return np.asarray(relevances + np.float32(BOOST * span) * wanted, dtype=np.float32)


def best(scores: Floats, n: int, allowed: Mask | None = None) -> Positions:
    """The positions of the n highest scores among the allowed, highest first; maybe fewer."""
    if allowed is not None:
        places = allowed.nonzero()[0]
        return np.asarray(places[best(scores[places], n)], dtype=np.int32)
    if n <= 0:
        return np.zeros(0, dtype=np.int32)
    if n >= len(scores):
        return (-scores).argsort(kind="stable").astype(np.int32)
    edge = len(scores) - n
    close = (scores >= np.partition(scores, edge)[edge]).nonzero()[0]
    chosen = close[(-scores[close]).argsort(kind="stable")[:n]]
    return np.asarray(chosen, dtype=np.int32)
