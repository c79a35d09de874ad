"""Item-kNN: the cosine between products, shrunk and cut to the nearest; the classic to beat."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from recommender.arrays import Floats, Matrix
from recommender.solvers.solution import Progress, silent
from recommender.solvers.sparse_similarities import SparseSimilarities

BLOCK = 500  # products compared with all others at a time


@dataclass(frozen=True)
class Neighbours:
    """Each product keeps its `nearest` neighbours, among the `most` best-known products."""

    nearest: int = 100
    shrink: float = 10.0  # added to the lengths, against chance
    most: int = 20_000

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> SparseSimilarities:
        """Learn; nothing is random."""
        from scipy.sparse import csr_matrix, vstack  # slow to import

        counts = matrix.getnnz(axis=0)
        head = np.sort(np.argsort(-counts, kind="stable")[: self.most]).astype(np.int32)
        blocks = [csr_matrix(block) for block in self._blocks(matrix.tocsc()[:, head], progress)]
        near = vstack(blocks).tocoo()  # rows: the product ranked; columns: its neighbours
        shape = (matrix.shape[1], matrix.shape[1])
        pairs = (head[near.col], head[near.row])
        return SparseSimilarities(csr_matrix((near.data, pairs), shape=shape, dtype=np.float32))

    def _blocks(self, matrix: Any, progress: Progress) -> Iterator[Floats]:
        width = matrix.shape[1]
        lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=0)).ravel())
        turned = matrix.T.tocsr()
        for start in range(0, width, BLOCK):
            rows = np.arange(start, min(start + BLOCK, width), dtype=np.int32)
            near = (turned[rows] @ matrix).toarray()
            near /= np.outer(lengths[rows], lengths) + self.shrink
            near[np.arange(len(rows)), rows] = 0.0
            progress(min(start + BLOCK, width) / width, "products compared")
            yield self._cut(near)

    def _cut(self, near: Floats) -> Floats:
        """Only the strongest entries of each row."""
        if self.nearest < near.shape[1]:
            border = near.shape[1] - self.nearest
            limits = np.partition(near, border, axis=1)[:, border]
            near[near < limits[:, None]] = 0.0
        return near.astype(np.float32)

    def parameters(self) -> dict[str, Any]:
        return asdict(self)
