"""Why a product is shown, taken from what the model itself added up.

Kinds: `because_bought`, `because_viewed` (the products of the customer's own history that
explain most of the score), `bought_before`, `similar_to`, `goes_with`, `popular`,
`popular_in_category`, `popular_in_segment`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from recommender.arrays import Floats, Mask, Places, Positions
from recommender.histories import History
from recommender.ids import Ids
from recommender.solvers.solution import Reading

Kind = Literal[
    "because_bought", "because_viewed", "bought_before", "similar_to", "popular",
    "popular_in_category", "popular_in_segment", "goes_with",
]  # fmt: skip

EXPLAINS = 0.05  # of the customer's highest score; less is no reason
NEARLY = 0.6  # a second product is named too when it adds this share of the first one's part


@dataclass(frozen=True, slots=True)
class Reason:
    """The kind, and the products that it refers to (none for popularity)."""

    kind: Kind
    product_ids: tuple[str, ...] = ()


POPULAR = Reason("popular")


def personal(reading: Reading | None, history: History, ranked: Places, ids: Ids) -> list[Reason]:
    """One reason for each ranked product; popularity where the history explains next to nothing.

    `reading` is the history as the solution sees it, None when it was not asked.
    """
    if reading is None or not len(ranked):
        return [POPULAR] * len(ranked)
    parts = reading.contributions(ranked)
    itself = _itself(history.product, ranked)
    for row, own in enumerate(itself):
        if own >= 0:
            parts[row, own] = 0.0  # a product is not the reason for itself
    owned = history.times > 0
    first, second, strongest = _strongest(parts, owned)
    enough = EXPLAINS * max(reading.top, 0.0)
    names, products, bought = ids.names, history.product.tolist(), owned.tolist()
    found: list[Reason] = []
    rows = zip(ranked.tolist(), itself, first, second, strongest, strict=True)
    for place, own, one, two, worth in rows:
        if own >= 0 and bought[own]:
            found.append(Reason("bought_before", (names[place],)))
        elif worth <= enough:
            found.append(Reason("because_viewed", (names[place],)) if own >= 0 else POPULAR)
        else:
            about = (names[products[one]],) + ((names[products[two]],) if two >= 0 else ())
            found.append(Reason("because_bought" if bought[one] else "because_viewed", about))
    return found


def _itself(history: Positions, ranked: Places) -> list[int]:
    """Where each ranked product lies in the history (rising), -1 where it does not."""
    at = history.searchsorted(ranked)
    met = history.take(at, mode="clip") == ranked
    return [where if one else -1 for where, one in zip(at.tolist(), met.tolist(), strict=True)]


def _strongest(parts: Floats, bought: Mask) -> tuple[list[int], list[int], list[float]]:
    """For each row the strongest part, the next of the same kind if it is nearly as strong (else
    -1), and what the strongest is."""
    rows, first = np.arange(len(parts)), parts.argmax(axis=1)
    most = parts[rows, first]
    others = parts if bought.all() else np.where(bought == bought[first][:, None], parts, -np.inf)
    others[rows, first] = -np.inf
    second = others.argmax(axis=1)
    second[others[rows, second] < NEARLY * most] = -1
    return first.tolist(), second.tolist(), most.tolist()
