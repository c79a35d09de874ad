"""A solution made of one short vector for each product.

A customer's vector x is never stored: it solves

    (base + ridge·I + Yᵀ·E·Y)·x = Yᵀ·g,    E = e0 + e1·value,  g = g0 + g1·value

over the products Y of a history, which is the customer's half of the alternating least squares
(implicit and explicit) and, with E = 0, the projection of a truncated SVD. The vectors are
turned so that `base`, the products' shared Gram matrix, is diagonal: then a history shorter than
a vector is solved in the history's own, smaller space.
"""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from recommender.arrays import Arrays, Floats, Matrix, Places, Positions
from recommender.errors import BadArtifact
from recommender.solvers.frequency import Frequency
from recommender.solvers.solution import Numbers, Readable

UNSCALED = Frequency()
FEW = 3  # of so many products one asked for: gathering its vectors is quicker than scoring all


@dataclass(frozen=True, slots=True)
class Tasted:
    """A history among the vectors."""

    vectors: Floats
    parts: Floats  # history x factors
    taste: Floats  # the customer's vector: the parts added up
    top: float  # the highest score in the history itself: what was chosen fits best

    def scores(self, places: Places | None = None) -> Floats:
        if places is not None and len(places) * FEW < len(self.vectors):
            return self.vectors.take(places, axis=0) @ self.taste
        scores = self.vectors @ self.taste
        return scores if places is None else scores[places]

    def contributions(self, ranked: Places | Positions) -> Floats:
        return self.vectors.take(ranked, axis=0) @ self.parts.T


@dataclass(frozen=True)
class Factors(Readable):
    """Product vectors, and how a history becomes a customer's vector."""

    kind: ClassVar[str] = "factors"
    vectors: Floats  # products x factors
    base: Floats  # the diagonal of what all histories share, > 0
    excess: tuple[float, float] = (0.0, 0.0)  # e0, e1
    gain: tuple[float, float] = (0.0, 1.0)  # g0, g1
    ridge: float = 0.0  # the part of the base that grows with the frequency
    frequency: Frequency = UNSCALED

    @classmethod
    def turned(
        cls,
        vectors: Any,
        *,
        unobserved: float,
        ridge: float,
        excess: tuple[float, float],
        gain: tuple[float, float],
        frequency: Frequency = UNSCALED,
    ) -> "Factors":
        """From any vectors: turned so that unobserved · YᵀY + ridge · I becomes diagonal."""
        doubles = np.asarray(vectors, dtype=np.float64)
        spread, axes = np.linalg.eigh(doubles.T @ doubles)
        base = unobserved * np.maximum(spread, 0.0) + ridge
        turned = np.ascontiguousarray(doubles @ axes, dtype=np.float32)
        kept = np.maximum(base, 1e-9).astype(np.float32)
        return cls(turned, kept, excess, gain, ridge, frequency)

    @property
    def width(self) -> int:
        return len(self.vectors)

    def read(self, products: Positions, values: Floats) -> "Tasted":
        """A history: what each of its products adds to the customer's vector."""
        rows = self.vectors.take(products, axis=0)
        parts = self._parts(rows, values)
        taste = parts.sum(axis=0)
        return Tasted(self.vectors, parts, taste, float((rows @ taste).max(initial=0.0)))

    def taste(self, products: Positions, values: Floats) -> Floats:
        """The customer's vector for a history."""
        return self.read(products, values).taste

    def _parts(self, rows: Floats, values: Floats) -> Floats:
        """History x factors; the rows add up to the customer's vector."""
        gains = self.gain[0] + self.gain[1] * values
        base = self._base(values)
        lifted = rows / base
        if self.excess == (0.0, 0.0):
            return np.asarray(lifted * gains[:, None], dtype=np.float32)
        excess = self.excess[0] + self.excess[1] * values
        if len(rows) < len(base):
            inner = lifted @ rows.T
            inner *= excess  # transposed: rows are what is asked for
            inner.ravel()[:: len(rows) + 1] += 1.0
            solved = np.linalg.inv(inner) @ lifted  # small, and far from singular
        else:
            outer = rows.T @ (excess[:, None] * rows)
            outer.ravel()[:: len(base) + 1] += base
            solved = np.linalg.solve(outer, rows.T).T
        solved *= gains[:, None]
        return np.asarray(solved, dtype=np.float32)

    def _base(self, values: Floats) -> Floats:
        """The base for a history of these values."""
        if self.frequency.nu == 0.0:
            return self.base
        seen = np.array([self.excess[0] * len(values) + self.excess[1] * float(values.sum())])
        more = self.ridge * (float(self.frequency.factors(seen)[0]) - 1.0)
        return self.base + np.float32(more)

    def neighbours(self, product: int) -> Floats:
        """The cosine between this product's vector and every other."""
        lengths = np.linalg.norm(self.vectors, axis=1)
        lengths[lengths == 0] = np.inf
        near = (self.vectors @ self.vectors[product]) / (lengths * lengths[product])
        near[product] = 1.0
        return np.asarray(near, dtype=np.float32)

    def widened(self, old: Positions, new: Positions, blend: Matrix) -> "Factors":
        """With more products, each a mixture of known ones."""
        vectors = np.zeros((len(old) + len(new), self.vectors.shape[1]), dtype=np.float32)
        vectors[old], vectors[new] = self.vectors, blend @ self.vectors
        return replace(self, vectors=vectors)

    def arrays(self) -> Arrays:
        return {"vectors": self.vectors, "base": self.base}

    def numbers(self) -> Numbers:
        names = ("excess_constant", "excess_slope", "gain_constant", "gain_slope")
        plain = dict(zip(names, (*self.excess, *self.gain), strict=True))
        return {**plain, "ridge": self.ridge, **self.frequency.numbers()}

    @classmethod
    def of_arrays(cls, arrays: Arrays, numbers: Numbers) -> "Factors":
        """The reverse of `arrays` and `numbers`; raises BadArtifact when they do not fit."""
        vectors, base = arrays["vectors"], arrays["base"]
        if vectors.ndim != 2 or base.shape != vectors.shape[1:] or not np.all(base > 0):
            raise BadArtifact("The artifact's product vectors have the wrong shape.")
        return cls(
            vectors,
            base,
            (numbers["excess_constant"], numbers["excess_slope"]),
            (numbers["gain_constant"], numbers["gain_slope"]),
            numbers["ridge"],
            Frequency(numbers["nu"], numbers["unseen"], numbers["mean"]),
        )
