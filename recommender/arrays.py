"""Names for the array types that cross borders in this room."""

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:  # scipy.sparse takes half a second to import, and ranking needs none of it
    from scipy.sparse import csr_matrix

type Floats = NDArray[np.float32]
type Doubles = NDArray[np.float64]
type Positions = NDArray[np.int32]
type Places = NDArray[np.intp]  # positions as numpy finds them
type Mask = NDArray[np.bool_]
type Arrays = dict[str, NDArray[Any]]
type Matrix = csr_matrix  # customers x products, float32

__all__ = ["Arrays", "Doubles", "Floats", "Mask", "Matrix", "Places", "Positions"]
