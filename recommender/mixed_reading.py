"""What a mix makes of the model: a history as a whole, and its newest products alone.

Who looks for something now is told better by the last few products than by everything before; how
much, differs from shop to shop and is learned with the rest of the mix.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Floats, Places, Positions
from recommender.histories import History
from recommender.mixing import Mix, share_of
from recommender.solvers.solution import Reading

NEWEST = 3  # products


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest products of a history, read alone."""

    reading: Reading
    where: Places  # they lie in the history
    share: float


@dataclass(frozen=True, slots=True)
class MixedReading:
    """The model's part of a relevance."""

    whole: Reading
    share: float
    newest: Newest | None = None

    @property
    def top(self) -> float:
        """What fits most, by both."""
        most = self.share * self.whole.top
        return most if self.newest is None else most + self.newest.share * self.newest.reading.top

    def scores(self, places: Places | None = None) -> Floats:
        """The relevance of every product, or of these alone; a fresh array."""
        scores = self.whole.scores(places) * np.float32(self.share)
        if self.newest is not None:
            scores += self.newest.reading.scores(places) * np.float32(self.newest.share)
        return scores

    def contributions(self, ranked: Places | Positions) -> Floats:
        """Ranked products x history: what each product of the history adds to each score."""
        parts = self.whole.contributions(ranked) * np.float32(self.share)
        if self.newest is not None:
            more = self.newest.reading.contributions(ranked) * np.float32(self.newest.share)
            parts[:, self.newest.where] += more
        return parts


def newest_of(history: History) -> History | None:
    """The newest products alone; None when there are no others."""
    return history.newest(NEWEST) if len(history) > NEWEST else None


def mixed(
    read: Callable[[History], Reading], history: History, mix: Mix, guest: bool
) -> MixedReading:
    """A history read as a mix wants it; `guest` when the mix is a guest's."""
    whole = read(history)
    share = mix.model * share_of(whole.top, guest)
    newest = newest_of(history) if mix.recent else None
    if newest is None:
        return MixedReading(whole, share)
    alone, where = read(newest), history.product.searchsorted(newest.product)
    return MixedReading(whole, share, Newest(alone, where, mix.recent * share_of(alone.top)))
