"""A search for good hyper-parameters with a budget, on a validation part that lies later in time.

Every solver's defaults are tried first, so that a search never ends below them; then values are
drawn around, the same for the same seed.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from recommender.errors import RecommenderError
from recommender.evaluation import Task, judge, scorer_of
from recommender.recommender import Recommender
from recommender.solvers import SOLVERS, Solver
from recommender.solvers.solution import Progress, silent
from recommender.splitting import Split
from recommender.weighting import Shape, Weighting

MOST_CUSTOMERS = 1500  # judged in each trial
MOST_FOR_EASE = 8_000  # products; beyond, its cube is no budget

type Draw = Callable[[np.random.Generator], dict[str, Any]]

SPACES: dict[str, Draw] = {
    "als": lambda random: {
        "factors": int(random.choice([24, 48, 96, 128])),
        "shrink": float(np.exp(random.uniform(np.log(0.2), np.log(3.0)))),
        "alpha": float(random.choice([0.0, 0.5, 1.0, 2.0, 4.0])),
        "iterations": 12,
    },
    "svd": lambda random: {
        "factors": int(np.exp(random.uniform(np.log(6), np.log(128)))),
        "damping": float(random.choice([0.0, 0.25, 0.5])),
    },
    "ease": lambda random: {
        "shrink": float(np.exp(random.uniform(np.log(0.1), np.log(6)))),
        "floor": float(np.exp(random.uniform(np.log(3), np.log(300)))),
    },
    "article": lambda random: {
        "rank": int(random.integers(2, 12)),
        "ridge": float(np.exp(random.uniform(np.log(0.02), np.log(5)))),
        "iterations": 30,
    },
}
HALF_LIVES: tuple[float | None, ...] = (None, 365.0, 180.0, 90.0)


@dataclass(frozen=True)
class Trial:
    """One recipe and how well it did."""

    solver: Solver
    weighting: Weighting
    ndcg: float
    seconds: float


def search(
    split: Split,
    names: Sequence[str],
    *,
    trials: int,
    seconds: float,
    seed: int,
    progress: Progress = silent,
    clock: Callable[[], float] = time.monotonic,
) -> list[Trial]:
    """Trials best first; stops after `trials`, or after `seconds` once every default was tried."""
    split = split.sample(MOST_CUSTOMERS, seed)
    names = [name for name in names if _fits(name, split)]
    started, done = clock(), list[Trial]()
    for number, (solver, weighting) in enumerate(_recipes(names, trials, seed)):
        if number >= len(names) and clock() - started > seconds:
            break
        begun = clock()
        done.append(Trial(solver, weighting, _ndcg(split, solver, weighting, seed), 0.0))
        done[-1] = replace(done[-1], seconds=clock() - begun)
        found = max(trial.ndcg for trial in done)
        progress((number + 1) / max(trials, len(names)), f"trial {number + 1}: NDCG {found:.4f}")
    return sorted(done, key=lambda trial: -trial.ndcg)


def _recipes(names: Sequence[str], trials: int, seed: int) -> list[tuple[Solver, Weighting]]:
    random = np.random.default_rng(seed)
    recipes: list[tuple[Solver, Weighting]] = [(SOLVERS[name](), Weighting()) for name in names]
    while len(recipes) < trials:
        name = names[len(recipes) % len(names)]
        solver = SOLVERS[name](**SPACES[name](random))
        half_life = HALF_LIVES[int(random.integers(len(HALF_LIVES)))]
        shape: Shape = "log" if name == "article" or random.random() < 0.6 else "flat"
        recipes.append((solver, Weighting(half_life=half_life, shape=shape)))
    return recipes


def _ndcg(split: Split, solver: Solver, weighting: Weighting, seed: int) -> float:
    try:
        made = Recommender.fit(split.train, solver, weighting=weighting, seed=seed, baskets=False)
    except (RecommenderError, np.linalg.LinAlgError):
        return 0.0
    return quality(made, split)


def quality(made: Recommender, split: Split) -> float:
    """NDCG@10 on new products; on any product where nobody buys something new."""
    tasks: tuple[Task, ...] = ("new", "any")
    for task in tasks:
        scores = judge(scorer_of(made, task), made, split, task)
        if len(scores.ndcg):
            return float(scores.ndcg.mean())
    return 0.0


def _fits(name: str, split: Split) -> bool:
    return name != "ease" or len(split.train.products) <= MOST_FOR_EASE
