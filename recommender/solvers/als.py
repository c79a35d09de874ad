"""Implicit-feedback alternating least squares, through `implicit`.

Two traps of that library are dealt with here: its default shrinking (0.01) is far too weak, so it
is set as a multiple of what chance would do and fits data of any size; and it wants BLAS to
itself on one thread while its own threads run.
"""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from recommender.arrays import Floats, Matrix
from recommender.solvers.factors import Factors
from recommender.solvers.solution import Progress, noise_edge, silent

QUICK, LEFT = 0.4, 0.2  # of the passes


@dataclass(frozen=True)
class Als:
    """Confidence 1 + alpha · value on what was seen, 1 on everything else."""

    factors: int = 64
    shrink: float = 0.8  # regularisation as a multiple of the edge of noise
    alpha: float = 1.0
    iterations: int = 14
    start: Floats | None = field(default=None, repr=False, compare=False)  # product vectors

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Factors:
        """Learn; takes `iterations` passes over the matrix."""
        from implicit.cpu.als import AlternatingLeastSquares  # slow to import
        from scipy.sparse import csr_matrix
        from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

        confidence = csr_matrix(
            (1.0 + self.alpha * matrix.data, matrix.indices, matrix.indptr), shape=matrix.shape
        )
        ridge = max(self.shrink * noise_edge(confidence), 1e-3)
        factors = max(1, min(self.factors, *matrix.shape))

        def passed(number: int, _seconds: float, _loss: float | None) -> None:
            progress((number + 1) / self.iterations, f"pass {number + 1}")

        with threadpool_limits(1, "blas"):
            model = AlternatingLeastSquares(
                factors=factors,
                regularization=ridge,
                iterations=self.iterations,
                random_state=seed,
            )
            if self.start is not None and self.start.shape == (matrix.shape[1], factors):
                model.item_factors = np.array(self.start, dtype=np.float32)
            model.fit(confidence, show_progress=False, callback=passed)
            return Factors.turned(
                model.item_factors,
                unobserved=1.0,
                ridge=ridge,
                excess=(0.0, self.alpha),
                gain=(1.0, self.alpha),
            )

    def parameters(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "start"}

    def quick(self) -> "Als":
        """Cheaper, of nearly the same quality: for what only needs its scores."""
        return replace(self, iterations=max(1, round(self.iterations * QUICK)))

    def continuing(self, vectors: Floats) -> "Als":
        """From product vectors learned on a part of the same data: few passes are left to do."""
        left = max(1, round(self.iterations * LEFT))
        return replace(self, start=vectors, iterations=left)
