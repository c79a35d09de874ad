"""Regularisation that grows with what is known of a customer or a product (iALS, ν).

Rendle, Krichene, Zhang and Koren, Revisiting the performance of iALS on item recommendation
benchmarks (RecSys 2022, arXiv 2110.14037), section 3.3: the ridge of a row is

    λ · (seen + unseen)^ν,    unseen = unobserved weight · number of columns,

here divided by the mean of the same over all rows, so that λ keeps its size whatever ν is. ν = 0 is
the plain ridge. `seen` is the confidence of the row beyond that of the unobserved.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Doubles, Floats, Matrix, Places

RATIO = 1.15  # between the largest and the smallest ridge that are solved with one

type Solve = Callable[[Matrix, Floats, Floats, float], None]  # rows, their vectors, others', ridge


@dataclass(frozen=True, slots=True)
class Frequency:
    """By which factor the ridge of a row grows."""

    nu: float = 0.0
    unseen: float = 1.0
    mean: float = 1.0

    @classmethod
    def of(cls, nu: float, seen: Doubles, columns: int) -> "Frequency":
        """Fitted to rows with so much seen in them, unobserved entries of weight 1."""
        mass = (np.asarray(seen, dtype=np.float64) + columns) ** nu
        return cls(nu, float(columns), float(mass.mean()) if len(mass) else 1.0)

    def factors(self, seen: Doubles) -> Doubles:
        """For rows with so much seen in them; 1 on average."""
        return np.asarray((seen + self.unseen) ** self.nu / self.mean, dtype=np.float64)

    def numbers(self) -> dict[str, float]:
        """For a manifest."""
        return {"nu": self.nu, "unseen": self.unseen, "mean": self.mean}


@dataclass(frozen=True)
class Half:
    """One half of a pass: all rows solved against the other side's vectors, group by group."""

    groups: tuple[tuple[Places, Matrix, float], ...]  # rows, their part of the matrix, ridge
    frequency: Frequency

    @classmethod
    def of(cls, confidence: Matrix, nu: float, ridge: float) -> "Half":
        """Rows whose ridges are within `RATIO` of each other share their geometric middle."""
        seen = np.asarray(confidence.sum(axis=1), dtype=np.float64).ravel()
        seen -= np.diff(confidence.indptr)  # what is unobserved counts 1 everywhere
        frequency = Frequency.of(nu, seen, confidence.shape[1])
        ridges = ridge * frequency.factors(seen)
        group = np.rint(np.log(ridges) / np.log(RATIO)).astype(np.int64)
        found = []
        for one in np.unique(group).tolist():
            rows = np.flatnonzero(group == one)
            middle = float(np.exp(np.log(ridges[rows]).mean()))
            found.append((rows, confidence[rows], middle))
        return cls(tuple(found), frequency)

    def run(self, vectors: Floats, others: Floats, solve: Solve) -> None:
        """Renew the vectors of all rows, in place."""
        for rows, part, ridge in self.groups:
            some = vectors[rows]
            solve(part, some, others, ridge)
            vectors[rows] = some
