"""Choosing the best few of many scores: exact, masked, and with ties broken by id.

Positions follow the order of ids, so a stable sort by falling score breaks ties by id.
"""

import numpy as np

from recommender.arrays import Floats, Mask, Positions


def best(scores: Floats, n: int, allowed: Mask | None = None) -> Positions:
    """The positions of the n highest scores among the allowed, highest first; maybe fewer."""
    places = None if allowed is None else np.flatnonzero(allowed)
    values = scores if places is None else scores[places]
    if n <= 0:
        return np.zeros(0, dtype=np.int32)
    if n < len(values):
        limit = np.partition(values, len(values) - n)[len(values) - n]
        close = np.flatnonzero(values >= limit)
        chosen = close[np.argsort(-values[close], kind="stable")[:n]]
    else:
        chosen = np.argsort(-values, kind="stable")
    return (chosen if places is None else places[chosen]).astype(np.int32)
