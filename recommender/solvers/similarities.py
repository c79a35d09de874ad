"""A solution made of a weight for each pair of products: from the one owned to the one ranked."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from recommender.arrays import Arrays, Floats, Matrix, Places, Positions
from recommender.errors import BadArtifact
from recommender.solvers.solution import Numbers, Readable


@dataclass(frozen=True, slots=True)
class Added:
    """A history among the weights."""

    parts: Floats  # history x products

    @property
    def top(self) -> float:
        """The highest score of all: no product speaks for itself."""
        return float(self.scores().max(initial=0.0))

    def scores(self, places: Places | None = None) -> Floats:
        parts = self.parts if places is None else self.parts[:, places]
        return np.asarray(parts.sum(axis=0), dtype=np.float32)

    def contributions(self, ranked: Places | Positions) -> Floats:
        return np.asarray(self.parts[:, ranked].T, dtype=np.float32)


@dataclass(frozen=True)
class Similarities(Readable):
    """`weights[i, j]` is what owning product i adds to the relevance of product j."""

    kind: ClassVar[str] = "similarities"
    weights: Floats

    @property
    def width(self) -> int:
        return len(self.weights)

    def read(self, products: Positions, values: Floats) -> "Added":
        """A history: what each of its products adds to every other."""
        return Added(self.weights[products] * values[:, None])

    def neighbours(self, product: int) -> Floats:
        """What owning this product adds to each other one, against the largest; 1 for itself."""
        near: Floats = np.array(self.weights[product], dtype=np.float32)
        near[product] = 0.0
        largest = float(near.max(initial=0.0))
        if largest > 0:
            near /= largest
        near[product] = 1.0
        return near

    def widened(self, old: Positions, new: Positions, blend: Matrix) -> "Similarities":
        """With more products, each a mixture of known ones."""
        width = len(old) + len(new)
        weights = np.zeros((width, width), dtype=np.float32)
        weights[np.ix_(old, old)] = self.weights
        weights[np.ix_(old, new)] = (blend @ self.weights.T).T
        weights[new] = blend @ weights[old]
        weights[new, new] = 0.0
        return Similarities(weights)

    def arrays(self) -> Arrays:
        return {"weights": self.weights}

    def numbers(self) -> Numbers:
        return {}

    @classmethod
    def of_arrays(cls, arrays: Arrays, numbers: Numbers) -> "Similarities":
        """The reverse of `arrays`; raises BadArtifact when it is not square."""
        weights = arrays["weights"]
        if weights.ndim != 2 or weights.shape[0] != weights.shape[1]:
            raise BadArtifact("The artifact's product weights are not square.")
        return cls(weights)
