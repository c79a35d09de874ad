"""Stars that customers gave, low ones too: kept apart from the interactions that rankings learn."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Doubles, Mask, Matrix, Positions
from recommender.ids import Ids
from recommender.interactions import Coded

type Rated = tuple[str, str, float, float]  # customer, product, stars, epoch


@dataclass(frozen=True)
class Ratings:
    """Columns of equal length, by customer, then product; each pair once, with its newest stars."""

    customers: Ids
    products: Ids
    customer: Positions
    product: Positions
    stars: Doubles
    at: Doubles  # epoch seconds

    @classmethod
    def of_rows(cls, rows: Iterable[Rated]) -> "Ratings":
        """From rows (customer id, product id, stars, epoch seconds)."""
        who, what, stars, at = list(zip(*rows, strict=True)) or [(), (), (), ()]
        values = np.array(stars, dtype=np.float64), np.array(at, dtype=np.float64)
        return cls.of_coded(Coded.of(who), Coded.of(what), np.arange(len(stars)), *values)

    @classmethod
    def of_coded(
        cls, who: Coded, what: Coded, rows: NDArray[Any], stars: Doubles, at: Doubles
    ) -> "Ratings":
        """From ids that were counted while they were read, of which only some rows are ratings."""
        (customers, customer), (products, product) = who.positions(), what.positions()
        whole = cls(customers, products, customer[rows], product[rows], stars, at)
        order = np.lexsort((whole.at, whole.product, whole.customer))
        last = np.ones(len(order), dtype=np.bool_)
        for column in (whole.customer[order], whole.product[order]):
            last[:-1] &= column[1:] == column[:-1]
        last[:-1] = ~last[:-1]
        return whole.taking(order[last])

    def __len__(self) -> int:
        return len(self.stars)

    def taking(self, rows: Mask | NDArray[np.intp]) -> "Ratings":
        """Only these, with the same id lists."""
        return replace(
            self,
            customer=self.customer[rows],
            product=self.product[rows],
            stars=self.stars[rows],
            at=self.at[rows],
        )

    def newest(self, share: float) -> Mask:
        """Of each customer's ratings the newest share; of few none, for they are all there is."""
        order = np.lexsort((self.at, self.customer))
        count = np.bincount(self.customer, minlength=len(self.customers))
        rank = np.arange(len(order)) - np.repeat(np.cumsum(count) - count, count)
        newest = np.zeros(len(order), dtype=np.bool_)
        newest[order] = rank >= np.repeat(np.ceil((1.0 - share) * count), count)
        return newest

    def matrix(self, values: Doubles) -> Matrix:
        """Customers x products; what is not rated is not stored."""
        from scipy.sparse import csr_matrix  # slow to import

        shape = (len(self.customers), len(self.products))
        return csr_matrix((values, (self.customer, self.product)), shape=shape)
