"""Truncated singular value decomposition of the sparse matrix (R ≈ U·S·Vᵀ, zeros are zeros)."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender.arrays import Matrix
from recommender.solvers.factors import Factors
from recommender.solvers.solution import Progress, silent


@dataclass(frozen=True)
class Svd:
    """The leading right singular vectors, after popular products were toned down."""

    factors: int = 48
    damping: float = 0.25  # values are divided by (customers of the product) ** damping

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Factors:
        """Learn; the start vector of the iteration comes from `seed`."""
        from scipy.sparse import diags  # slow to import

        counts = np.maximum(matrix.getnnz(axis=0), 1).astype(np.float64)
        scales = counts**-self.damping
        scaled = matrix.astype(np.float64) @ diags(scales)
        rank = min(self.factors, min(matrix.shape) // 4)  # a full rank only repeats what was seen
        vectors = _leading(scaled, rank, seed)
        progress(1.0, "decomposed")
        return Factors(
            np.ascontiguousarray(vectors, dtype=np.float32),
            np.ones(vectors.shape[1], dtype=np.float32),
        )

    def parameters(self) -> dict[str, Any]:
        return asdict(self)


def _leading(matrix: Any, rank: int, seed: int) -> Any:
    if rank < 1 or min(matrix.shape) < 20:
        _, _, turned = np.linalg.svd(matrix.toarray(), full_matrices=False)
        return turned[: max(rank, 1)].T
    from scipy.sparse.linalg import svds  # slow to import

    start = np.random.default_rng(seed).standard_normal(min(matrix.shape))
    _, _, turned = svds(matrix, k=rank, v0=start, solver="arpack")
    return turned[::-1].T
