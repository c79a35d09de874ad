"""What each customer did, product by product: the input of every ranking.

One customer's history is all that a ranking needs; nothing else is kept about a customer, so a
fresh interaction, or somebody never seen before, takes the same road as training data.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Arrays, Doubles, Floats, Places, Positions
from recommender.errors import BadArtifact
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

    @property
    def is_guest(self) -> bool:
        """Whether this is all looking: a few products, none of them bought."""
        return len(self.product) <= FEW_CLICKS and not self.times.any()

    def newest(self, count: int) -> "History":
        """Only the newest products, as if they had been looked at, each once: like a guest's."""
        kept = np.sort(np.argsort(-self.last, kind="stable")[:count])
        ones, none = np.ones(len(kept), np.float32), np.zeros(len(kept), np.float32)
        return History(self.product[kept], ones, none, self.last[kept])

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


FEW_CLICKS = 5  # products; who looked at more has told something
MOST_TIMES = np.iinfo(np.uint16).max
MOST_TICKS = np.iinfo(np.uint32).max


@dataclass(frozen=True, slots=True)
class Clock:
    """Moments as whole ticks since the first: a second each, more where 136 years do not do."""

    since: float = 0.0  # epoch seconds
    tick: float = 1.0  # seconds

    @classmethod
    def over(cls, moments: Doubles) -> "Clock":
        """That tells all of these moments."""
        if not len(moments):
            return cls()
        first, last = float(moments.min()), float(moments.max())
        return cls(first, max(1.0, (last - first) / MOST_TICKS))

    def array(self) -> Doubles:
        """For a file."""
        return np.array([self.since, self.tick])

    def ticks(self, moments: Doubles) -> NDArray[np.uint32]:
        return np.rint((moments - self.since) / self.tick).astype(np.uint32)

    def moments(self, ticks: NDArray[np.uint32]) -> Doubles:
        return np.asarray(ticks * self.tick + self.since, dtype=np.float64)


def counted(times: Floats) -> NDArray[np.uint16]:
    """How often, in two bytes; more often than fits is as often as fits."""
    return np.minimum(times, MOST_TIMES).astype(np.uint16)


@dataclass(frozen=True)
class Histories:
    """Everybody's history, one after the other (`starts` tells where each begins).

    Fourteen bytes for each product of each customer: there are more of them than of anything.
    """

    starts: NDArray[np.int64]
    product: Positions
    weight: Floats
    times: NDArray[np.uint16]  # at most `MOST_TIMES`
    last: NDArray[np.uint32]  # in ticks of the clock
    clock: Clock

    @classmethod
    def of(cls, data: Interactions, now: float, half_life_days: float | None) -> "Histories":
        """From interactions, with weights decayed until `now`."""
        pairs = data.pairs
        newest = np.full(len(pairs.product), -np.inf)
        np.maximum.at(newest, pairs.where, data.at)
        clock = Clock.over(newest)
        return cls(
            pairs.starts,
            pairs.product,
            pairs.summed(data.decayed(now, half_life_days)),
            counted(pairs.summed(data.bought)),
            clock.ticks(newest),
            clock,
        )

    def __len__(self) -> int:
        return len(self.starts) - 1

    def of_customer(self, customer: int) -> History:
        """The history of the customer at this position."""
        taken = slice(int(self.starts[customer]), int(self.starts[customer + 1]))
        times = self.times[taken].astype(np.float32)
        last = self.clock.moments(self.last[taken])
        return History(self.product[taken], self.weight[taken], times, last)

    def pairs_of(self, customers: Positions) -> Places:
        """Where the pairs of these customers lie, one customer after the other."""
        first = self.starts[customers]
        lengths = self.starts[np.asarray(customers) + 1] - first
        shift = np.repeat(first - (np.cumsum(lengths) - lengths), lengths)
        return np.asarray(np.arange(len(shift)) + shift, dtype=np.intp)

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
            "history_clock": self.clock.array(),
        }

    @classmethod
    def of_arrays(cls, arrays: Arrays) -> "Histories":
        """The reverse of `arrays`; raises BadArtifact when they do not fit each other."""
        names = ("starts", "product", "weight", "times", "last")
        starts, product, weight, times, last = (arrays[f"history_{name}"] for name in names)
        clock = arrays["history_clock"].tolist()
        lengths = {int(starts[-1]), *map(len, (product, weight, times, last))}
        if len(clock) != 2 or len(lengths) != 1:
            raise BadArtifact("The artifact's histories do not fit each other.")
        return cls(starts, product, weight, times, last, Clock(*clock))
