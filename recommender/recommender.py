"""The recommender: one object that ranks products for anybody, with reasons.

It never changes after it was made, so any number of threads may ask it; a newer one replaces it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal

import numpy as np

from recommender import reasons
from recommender.arrays import Floats, Mask, Places, Positions
from recommender.candidates import Candidates
from recommender.companions import companions
from recommender.errors import BadData, UnknownId
from recommender.features import Features
from recommender.histories import EMPTY, Fresh, Histories, History
from recommender.ids import Ids
from recommender.interactions import Interactions
from recommender.mixed_reading import mixed
from recommender.mixing import Mix, Mixes, own_features, scaled
from recommender.popularity import trends
from recommender.ranking import best
from recommender.reasons import Reason
from recommender.repeats import Repeats
from recommender.solvers import Als, Solution, Solver, SparseSimilarities
from recommender.solvers.solution import Progress, Reading, silent
from recommender.threads import one_thread
from recommender.weighting import Weighting

Mode = Literal["discover", "buy_again", "blend", "popular"]
MODES: tuple[Mode, ...] = ("discover", "buy_again", "blend", "popular")

type Allowed = Mask | Collection[str] | None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A product with its relevance (comparable within one list only) and the reason for it."""

    product_id: str
    relevance: float
    reason: Reason


