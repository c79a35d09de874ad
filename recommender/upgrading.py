"""Artifacts of the format before this one, read as if they had been written today.

Format 2 kept how often and when last as numbers of 4 and 8 bytes, and knew one ridge for all; its
mix was learned against the highest score of all products instead of a history's own, which are
nearly the same. The next training writes today's format.
"""

import numpy as np

from recommender.arrays import Arrays
from recommender.histories import Clock, counted
from recommender.solvers.frequency import Frequency
from recommender.solvers.solution import Numbers

BEFORE = 2


def upgraded_arrays(arrays: Arrays) -> Arrays:
    """With today's histories."""
    last = np.asarray(arrays["history_last"], dtype=np.float64)
    clock = Clock.over(last)
    return {
        **arrays,
        "history_times": counted(arrays["history_times"]),
        "history_last": clock.ticks(last),
        "history_clock": clock.array(),
    }


def upgraded_numbers(numbers: Numbers) -> Numbers:
    """With a ridge that is the same for all."""
    return {"ridge": 0.0, **Frequency().numbers(), **numbers}
