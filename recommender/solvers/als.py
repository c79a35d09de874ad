"""Implicit-feedback alternating least squares, through `implicit`.

Two traps of that library are dealt with here: its default shrinking (0.01) is far too weak, so it
is set as a multiple of what chance would do and fits data of any size; and it wants BLAS to
itself on one thread while its own threads run.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from recommender.arrays import Floats, Matrix
from recommender.solvers.factors import Factors
from recommender.solvers.frequency import Frequency, Half
from recommender.solvers.solution import Progress, noise_edge, silent
from recommender.threads import one_thread

QUICK, LEFT = 0.4, 0.2  # of the passes
CHANCE = 0.01  # the length of a vector nothing is known of yet

type Passed = Callable[[int, float, float | None], None]


@dataclass(frozen=True)
class Als:
    """Confidence 1 + alpha · value on what was seen, 1 on everything else.

    So what is unobserved weighs 1 / (1 + alpha) of a value of 1: the α₀ of the papers on iALS.
    """

    factors: int = 64
    shrink: float = 0.8  # regularisation as a multiple of the edge of noise
    alpha: float = 1.0
    iterations: int = 14
    nu: float = 0.0  # how far the ridge grows with what is known (see `frequency`)
    start: Floats | None = field(default=None, repr=False, compare=False)  # product vectors

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Factors:
        """Learn; takes `iterations` passes over the matrix."""
        import implicit.cpu.als  # noqa: F401  # its BLAS must be there before it is turned down
        from scipy.sparse import csr_matrix  # slow to import

        quiet = one_thread()
        quiet.look_again()
        confidence = csr_matrix(
            (1.0 + self.alpha * matrix.data, matrix.indices, matrix.indptr), shape=matrix.shape
        )
        ridge = max(self.shrink * noise_edge(confidence), 1e-3)
        with quiet:
            vectors, frequency = self._learned(confidence, ridge, seed, progress)
            return Factors.turned(
                vectors,
                unobserved=1.0,
                ridge=ridge,
                excess=(0.0, self.alpha),
                gain=(1.0, self.alpha),
                frequency=frequency,
            )

    def _learned(
        self, confidence: Matrix, ridge: float, seed: int, progress: Progress
    ) -> tuple[Floats, Frequency]:
        from implicit.cpu.als import AlternatingLeastSquares  # slow to import

        factors = max(1, min(self.factors, *confidence.shape))
        model = AlternatingLeastSquares(
            factors=factors, regularization=ridge, iterations=self.iterations, random_state=seed
        )
        if self.start is not None and self.start.shape == (confidence.shape[1], factors):
            model.item_factors = np.array(self.start, dtype=np.float32)

        def passed(number: int, _seconds: float, _loss: float | None) -> None:
            progress((number + 1) / self.iterations, f"pass {number + 1}")

        if self.nu == 0.0:
            model.fit(confidence, show_progress=False, callback=passed)
            return model.item_factors, Frequency()
        return self._by_frequency(model, confidence, ridge, seed, passed)

    def _by_frequency(
        self, model: Any, confidence: Matrix, ridge: float, seed: int, passed: Passed
    ) -> tuple[Floats, Frequency]:
        """The library's own passes, but with another ridge for each group of rows."""
        random, width = np.random.default_rng(seed), model.factors
        users = Half.of(confidence, self.nu, ridge)
        items = Half.of(confidence.T.tocsr(), self.nu, ridge)
        customers, products = (
            random.random((rows, width), dtype=np.float32) * np.float32(CHANCE)
            for rows in confidence.shape
        )
        products = products if model.item_factors is None else model.item_factors

        def solve(part: Matrix, some: Floats, others: Floats, strength: float) -> None:
            model.solver(part, some, others, strength, num_threads=model.num_threads)

        for number in range(self.iterations):
            users.run(customers, products, solve)
            items.run(products, customers, solve)
            passed(number, 0.0, None)
        return products, users.frequency

    def parameters(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "start"}

    def quick(self) -> "Als":
        """Cheaper, of nearly the same quality: for what only needs its scores."""
        return replace(self, iterations=max(1, round(self.iterations * QUICK)))

    def continuing(self, vectors: Floats) -> "Als":
        """From product vectors learned on a part of the same data: few passes are left to do."""
        left = max(1, round(self.iterations * LEFT))
        return replace(self, start=vectors, iterations=left)
