"""Why a product is shown, taken from what the model itself added up.

Kinds: `because_bought`, `because_viewed` (the products of the customer's own history that
explain most of the score), `bought_before`, `similar_to`, `goes_with`, `popular`,
`popular_in_category`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Floats, Mask, Positions
from recommender.histories import History
from recommender.ids import Ids
from recommender.solvers.solution import Reading

Kind = Literal[
    "because_bought", "because_viewed", "bought_before", "similar_to", "popular",
    "popular_in_category", "goes_with",
]  # fmt: skip

type Places = NDArray[np.intp]

EXPLAINS = 0.05  # of the customer's highest score; less is no reason
NEARLY = 0.6  # a second product is named too when it adds this share of the first one's part


@dataclass(frozen=True, slots=True)
class Reason:
    """The kind, and the products that it refers to (none for popularity)."""

    kind: Kind
    product_ids: tuple[str, ...] = ()


POPULAR = Reason("popular")


def personal(
    reading: Reading,
    history: History,
    ranked: Positions,
    ids: Ids,
    top: float = 0.0,
) -> list[Reason]:
    """One reason for each ranked product; popularity where the history explains next to nothing.

    `reading` is the history as the solution sees it, `top` the highest score it gives.
    """
    if not len(ranked):
        return []
    itself = history.product[None, :] == ranked[:, None]
    viewed, owned = itself.any(axis=1), (itself & (history.times > 0)).any(axis=1)
    parts = reading.contributions(ranked)
    parts[itself] = 0.0  # a product is not the reason for itself
    first, second = _strongest(parts, history.times > 0)
    strongest = np.take_along_axis(parts, first[:, None], 1)[:, 0]
    explained = strongest > EXPLAINS * max(top, 0.0)
    rows = zip(ranked.tolist(), first.tolist(), second.tolist(), strict=True)
    flags = zip(owned.tolist(), viewed.tolist(), explained.tolist(), strict=True)
    names, products, times = ids.names, history.product.tolist(), history.times.tolist()
    found: list[Reason] = []
    for (place, one, two), (own, seen, clear) in zip(rows, flags, strict=True):
        if own:
            found.append(Reason("bought_before", (names[place],)))
        elif not clear:
            found.append(Reason("because_viewed", (names[place],)) if seen else POPULAR)
        else:
            about = tuple(names[products[part]] for part in (one, two) if part >= 0)
            found.append(Reason("because_bought" if times[one] > 0 else "because_viewed", about))
    return found


def _strongest(parts: Floats, bought: Mask) -> tuple[Places, Places]:
    """For each row the strongest part, and the next of the same kind if it is nearly as strong."""
    first = parts.argmax(axis=1)
    rows = np.arange(len(parts))
    others = np.where(bought[None, :] == bought[first][:, None], parts, -np.inf)
    others[rows, first] = -np.inf
    second = others.argmax(axis=1)
    close = others[rows, second] >= NEARLY * parts[rows, first]
    return first, np.where(close, second, -1)
