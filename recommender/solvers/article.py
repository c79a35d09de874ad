"""The article's own model: ratings R ≈ U·S·Vᵀ with orthonormal U, V and diagonal S.

Zeros are 'not rated': only observed ratings are fitted (the article's printed loop does not run:
`np.l2_normalize` does not exist and its shapes do not fit). Alternating ridge regressions find
the factors, a QR and a small SVD put them into the article's form.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender.arrays import Doubles, Floats, Matrix
from recommender.solvers.factors import Factors
from recommender.solvers.solution import Progress, silent

ROWS_AT_ONCE = 4096


@dataclass(frozen=True)
class Decomposition:
    """R ≈ U·S·Vᵀ: U and V with orthonormal columns, S the diagonal, falling."""

    u: Doubles
    s: Doubles
    v: Doubles

    def predicted(self) -> Doubles:
        """Every rating, observed or not."""
        return (self.u * self.s) @ self.v.T


@dataclass(frozen=True)
class Article:
    """Masked matrix factorisation at a fixed rank."""

    rank: int = 3
    ridge: float = 0.02
    iterations: int = 200

    def decompose(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Decomposition:
        """Fit the observed ratings (the stored entries) and put the factors into form."""
        rows, columns = matrix.tocsr(), matrix.T.tocsr()
        rank = min(self.rank, *matrix.shape)
        random = np.random.default_rng(seed)
        right = random.standard_normal((matrix.shape[1], rank))
        left = np.zeros((matrix.shape[0], rank))
        for number in range(self.iterations):
            left = _regressed(rows, right, self.ridge)
            right = _regressed(columns, left, self.ridge)
            progress((number + 1) / self.iterations, f"pass {number + 1}")
        return _in_form(left, right)

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Factors:
        """As product vectors √S·V; a customer is a ridge regression on what he rated."""
        found = self.decompose(matrix, seed, progress)
        vectors = (found.v * np.sqrt(found.s)).astype(np.float32)
        base = np.full(vectors.shape[1], self.ridge, dtype=np.float32)
        return Factors(vectors, base, excess=(1.0, 0.0), gain=(0.0, 1.0))

    def parameters(self) -> dict[str, Any]:
        return asdict(self)


def rmse(matrix: Matrix, solution: Factors, train: Matrix) -> float:
    """The root mean squared error of ratings predicted from each customer's `train` row."""
    errors: list[Floats] = []
    for row in range(matrix.shape[0]):
        known, asked = train[row], matrix[row]
        if known.nnz and asked.nnz:
            scores = solution.scores(known.indices, known.data)
            errors.append(scores[asked.indices] - asked.data)
    return float(np.sqrt(np.mean(np.concatenate(errors) ** 2))) if errors else float("nan")


def _regressed(rated: Matrix, against: Doubles, ridge: float) -> Doubles:
    """For each row the ridge regression of its observed ratings on the other side's vectors."""
    rank = against.shape[1]
    squares = (against[:, :, None] * against[:, None, :]).reshape(len(against), rank * rank)
    solved = np.zeros((rated.shape[0], rank))
    for start in range(0, rated.shape[0], ROWS_AT_ONCE):
        part = rated[start : start + ROWS_AT_ONCE]
        seen = part.astype(np.float64)
        seen.data[:] = 1.0
        grams = (seen @ squares).reshape(-1, rank, rank) + ridge * np.eye(rank)
        solved[start : start + ROWS_AT_ONCE] = np.linalg.solve(grams, (part @ against)[:, :, None])[
            :, :, 0
        ]
    return solved


def _in_form(left: Doubles, right: Doubles) -> Decomposition:
    (u, tall), (v, wide) = np.linalg.qr(left), np.linalg.qr(right)
    inner_u, s, inner_v = np.linalg.svd(tall @ wide.T)
    return Decomposition(u @ inner_u, s, v @ inner_v.T)
