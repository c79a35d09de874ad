"""What is popular among some customers: those of a segment, say.

A product is called popular among them only when several of them bought it, so that nobody's own
purchases can be read from it; a group that is too small, or of which nothing is allowed, gets what
is popular with everybody, and the reason says so.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Floats, Mask
from recommender.candidates import Candidates
from recommender.popularity import popularity_among
from recommender.reasons import POPULAR, Reason
from recommender.recommender import Allowed, Ranked, Recommender

SMALLEST = 5  # customers
FEWEST_BUYERS = 3  # of a product

AMONG = Reason("popular_in_segment")


@dataclass(frozen=True, slots=True)
class Group:
    """Some customers, and what is popular among them; worked out once, asked again and again."""

    customers: int  # that the recommender knows
    popular: Floats  # at most 1, drawn towards everybody's
    bought: Mask  # products that several of them bought

    def tells(self, allowed: Mask) -> bool:
        """Whether it has something to say of what is allowed."""
        return self.customers >= SMALLEST and bool((self.bought & allowed).any())


def group_of(made: Recommender, customer_ids: Iterable[str]) -> Group:
    """The group of these customers; ids that the recommender does not know are passed over."""
    members = np.unique(made.customers.positions(customer_ids))
    past, width = made.histories, len(made.products)
    places = past.pairs_of(members)
    buyers = np.bincount(past.product[places][past.times[places] > 0], minlength=width)
    return Group(
        len(members),
        popularity_among(past, members, made.popular, made.made_at, made.weighting.half_life),
        buyers >= FEWEST_BUYERS,
    )


def popular_among(
    made: Recommender,
    group: Group,
    n: int = 10,
    *,
    allow: Allowed = None,
    exclude: Collection[str] = (),
    diversity: float = 0.0,
    boosts: Mapping[str, float] | None = None,
) -> list[Ranked]:
    """The n products most popular in a group, allowed ones only; see `Recommender.recommend`."""
    mask = made.mask(allow, exclude)
    if not group.tells(mask):
        return made.recommend(n=n, mode="popular", allow=mask, diversity=diversity, boosts=boosts)
    places = mask.nonzero()[0]
    scored = Candidates(places, group.popular[places])
    chosen = scored.best(n, made.products, made.features, diversity, boosts)
    shown, worth = places[chosen], scored.scores[chosen].tolist()
    found = [AMONG if several else POPULAR for several in group.bought[shown].tolist()]
    names = made.products.named(shown.tolist())
    return [Ranked(*one) for one in zip(names, worth, found, strict=True)]