@dataclass(frozen=True)
class Recommender:
    """What was learned from interactions, ready to rank."""

    customers: Ids
    products: Ids
    solution: Solution
    histories: Histories
    trends: Floats  # popularity: a row for each half-life
    repeats: Repeats
    weighting: Weighting
    mixes: Mixes
    made_at: float  # epoch seconds up to which it has seen interactions
    fingerprint: str
    companions: SparseSimilarities  # what goes into the same baskets
    parameters: dict[str, Any] = field(default_factory=dict)
    features: Features | None = None
    newcomers: Positions | None = None  # products nobody has touched yet

    @classmethod
    def fit(
        cls,
        data: Interactions,
        solver: Solver | None = None,
        *,
        weighting: Weighting | None = None,
        mixes: Mixes | None = None,
        now: float | None = None,
        seed: int = 0,
        progress: Progress = silent,
        baskets: bool = True,
    ) -> "Recommender":
        """Learn from interactions seen up to `now` (default: the newest); raises BadData.

        Without `baskets` nothing is learned about what goes together.
        """
        if not len(data):
            raise BadData("There is nothing to learn from: no interactions.")
        moment = data.last_at if now is None else now
        solver = solver or Als()
        weighting = (weighting or Weighting()).fitted(data.weight)
        summed = data.matrix(data.decayed(moment, weighting.half_life))
        summed.data = weighting.values(summed.data)
        return cls(
            customers=data.customers,
            products=data.products,
            solution=solver.solve(summed, seed, progress),
            histories=Histories.of(data, moment, weighting.half_life),
            trends=trends(data, moment),
            repeats=Repeats.of(data),
            weighting=weighting,
            mixes=mixes or Mixes(),
            made_at=moment,
            fingerprint=data.fingerprint,
            companions=companions(data if baskets else data.taking(slice(0))),
            parameters={"solver": type(solver).__name__.lower(), **solver.parameters()},
        )

    @cached_property
    def popular(self) -> Floats:
        """How popular each product is, lately and always; at most 1."""
        return np.asarray(self.trends.mean(axis=0), dtype=np.float32)

    @cached_property
    def _mixed(self) -> dict[str, tuple[Floats, Floats | None]]:
        """For each mix what popularity adds to every product, and own shares."""
        mixes = self.mixes
        of = {"discover": mixes.discover, "blend": mixes.blend, "guest": mixes.guest}
        return {
            name: (self._trend(mix), mix.own if mix.own.any() else None) for name, mix in of.items()
        }

    def _trend(self, mix: Mix) -> Floats:
        """What popularity adds; to each newcomer the same, for of none has anything been sold."""
        trend = mix.trend(self.trends)
        if self.newcomers is not None and len(self.newcomers):
            trend[self.newcomers] = trend[self.newcomers].mean()
        return trend

    def with_features(self, features: Features) -> "Recommender":
        """The same, able to spread lists over brands and categories."""
        return replace(self, features=features)

    def history(self, customer_id: str | None, fresh: Sequence[Fresh] = ()) -> History:
        """What is known of a customer, with fresh interactions; empty for a stranger."""
        place = None if customer_id is None else self.customers.position(customer_id)
        known = EMPTY if place is None else self.histories.of_customer(place)
        return known.with_fresh(fresh, self.products) if fresh else known

    def recommend(
        self,
        customer_id: str | None = None,
        *,
        fresh: Sequence[Fresh] = (),
        n: int = 10,
        mode: Mode = "discover",
        allow: Allowed = None,
        exclude: Collection[str] = (),
        diversity: float = 0.0,
        boosts: Mapping[str, float] | None = None,
        now: float | None = None,
    ) -> list[Ranked]:
        """The best n products for a customer, a guest's fresh interactions, or both.

        Only allowed ones, never excluded ones, in `discover` never bought ones, in `buy_again`
        only bought ones; fewer than n when no more are left. Somebody nothing is known of gets
        what is popular, and the reason says so. `boosts` (product to 0..1: overstocked, well
        earning) lift a product by at most `BOOST` of the range of relevances among the best.
        """
        history = self.history(customer_id, fresh)
        places = self._allowed(history, mode, allow, exclude)
        moment = self.made_at if now is None else now
        with one_thread():
            reading = self._reading(history, mode)
            scored = self._scored(history, reading, mode, moment, places)
            chosen = scored.best(n, self.products, self.features, diversity, boosts)
            shown = places[chosen]
            found = reasons.personal(reading, history, shown, self.products)
        names, worth = self.products.named(shown.tolist()), scored.scores[chosen].tolist()
        return [Ranked(*one) for one in zip(names, worth, found, strict=True)]

    def scores(self, history: History, mode: Mode, now: float) -> Floats:
        """Every product's relevance for a history in a mode, forbidden ones included."""
        reading = self._reading(history, mode)
        everything = np.arange(len(self.products))
        return self._scored(history, reading, mode, now, everything).scores

    def read(self, history: History) -> Reading:
        """A history as the solution sees it."""
        return self.solution.read(history.product, self.weighting.values(history.weight))

    def _reading(self, history: History, mode: Mode) -> Reading | None:
        """A history as the mode's mix sees it; None where it is not asked."""
        if mode == "popular" or not len(history):
            return None
        if mode == "buy_again":
            return self.read(history)
        name = _mix_name(history, mode)
        return mixed(self.read, history, getattr(self.mixes, name), name == "guest")

    def _scored(
        self, history: History, reading: Reading | None, mode: Mode, now: float, places: Places
    ) -> Candidates:
        """The products at these places (rising) with their relevances."""
        if mode == "popular" or reading is None:
            return Candidates(places, self.popular[places])
        if mode == "buy_again":
            scored = Candidates(places, np.zeros(len(places), dtype=np.float32))
            return scored.plus(history.product, self.repeats.scores(history, now))
        trend, own = self._mixed[_mix_name(history, mode)]
        scores = reading.scores(places)
        scores += trend[places]
        scored = Candidates(places, scores)
        if own is None or (mode == "discover" and history.times.all()):
            return scored  # what was bought is not shown, and nothing else was done
        return scored.plus(history.product, own_features(history, self.repeats, now) @ own)

    def _allowed(
        self, history: History, mode: Mode, allow: Allowed, exclude: Collection[str]
    ) -> Places:
        """Where the products lie that may be shown."""
        if mode == "buy_again":
            owned = history.bought.astype(np.intp)
            return owned[self.mask(allow, exclude)[owned]]
        mask = self.mask(allow, exclude)
        if mode == "discover":
            mask[history.bought] = False
        return mask.nonzero()[0]

    def mask(self, allow: Allowed = None, exclude: Collection[str] = ()) -> Mask:
        """Which products may be shown: a fresh array by position."""
        if isinstance(allow, np.ndarray):
            mask = allow.copy()
        elif allow is None:
            mask = np.ones(len(self.products), dtype=np.bool_)
        else:
            mask = np.zeros(len(self.products), dtype=np.bool_)
            mask[self.products.positions(allow)] = True
        if exclude:
            mask[self.products.positions(exclude)] = False
        return mask

    def similar(
        self, product_id: str, n: int = 10, *, allow: Allowed = None, exclude: Collection[str] = ()
    ) -> list[Ranked]:
        """The products nearest to this one, never itself; raises UnknownId."""
        place = self.products.position(product_id)
        if place is None:
            raise UnknownId(f"The recommender does not know product {product_id}.")
        mask = self.mask(allow, exclude)
        mask[place] = False
        with one_thread():
            near = self.solution.neighbours(place)
        if self.features is not None:  # what it is counts as much as who bought it
            near = 0.5 * near + 0.5 * self.features.alike_to(place)
        reason = Reason("similar_to", (product_id,))
        return [
            Ranked(self.products.names[one], float(near[one]), reason)
            for one in best(near, n, mask).tolist()
        ]

    def goes_with(
        self,
        product_ids: Sequence[str],
        n: int = 10,
        *,
        allow: Allowed = None,
        exclude: Collection[str] = (),
    ) -> list[Ranked]:
        """What goes with these: same baskets and same customers count alike; surest first.

        Products that the recommender does not know are passed over.
        """
        places = np.sort(self.products.positions(product_ids))
        if not len(places):
            return []
        ones = np.ones(len(places), dtype=np.float32)
        readings = self.companions.read(places, ones), self.solution.read(places, ones)
        with one_thread():
            parts = [reading.scores() for reading in readings]
            tops = [float(one.max(initial=0.0)) for one in parts]
            scores = scaled(parts[0], tops[0]) + scaled(parts[1], tops[1])
            mask = self.mask(allow, exclude) & (scores > 0)
            mask[places] = False
            found = best(scores, n, mask)
            added = sum(
                scaled(reading.contributions(found), top)
                for reading, top in zip(readings, tops, strict=True)
            )
        strongest = places[np.argmax(added, axis=1)] if len(found) else found
        names = self.products.names
        return [
            Ranked(names[one], float(scores[one]), Reason("goes_with", (names[about],)))
            for one, about in zip(found.tolist(), strongest.tolist(), strict=True)
        ]


def _mix_name(history: History, mode: Mode) -> str:
    """Which mix ranks: what is new to a guest has one of its own."""
    return "guest" if mode == "discover" and history.is_guest else mode
