"""What goes together: products that lie in the same baskets more often than chance puts them there.

A basket is what one customer bought on one day. Two products are as near as the share of baskets
that they have in common (the Ochiai coefficient), drawn towards nothing while there are few.
"""

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Matrix
from recommender.interactions import DAY, Interactions
from recommender.solvers.sparse_similarities import SparseSimilarities

NEAREST = 50  # companions kept of each product
TRUST = 5.0  # baskets in common that chance is worth
LARGEST = 100  # lines of a basket; whoever buys more buys for resale
MOST_PAIRS = 6_000_000  # looked at, of the newest baskets: it is as long as learning takes


def companions(data: Interactions) -> SparseSimilarities:
    """For each product those that are bought along with it, the nearest `NEAREST`."""
    baskets = _baskets(data)
    together = (baskets.T @ baskets).tocsr()
    alone = together.diagonal()
    together.setdiag(0)
    together.eliminate_zeros()
    rows = np.repeat(np.arange(together.shape[0]), np.diff(together.indptr))
    usual = np.sqrt(alone[rows] * alone[together.indices])
    chance = alone[rows] * alone[together.indices] / max(baskets.shape[0], 1)
    together.data = np.maximum(together.data - chance, 0.0) / (usual + TRUST)
    return SparseSimilarities(_nearest(together, rows))


def _baskets(data: Interactions) -> Matrix:
    """Baskets x products, ones."""
    from scipy.sparse import csr_matrix  # slow to import

    bought = np.flatnonzero(data.bought)
    day = (data.at[bought] // DAY).astype(np.int64)
    keys = (day - day.min(initial=0)) * len(data.customers) + data.customer[bought]
    unique, basket = np.unique(keys, return_inverse=True)
    ones = np.ones(len(bought), dtype=np.float32)
    shape = (len(unique), len(data.products))
    lines = csr_matrix((ones, (basket, data.product[bought])), shape=shape)
    lines.data[:] = 1.0
    sizes = np.diff(lines.indptr).astype(np.int64)
    fit = np.flatnonzero((sizes > 1) & (sizes <= LARGEST))[::-1]  # the newest first
    return lines[fit[np.cumsum(sizes[fit] ** 2) <= MOST_PAIRS]]


def _nearest(near: Matrix, rows: NDArray[np.intp]) -> Matrix:
    """Only the largest few of each row."""
    from scipy.sparse import csr_matrix

    largest = float(near.data.max(initial=0.0)) or 1.0
    order = np.argsort(rows - 0.5 * near.data / largest, kind="stable")  # one key: twice as fast
    place = np.arange(len(order)) - near.indptr[rows[order]]
    kept = order[(place < NEAREST) & (near.data[order] > 0)]
    values = near.data[kept].astype(np.float32)
    return csr_matrix((values, (rows[kept], near.indices[kept])), shape=near.shape)
