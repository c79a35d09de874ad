"""Item-kNN: the cosine between products, shrunk and cut to the nearest; the classic to beat."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender.arrays import Floats, Matrix
from recommender.solvers.similarities import Similarities
from recommender.solvers.solution import Progress, silent


@dataclass(frozen=True)
class Neighbours:
    """Each product keeps its `nearest` neighbours."""

    nearest: int = 100
    shrink: float = 10.0  # added to the lengths, against chance

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Similarities:
        """Learn; nothing is random."""
        gram = (matrix.T @ matrix).toarray().astype(np.float32)
        lengths = np.sqrt(np.diag(gram))
        near = gram / (np.outer(lengths, lengths) + self.shrink)
        np.fill_diagonal(near, 0.0)
        progress(1.0, "compared")
        return Similarities(_cut(near, self.nearest))

    def parameters(self) -> dict[str, Any]:
        return asdict(self)


def _cut(near: Floats, nearest: int) -> Floats:
    """Only the strongest entries of each column: the neighbours of the product ranked."""
    if nearest >= len(near):
        return near
    limits = np.partition(near, len(near) - nearest, axis=0)[len(near) - nearest]
    near[near < limits] = 0.0
    return near
