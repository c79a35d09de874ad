"""The best one-to-one matching of two short lists: what the Hungarian method finds.

For the at most eight segments here, a table over all subsets gives the same optimum exactly.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray


def best_matching(gains: NDArray[np.float64]) -> list[int]:
    """For each row the column it gets, no column twice, with the largest sum of gains.

    Needs at least as many columns as rows; ties go to the smaller column of the earlier row.
    """
    rows, columns = gains.shape
    if rows > columns:
        raise ValueError(f"{rows} rows do not fit into {columns} columns")

    @cache
    def best(row: int, taken: int) -> tuple[float, tuple[int, ...]]:
        if row == rows:
            return 0.0, ()
        found: tuple[float, tuple[int, ...]] | None = None
        for column in range(columns):
            if taken & (1 << column):
                continue
            rest, tail = best(row + 1, taken | (1 << column))
            gain = float(gains[row, column]) + rest
            if found is None or gain > found[0] + 1e-12:
                found = gain, (column, *tail)
        assert found is not None
        return found

    return list(best(0, 0)[1])
