"""The mix: one score out of what the model says, what sells lately, and what was done before.

It is linear, so it costs nothing to use, and its shares can be learned (`mix_learning`) and read.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Floats
from recommender.histories import History
from recommender.interactions import DAY
from recommender.popularity import FLOOR
from recommender.repeats import Repeats


@dataclass(frozen=True)
class Mix:
    """What each ingredient is worth."""

    model: float = 4.0  # the model's score, as a share of what fits the customer most
    lately: float = 0.0  # logarithms of popularity at the three half-lives
    season: float = 0.0
    always: float = 0.0
    recent: float = 0.0  # the model's score for the newest products alone, as a share as well
    bought: float = 0.0  # whether the product was bought before
    times: float = 0.0  # the logarithm of how often
    age: float = 0.0  # the logarithm of the days since
    due: float = 0.0  # how due it is by its cycle
    viewed: float = 0.0  # the logarithm of the weight of what was looked at, not bought
    view_age: float = 0.0

    def trend(self, trends: Floats) -> Floats:
        """What popularity adds, for every product."""
        shares = np.array([self.lately, self.season, self.always], dtype=np.float32)
        return np.asarray(shares @ np.log(trends + FLOOR), dtype=np.float32)

    @property
    def own(self) -> Floats:
        """What each of `own_features` is worth."""
        return np.array([getattr(self, name) for name in OWN], dtype=np.float32)

    def parameters(self) -> dict[str, float]:
        """For a manifest."""
        return asdict(self)

    @classmethod
    def of_shares(cls, shares: Sequence[float]) -> "Mix":
        """The reverse of `shares`."""
        return cls(*(float(one) for one in shares))

    @property
    def shares(self) -> NDArray[np.float64]:
        """All shares in the order of the features."""
        return np.array(list(asdict(self).values()))


OWN = tuple(one.name for one in fields(Mix))[5:]


@dataclass(frozen=True)
class Mixes:
    """One mix for what is new to a customer, one for anything, one for what is new to a guest.

    Of a guest only a few clicks are known, and the model is surer of them than it should be: for
    him it counts by the root of the most that fits, so that one click says less than three.
    A customer who bought, if only once, is better served by the mix learned from customers.
    """

    discover: Mix = Mix()
    blend: Mix = Mix(model=2.0, season=0.2, bought=0.5, times=1.5, due=1.0)
    guest: Mix = Mix()

    def parameters(self) -> dict[str, Any]:
        """For a manifest."""
        return asdict(self)

    @classmethod
    def of_parameters(cls, given: dict[str, Any]) -> "Mixes":
        """The reverse of `parameters`."""
        guest = given.get("guest", given["discover"])  # older ones know none
        return cls(Mix(**given["discover"]), Mix(**given["blend"]), Mix(**guest))


def own_features(history: History, repeats: Repeats, now: float) -> Floats:
    """Products of the history x features of `OWN`."""
    bought = (history.times > 0).astype(np.float32)
    looked = 1.0 - bought
    age = np.log1p(np.maximum(now - history.last, 0.0) / DAY).astype(np.float32)
    columns = (
        bought,
        np.log1p(history.times),
        bought * age,
        bought * repeats.due(history, now),
        looked * np.log1p(history.weight),
        looked * age,
    )
    return np.stack(columns, axis=1)


def scaled(model: Floats, top: float, guest: bool = False) -> Floats:
    """The model's scores as a share of what it finds most fitting."""
    return model * np.float32(share_of(top, guest))


def share_of(top: float, guest: bool = False) -> float:
    """What the model's scores are to be multiplied by."""
    if top <= 0:
        return 1.0
    return float(top ** -(0.5 if guest else 1.0))
