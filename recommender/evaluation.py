"""Honest evaluation: split in time, all products ranked, simple baselines in the same table.

Two tasks: `new` asks for products the customer had not bought before, and `any` for all. The
recommender answers them with its modes `discover` and `blend`.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from recommender.arrays import Floats, Positions
from recommender.histories import History
from recommender.metrics import DEPTH, Scores, interval, of_lists
from recommender.ranking import best
from recommender.recommender import Mode, Recommender
from recommender.solvers import Neighbours, Solution
from recommender.splitting import Split
from recommender.threads import one_thread

Task = Literal["new", "any"]
MODE_OF: dict[Task, Mode] = {"new": "discover", "any": "blend"}

type Scorer = Callable[[History], Floats]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    task: Task
    metrics: dict[str, float]
    interval: tuple[float, float]  # of NDCG@10
    seconds: float  # to learn, 0 for what needs no learning


def judge(scorer: Scorer, made: Recommender, split: Split, task: Task) -> Scores:
    """Rank all products for every customer of the split and compare with what came."""
    lists: list[Positions] = []
    truth: list[Positions] = []
    missing: list[int] = []
    for history, wanted, unknown in _asked(made, split, task):
        mask = made.mask()
        if task == "new":
            mask[history.bought] = False
        with one_thread():
            lists.append(best(scorer(history), DEPTH, mask))
        truth.append(wanted)
        missing.append(unknown)
    return of_lists(lists, truth, missing, made.histories.owners(len(made.products)))


def _asked(made: Recommender, split: Split, task: Task) -> Iterator[tuple[History, Positions, int]]:
    rows = zip(split.customer.tolist(), split.truth, split.unknown, strict=True)
    for customer, truth, unknown in rows:
        history = made.histories.of_customer(customer)
        wanted = truth if task == "any" else truth[~np.isin(truth, history.bought)]
        if len(wanted) + unknown:
            yield history, wanted, unknown


def scorer_of(made: Recommender, task: Task) -> Scorer:
    """The recommender's own scores for a task."""
    return lambda history: made.scores(history, MODE_OF[task], made.made_at)


def baselines(made: Recommender, train_seconds: dict[str, float]) -> dict[str, Scorer]:
    """Popularity, own counts and item-kNN on the same training data."""
    started = time.perf_counter()
    near = _neighbours(made)
    train_seconds["item-knn"] = time.perf_counter() - started

    def own_counts(history: History) -> Floats:
        scores = made.popular * np.float32(1e-3)
        scores[history.product] += np.maximum(history.times, 1e-2)
        return scores

    def item_knn(history: History) -> Floats:
        return near.scores(history.product, np.ones(len(history), dtype=np.float32))

    return {
        "popularity": lambda _history: made.popular,
        "own counts": own_counts,
        "item-knn": item_knn,
    }


def _neighbours(made: Recommender) -> Solution:
    from scipy.sparse import csr_matrix

    past = made.histories
    shape = (len(made.customers), len(made.products))
    ones = np.ones(len(past.product), dtype=np.float32)
    return Neighbours().solve(csr_matrix((ones, past.product, past.starts), shape=shape), 0)


def compare(
    recommenders: dict[str, tuple[Recommender, float]], split: Split, seed: int = 0
) -> list[Row]:
    """All recommenders (with their seconds) and the baselines, on both tasks."""
    rows: list[Row] = []
    seconds = {name: taken for name, (_, taken) in recommenders.items()}
    first = next(iter(recommenders.values()))[0]
    plain = baselines(first, seconds)
    for task in MODE_OF:
        scorers = {
            name: (made, scorer_of(made, task)) for name, (made, _) in recommenders.items()
        } | {name: (first, scorer) for name, scorer in plain.items()}
        for name, (made, scorer) in scorers.items():
            scores = judge(scorer, made, split, task)
            if len(scores.ndcg):
                spread = interval(scores.ndcg, seed)
                rows.append(Row(name, task, scores.summary(), spread, seconds.get(name, 0.0)))
    return rows


def table(rows: list[Row]) -> str:
    """For people: one block for each task, columns as in the contract."""
    lines: list[str] = []
    head = ("model", "NDCG@10", "95 % interval", "Recall@10", "Recall@20", "coverage", "seconds")
    for task, title in (("new", "new products (discover)"), ("any", "any product (blend)")):
        block = [row for row in rows if row.task == task]
        if not block:
            continue
        lines.append(f"{title}, {int(block[0].metrics['customers'])} customers")
        lines.append("{:<14}{:>9}{:>18}{:>11}{:>11}{:>10}{:>9}".format(*head))
        lines += [_line(row) for row in block]
        lines.append("")
    return "\n".join(lines).rstrip()


def _line(row: Row) -> str:
    found = row.metrics
    low, high = row.interval
    return (
        f"{row.name:<14}{found['ndcg@10']:>9.4f}{f'{low:.4f}..{high:.4f}':>18}"
        f"{found['recall@10']:>11.4f}{found['recall@20']:>11.4f}"
        f"{found['coverage']:>10.3f}{row.seconds:>9.2f}"
    )
