"""Critiques of what is shown: cheaper, dearer, another brand, like this but more of something.

A critique moves away from the shown products in one respect and stays near them in all others:
by the vectors, by category and brand, and by how far it goes. A shopper who says 'cheaper' of a
phone at 3,000 means 2,300, not the cheapest thing that rings. (The idea of unit critiques: Burke,
Hammond and Young, The FindMe approach to assisted browsing, IEEE Expert 1997.)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from recommender.arrays import Doubles, Floats, Mask, Positions
from recommender.errors import BadData, UnknownId
from recommender.features import UNKNOWN, Features
from recommender.ranking import best
from recommender.reasons import Reason
from recommender.recommender import Allowed, Ranked, Recommender
from recommender.threads import one_thread

Kind = Literal["cheaper", "dearer", "other_brand", "more", "less"]

MOST = 0.25  # how far a critique means to go at most, in logarithms: about a quarter


@dataclass(frozen=True, slots=True)
class Critique:
    """What is wrong with what is shown; `attribute` names the number to have more or less of."""

    kind: Kind
    attribute: str | None = None


def critiqued(
    made: Recommender,
    shown: Sequence[str],
    critique: Critique,
    n: int = 10,
    *,
    allow: Allowed = None,
) -> list[Ranked]:
    """The products that answer a critique of the shown ones, nearest first, never those shown.

    Raises UnknownId when none of them is known, BadData without features or for an attribute
    that no product has.
    """
    if made.features is None:
        raise BadData("A critique needs the products' features.")
    places = made.products.positions(shown)
    if not len(places):
        raise UnknownId("The recommender knows none of the products shown.")
    mask = made.mask(allow, shown)
    mask &= _answers(made.features, places, critique)
    with one_thread():
        near = _near(made, made.features, places) * _far_enough(made.features, places, critique)
    reason = Reason("similar_to", (made.products.names[places[0]],))
    return [
        Ranked(made.products.names[one], float(near[one]), reason)
        for one in best(near, n, mask).tolist()
    ]


def _near(made: Recommender, features: Features, places: Positions) -> Floats:
    """How near every product is to the shown ones, above 0."""
    rows = [
        0.5 * np.maximum(made.solution.neighbours(place), 0.0) + features.alike_to(place)
        for place in places.tolist()
    ]
    return np.asarray(np.mean(rows, axis=0) + 1e-3, dtype=np.float32)


def _answers(features: Features, places: Positions, critique: Critique) -> Mask:
    """Which products differ from all that is shown in the way asked for."""
    if critique.kind == "other_brand":
        refused = features.brand[places]
        return ~np.isin(features.brand, refused[refused != UNKNOWN])
    values = _values(features, critique)
    with np.errstate(invalid="ignore"):
        if critique.kind in ("cheaper", "less"):
            return np.asarray(values < np.nanmin(values[places]))
        return np.asarray(values > np.nanmax(values[places]))


def _far_enough(features: Features, places: Positions, critique: Critique) -> Floats:
    """1 for a step of the usual size, less for much more or much less."""
    other = critique.kind == "other_brand"
    values = features.price if other else _values(features, critique)
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.where(values > 0, np.log(values), np.nan)
        gone = logs - np.nanmean(logs[places])
    step = _step(features, places, logs)
    aim = {"cheaper": -step, "less": -step, "other_brand": 0.0}.get(critique.kind, step)
    worth = np.exp(-(((gone - aim) / (2 * step)) ** 2))
    return np.asarray(np.nan_to_num(worth, nan=0.0) + 1e-3, dtype=np.float32)


def _step(features: Features, places: Positions, logs: Doubles) -> float:
    """As far as the kind shown usually differs: screens differ less than prices."""
    kin = logs[np.isin(features.category, features.category[places])]
    kin = kin[np.isfinite(kin)]
    return float(np.clip(kin.std(), 0.02, MOST)) if len(kin) > 1 else MOST


def _values(features: Features, critique: Critique) -> Doubles:
    if critique.kind in ("cheaper", "dearer"):
        return features.price
    values = features.numbers.get(critique.attribute or "")
    if values is None:
        raise BadData(f"No product has a number for {critique.attribute!r}.")
    return values
