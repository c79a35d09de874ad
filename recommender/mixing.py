"""The blend: one score out of what the model says, what is owned already, and what is popular."""

from dataclasses import asdict, dataclass

import numpy as np

from recommender.arrays import Floats


@dataclass(frozen=True)
class Mix:
    """What each ingredient is worth in a blended ranking."""

    model: float = 1.0
    again: float = 1.0
    popular: float = 0.1

    def scores(self, model: Floats, again: Floats, popular: Floats) -> Floats:
        """The sum of the ingredients; the model's scores are brought to a top of 1 first."""
        top = float(model.max(initial=0.0))
        scaled = model / top if top > 0 else model
        return np.asarray(
            self.model * scaled + self.again * again + self.popular * popular, dtype=np.float32
        )

    def parameters(self) -> dict[str, float]:
        """For a manifest."""
        return asdict(self)
