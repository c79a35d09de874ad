"""EASE (Steck 2019): the item-to-item weights that rebuild the matrix best, in closed form.

Memory and time grow with the square and the cube of the number of products: right up to some
20,000 of them, refused beyond.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender.arrays import Matrix
from recommender.errors import BadData
from recommender.solvers.similarities import Similarities
from recommender.solvers.solution import Progress, silent

MOST_PRODUCTS = 30_000


@dataclass(frozen=True)
class Ease:
    """B = -P / diag(P) off the diagonal, where P = (RᵀR + ridge·I)⁻¹."""

    shrink: float = 0.5  # ridge as a share of the mean of RᵀR's diagonal ...
    floor: float = 20.0  # ... but at least this many customers' worth, scaled to small data

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Similarities:
        """Learn; nothing is random. Raises BadData when there are too many products."""
        from scipy.linalg import cho_factor, cho_solve  # slow to import

        width = matrix.shape[1]
        if width > MOST_PRODUCTS:
            raise BadData(f"EASE is for up to {MOST_PRODUCTS} products, not {width}.")
        gram = (matrix.T @ matrix).toarray().astype(np.float32)
        gram.flat[:: width + 1] += self.ridge(matrix)
        progress(0.3, "products compared")
        factor = cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
        inverse = cho_solve(factor, np.eye(width, dtype=np.float32), check_finite=False)
        weights = inverse / -np.diag(inverse)
        np.fill_diagonal(weights, 0.0)
        progress(1.0, "solved")
        return Similarities(np.ascontiguousarray(weights, dtype=np.float32))

    def ridge(self, matrix: Matrix) -> float:
        """What is added to the diagonal."""
        squares = float((matrix.data.astype(np.float64) ** 2).sum())
        mean = squares / max(matrix.nnz, 1)
        customers = min(self.floor, 0.2 * matrix.shape[0])
        return float(max(self.shrink * squares / matrix.shape[1], customers * mean, 1e-3))

    def parameters(self) -> dict[str, Any]:
        return asdict(self)
