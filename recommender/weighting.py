"""How summed interaction weights become the values a solver learns from and a ranking uses."""

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import numpy as np

from recommender.arrays import Floats

Shape = Literal["flat", "log", "root", "linear"]


@dataclass(frozen=True)
class Weighting:
    """The half-life in days (None: never fades) and the shape that tames large weights."""

    half_life: float | None = None
    shape: Shape = "log"
    unit: float | None = None  # the weight that counts as 1; None: the median of the data

    def fitted(self, weights: Floats) -> "Weighting":
        """With the unit taken from the data where none is given."""
        if self.unit is not None or not len(weights):
            return self
        return replace(self, unit=float(np.median(weights)))

    def values(self, weights: Floats) -> Floats:
        """The value of each summed weight; positive weights stay positive."""
        scaled = np.maximum(weights / (self.unit or 1.0), 1e-6)
        if self.shape == "flat":
            return np.ones_like(weights)
        if self.shape == "log":
            return np.asarray(np.log2(1.0 + scaled), dtype=np.float32)
        if self.shape == "root":
            return np.asarray(np.sqrt(scaled), dtype=np.float32)
        return np.asarray(scaled, dtype=np.float32)

    def parameters(self) -> dict[str, Any]:
        """For a manifest."""
        return asdict(self)
