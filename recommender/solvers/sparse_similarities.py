"""Weights between products of which nearly all are nothing: fit for large catalogues."""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from recommender.arrays import Arrays, Floats, Matrix, Places, Positions
from recommender.errors import BadArtifact
from recommender.solvers.solution import Numbers, Readable


@dataclass(frozen=True, slots=True)
class SparselyAdded:
    """A history among the weights."""

    parts: Matrix  # history x products

    @property
    def top(self) -> float:
        """The highest score of all: no product speaks for itself."""
        return float(self.scores().max(initial=0.0))

    def scores(self, places: Places | None = None) -> Floats:
        scores = np.asarray(self.parts.sum(axis=0), dtype=np.float32).ravel()
        return scores if places is None else scores[places]

    def contributions(self, ranked: Places | Positions) -> Floats:
        return np.asarray(self.parts[:, ranked].toarray().T, dtype=np.float32)


@dataclass(frozen=True)
class SparseSimilarities(Readable):
    """`weights[i, j]` is what owning product i adds to the relevance of product j."""

    kind: ClassVar[str] = "sparse_similarities"
    weights: Matrix

    @property
    def width(self) -> int:
        return int(self.weights.shape[0])

    def read(self, products: Positions, values: Floats) -> "SparselyAdded":
        """A history: what each of its products adds to every other."""
        return SparselyAdded(self.weights[products].multiply(values[:, None]).tocsr())

    def neighbours(self, product: int) -> Floats:
        """What owning this product adds to each other one, against the largest; 1 for itself."""
        near = np.asarray(self.weights[[product]].toarray()[0], dtype=np.float32)
        largest = float(near.max(initial=0.0))
        if largest > 0:
            near /= largest
        near[product] = 1.0
        return near

    def widened(self, old: Positions, new: Positions, blend: Matrix) -> "SparseSimilarities":
        """With more products, each a mixture of known ones."""
        from scipy.sparse import coo_matrix

        width = len(old) + len(new)
        known, sold = self.weights.tocoo(), (self.weights @ blend.T).tocoo()
        owned = (blend @ self.weights).tocoo()
        parts = ((known, old, old), (sold, old, new), (owned, new, old))
        rows = np.concatenate([at[part.row] for part, at, _ in parts])
        columns = np.concatenate([at[part.col] for part, _, at in parts])
        values = np.concatenate([part.data for part, _, _ in parts]).astype(np.float32)
        return SparseSimilarities(coo_matrix((values, (rows, columns)), (width, width)).tocsr())

    def arrays(self) -> Arrays:
        return {
            "data": self.weights.data,
            "indices": self.weights.indices,
            "indptr": self.weights.indptr,
        }

    def numbers(self) -> Numbers:
        return {}

    @classmethod
    def of_arrays(cls, arrays: Arrays, numbers: Numbers) -> "SparseSimilarities":
        """The reverse of `arrays`; raises BadArtifact when they do not fit each other."""
        from scipy.sparse import csr_matrix  # slow to import

        width = len(arrays["indptr"]) - 1
        parts = (arrays["data"], arrays["indices"], arrays["indptr"])
        try:
            return cls(csr_matrix(parts, shape=(width, width)))
        except ValueError as error:
            raise BadArtifact(f"The artifact's product weights do not fit: {error}") from error
