"""For whom the rankings are good: by how much is known of a customer, down to a single click.

A guest is imitated by forgetting all of a customer's history but the newest few products.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from recommender.arrays import Floats
from recommender.evaluation import Scorer, judge, scorer_of
from recommender.histories import History
from recommender.metrics import interval
from recommender.recommender import Recommender
from recommender.splitting import Split

ACTIVITY = ((1, 5), (6, 20), (21, None))  # products in a customer's history
CLICKS = (1, 3)
FEWEST = 20  # customers; of fewer nothing is told


@dataclass(frozen=True)
class Slice:
    """NDCG@10 on new products of the model and of popularity, with 95 % intervals."""

    name: str
    customers: int
    model: float
    model_interval: tuple[float, float]
    popularity: float
    popularity_interval: tuple[float, float]


def slices(made: Recommender, split: Split, seed: int = 0) -> list[Slice]:
    """Every slice with enough customers in it."""
    found = [
        _slice(f"{low} products" if low == high else _named(low, high), made, part, None, seed)
        for low, high in ACTIVITY
        if len(part := _active(made, split, low, high)) >= FEWEST
    ]
    for clicks in CLICKS:
        name = "a guest after 1 click" if clicks == 1 else f"a guest after {clicks} clicks"
        if len(split) >= FEWEST:
            found.append(_slice(name, made, split, clicks, seed))
    return found


def table(found: list[Slice]) -> str:
    """For people."""
    head = f"{'slice, new products':<26}{'customers':>10}{'NDCG@10':>9}{'95 % interval':>18}"
    lines = [head + f"{'popularity':>12}{'95 % interval':>18}"]
    for one in found:
        low, high = one.model_interval
        under, over = one.popularity_interval
        lines.append(
            f"{one.name:<26}{one.customers:>10}{one.model:>9.4f}{f'{low:.4f}..{high:.4f}':>18}"
            f"{one.popularity:>12.4f}{f'{under:.4f}..{over:.4f}':>18}"
        )
    return "\n".join(lines)


def _named(low: int, high: int | None) -> str:
    return f"{low} or more products" if high is None else f"{low} to {high} products"


def _slice(name: str, made: Recommender, part: Split, clicks: int | None, seed: int) -> Slice:
    plain = scorer_of(made, "new")
    scorer: Scorer = plain if clicks is None else _forgetful(plain, clicks)
    model = judge(scorer, made, part, "new").ndcg
    popular = judge(lambda _history: made.popular, made, part, "new").ndcg
    return Slice(
        name,
        len(model),
        float(model.mean()),
        interval(model, seed),
        float(popular.mean()),
        interval(popular, seed),
    )


def _forgetful(scorer: Scorer, clicks: int) -> Callable[[History], Floats]:
    def asked(history: History) -> Floats:
        newest = np.sort(np.argsort(-history.last, kind="stable")[:clicks])
        seen = History(
            history.product[newest],
            np.ones(len(newest), dtype=np.float32),
            np.zeros(len(newest), dtype=np.float32),
            history.last[newest],
        )
        return scorer(seen)

    return asked


def _active(made: Recommender, split: Split, low: int, high: int | None) -> Split:
    lengths = np.diff(made.histories.starts)[split.customer]
    return split.only((lengths >= low) & (lengths <= (high or np.inf)))
