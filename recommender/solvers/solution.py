"""The small interface between learning and ranking.

A solver learns once; its solution scores all products for any history, in closed form, and tells
how much each product of that history contributed to a score.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Protocol

import numpy as np

from recommender.arrays import Arrays, Floats, Matrix, Places, Positions

type Progress = Callable[[float, str], None]  # share done (0..1), a word about it
type Numbers = dict[str, float]


def silent(_share: float, _word: str) -> None:
    """A progress that nobody watches."""


class Reading(Protocol):
    """One history as a solution sees it; worked out once, asked for several things."""

    @property
    def top(self) -> float:
        """What the model finds most fitting: relevances are read as shares of it."""

    def scores(self, places: Places | None = None) -> Floats:
        """The relevance of every product, or of these alone."""

    def contributions(self, ranked: Places | Positions) -> Floats:
        """Ranked products x history: what each product of the history adds to each score."""


class Solution(Protocol):
    """What was learned."""

    kind: ClassVar[str]

    @property
    def width(self) -> int:
        """How many products there are."""

    def read(self, products: Positions, values: Floats) -> Reading:
        """A history of products with their values."""

    def scores(self, products: Positions, values: Floats) -> Floats:
        """The relevance of every product for a history."""

    def contributions(
        self, products: Positions, values: Floats, ranked: Places | Positions
    ) -> Floats:
        """Ranked products x history: what each product of the history adds to each score."""

    def neighbours(self, product: int) -> Floats:
        """How near every product is to this one, 1 for itself."""

    def widened(self, old: Positions, new: Positions, blend: Matrix) -> "Solution":
        """With more products: the known at `old`, at `new` the mixtures of them in `blend`."""

    def arrays(self) -> Arrays:
        """What a file must keep."""

    def numbers(self) -> Numbers:
        """The single numbers that belong to the arrays."""


class Readable(ABC):
    """What every solution says in the same words: whatever it is asked, it reads first."""

    @abstractmethod
    def read(self, products: Positions, values: Floats) -> Reading:
        """A history of products with their values."""

    def scores(self, products: Positions, values: Floats) -> Floats:
        """The relevance of every product for a history."""
        return self.read(products, values).scores()

    def contributions(
        self, products: Positions, values: Floats, ranked: Places | Positions
    ) -> Floats:
        """Ranked products x history; each row adds up to the score."""
        return self.read(products, values).contributions(ranked)


class Solver(Protocol):
    """A way of learning; its fields are its hyper-parameters."""

    def solve(self, matrix: Matrix, seed: int, progress: Progress = silent) -> Solution:
        """Learn from positive values; the same matrix and seed give the same solution."""

    def parameters(self) -> dict[str, Any]:
        """The hyper-parameters by name."""


def noise_edge(matrix: Matrix) -> float:
    """How strong a pattern pure chance would make in a matrix as dense and as loud as this one.

    The largest singular value of noise grows with the square roots of the entries in a row and
    in a column; shrinking is measured by it, and so fits data of any size.
    """
    if not matrix.nnz:
        return 0.0
    loudness = float(np.sqrt(np.mean(matrix.data.astype(np.float64) ** 2)))
    rows, columns = matrix.shape
    return loudness * float(np.sqrt(matrix.nnz / rows) + np.sqrt(matrix.nnz / columns))
