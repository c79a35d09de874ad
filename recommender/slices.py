"""For whom the rankings are good: by how much is known of a customer, down to a single click, and
by segment.

A guest is imitated by forgetting all of a customer's history but the newest few products.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Doubles, Floats, Mask
from recommender.evaluation import Scorer, judge, scorer_of
from recommender.histories import History
from recommender.metrics import interval
from recommender.recommender import Recommender
from recommender.segments import Segments
from recommender.splitting import Split

ACTIVITY = ((1, 5), (6, 20), (21, None))  # products in a customer's history
CLICKS = (1, 3)
FEWEST = 20  # customers; of fewer nothing is told


type Case = tuple[Recommender, Split]  # what was learned before a cut, and what came after it


@dataclass(frozen=True)
class Slice:
    """NDCG@10 of the model and of popularity, with 95 % intervals; all over the same customers."""

    name: str
    customers: int
    model: float
    model_interval: tuple[float, float]
    popularity: float
    popularity_interval: tuple[float, float]
    gain_interval: tuple[float, float]  # of the model over popularity, customer by customer

    @property
    def clear(self) -> bool:
        """Whether the model is above popularity beyond chance."""
        return self.gain_interval[0] > 0


def slices(cases: Sequence[Case], seed: int = 0) -> list[Slice]:
    """Every slice with enough customers in it, those of several cuts taken together."""
    found = [
        _slice(_named(low, high), parts, None, seed)
        for low, high in ACTIVITY
        if len(parts := [(made, _active(made, split, low, high)) for made, split in cases])
    ]
    for clicks in CLICKS:
        name = "a guest after 1 click" if clicks == 1 else f"a guest after {clicks} clicks"
        found.append(_slice(name, cases, clicks, seed))
    return [one for one in found if one is not None]


def segment_slices(cases: Sequence[Case], segments: Segments, seed: int = 0) -> list[Slice]:
    """One slice for each segment with enough customers in it; who is in several counts in each."""
    found = [
        _slice(
            f"segment {name}",
            [(made, split.only(_members(made, split, ids))) for made, split in cases],
            None,
            seed,
        )
        for name, ids in segments.members.items()
    ]
    return [one for one in found if one is not None]


def beside(name: str, model: Doubles, popular: Doubles, seed: int) -> Slice:
    """The slice of two rankings' scores, customer by customer."""
    return Slice(
        name,
        len(model),
        float(model.mean()),
        interval(model, seed),
        float(popular.mean()),
        interval(popular, seed),
        interval(model - popular, seed),
    )


def table(found: list[Slice]) -> str:
    """For people."""
    width = max([26, *(len(one.name) + 2 for one in found)])
    head = f"{'slice, new products':<{width}}{'customers':>10}{'NDCG@10':>9}{'95 % interval':>16}"
    lines = [f"{head}{'popularity':>12}{'95 % interval':>16}{'gain, 95 %':>17}"]
    for one in found:
        lines.append(
            f"{one.name:<{width}}{one.customers:>10}{one.model:>9.4f}{_span(one.model_interval):>16}"
            f"{one.popularity:>12.4f}{_span(one.popularity_interval):>16}"
            f"{_span(one.gain_interval):>17}"
        )
    return "\n".join(lines)


def _span(ends: tuple[float, float]) -> str:
    return f"{ends[0]:.4f}..{ends[1]:.4f}"


def _named(low: int, high: int | None) -> str:
    return f"{low} or more products" if high is None else f"{low} to {high} products"


def _slice(name: str, cases: Sequence[Case], clicks: int | None, seed: int) -> Slice | None:
    model, popular = list[Doubles](), list[Doubles]()
    for made, split in cases:
        plain = scorer_of(made, "new")
        scorer: Scorer = plain if clicks is None else _forgetful(plain, clicks)
        model.append(judge(scorer, made, split, "new").ndcg)
        popular.append(judge(_popular(made), made, split, "new").ndcg)
    if sum(map(len, model)) < FEWEST:
        return None
    return beside(name, np.concatenate(model), np.concatenate(popular), seed)


def _popular(made: Recommender) -> Scorer:
    return lambda _history: made.popular


def _forgetful(scorer: Scorer, clicks: int) -> Callable[[History], Floats]:
    return lambda history: scorer(history.newest(clicks))


def _members(made: Recommender, split: Split, ids: Iterable[str]) -> Mask:
    return np.isin(split.customer, made.customers.positions(ids))


def _active(made: Recommender, split: Split, low: int, high: int | None) -> Split:
    lengths = np.diff(made.histories.starts)[split.customer]
    return split.only((lengths >= low) & (lengths <= (high or np.inf)))
