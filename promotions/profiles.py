"""A customer's profile: the weighted sum of feature vectors (User_vector = Σ weight · Feature)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from promotions.errors import BadData

Vector = NDArray[np.float64]


def profile(vectors: Sequence[Sequence[float]], weights: Sequence[float]) -> Vector:
    """Σ weightᵢ · vectorᵢ; raises BadData when the shapes do not fit or a number is none.

    0.3·(0.2, 0.3, 0.5) + 0.2·(0.4, 0.1, 0.6) + 0.5·(0.1, 0.5, 0.4) = (0.19, 0.36, 0.47).
    """
    if len(vectors) != len(weights) or not vectors:
        raise BadData(f"{len(vectors)} vectors do not fit {len(weights)} weights.")
    if len({len(vector) for vector in vectors}) != 1:
        raise BadData("All vectors of a profile need the same length.")
    matrix, shares = np.array(vectors, dtype=float), np.array(weights, dtype=float)
    if not (np.isfinite(matrix).all() and np.isfinite(shares).all()):
        raise BadData("A profile is made of finite numbers.")
    result: Vector = shares @ matrix
    return result
