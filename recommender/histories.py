"""What each customer did, product by product: the input of every ranking.

One customer's history is all that a ranking needs; nothing else is kept about a customer, so a
fresh interaction, or somebody never seen before, takes the same road as training data.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Arrays, Doubles, Floats, Positions
from recommender.ids import Ids
from recommender.interactions import Interactions


@dataclass(frozen=True, slots=True)
class Fresh:
    """One interaction since the artifact was made (or of a guest)."""

    product_id: str
    weight: float = 1.0
    at: float = 0.0  # epoch seconds
    bought: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """One customer's products, each once, in order of position."""

    product: Positions
    weight: Floats  # decayed and added up
    times: Floats  # how often bought
    last: Doubles  # epoch seconds of the newest interaction

    def __len__(self) -> int:
        return len(self.product)

    @property
    def bought(self) -> Positions:
        """The products that were bought, not merely looked at."""
        return self.product[self.times > 0]

    def with_fresh(self, fresh: Iterable[Fresh], products: Ids) -> "History":
        """This history with fresh interactions added; unknown products are left out."""
        known = [(products.position(one.product_id), one) for one in fresh]
        rows = [(place, one) for place, one in known if place is not None and one.weight > 0]
        if not rows:
            return self
        place = np.array([place for place, _ in rows], dtype=np.int32)
        weight = np.array([one.weight for _, one in rows], dtype=np.float32)
        times = np.array([float(one.bought) for _, one in rows], dtype=np.float32)
        last = np.array([one.at for _, one in rows], dtype=np.float64)
        return _united(
            np.concatenate((self.product, place)),
            np.concatenate((self.weight, weight)),
            np.concatenate((self.times, times)),
            np.concatenate((self.last, last)),
        )


def _united(product: Positions, weight: Floats, times: Floats, last: Doubles) -> History:
    unique, where = np.unique(product, return_inverse=True)
    newest = np.full(len(unique), -np.inf)
    np.maximum.at(newest, where, last)
    return History(
        unique,
        np.bincount(where, weight).astype(np.float32),
        np.bincount(where, times).astype(np.float32),
        newest,
    )


EMPTY = History(
    np.zeros(0, np.int32), np.zeros(0, np.float32), np.zeros(0, np.float32), np.zeros(0)
)


@dataclass(frozen=True)
class Histories:
    """Everybody's history, one after the other (`starts` tells where each begins)."""

    starts: NDArray[np.int64]
    product: Positions
    weight: Floats
    times: Floats
    last: Doubles

    @classmethod
    def of(cls, data: Interactions, now: float, half_life_days: float | None) -> "Histories":
        """From interactions, with weights decayed until `now`."""
        pairs = data.pairs
        newest = np.full(len(pairs.product), -np.inf)
        np.maximum.at(newest, pairs.where, data.at)
        return cls(
            pairs.starts,
            pairs.product,
            pairs.summed(data.decayed(now, half_life_days)),
            pairs.summed(data.bought),
            newest,
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of_customer(self, customer: int) -> History:
        """The history of the customer at this position."""
        taken = slice(int(self.starts[customer]), int(self.starts[customer + 1]))
        return History(self.product[taken], self.weight[taken], self.times[taken], self.last[taken])

    def owners(self, width: int) -> Doubles:
        """For each product the share of customers who have it in their history."""
        counts = np.bincount(self.product, minlength=width)
        return np.asarray(counts / max(len(self), 1), dtype=np.float64)

    def arrays(self) -> Arrays:
        """For a file."""
        return {
            "history_starts": self.starts,
            "history_product": self.product,
            "history_weight": self.weight,
            "history_times": self.times,
            "history_last": self.last,
        }

    @classmethod
    def of_arrays(cls, arrays: Arrays) -> "Histories":
        """The reverse of `arrays`."""
        names = ("starts", "product", "weight", "times", "last")
        return cls(*(arrays[f"history_{name}"] for name in names))
