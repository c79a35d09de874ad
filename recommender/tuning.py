"""A search for good hyper-parameters with a budget, judged at one or several cuts in time.

Optuna draws by a tree-structured Parzen estimator (Akiba et al., KDD 2019; Bergstra, NIPS 2011),
the same for the same seed. A trial is the whole recipe, learned anew before each cut and judged on
what came between it and the next; one that is worse than half of the others so far at the first
cuts is not carried through the rest. Every solver's defaults are tried first.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recommender.errors import BadData, RecommenderError
from recommender.evaluation import Task, judge, scorer_of
from recommender.recipes import Recipe
from recommender.recommender import Recommender
from recommender.solvers.solution import Progress, silent
from recommender.spaces import SPACES, default, drawn
from recommender.splitting import Split

if TYPE_CHECKING:
    import optuna

MOST_CUSTOMERS = 1500  # judged at each cut of each trial
MOST_FOR_EASE = 8_000  # products; beyond, its cube is no budget


@dataclass(frozen=True)
class Trial:
    """One recipe and how well it did at each cut, the earliest first."""

    number: int
    recipe: Recipe
    ndcgs: tuple[float, ...]  # fewer than there are cuts when it was given up
    seconds: float
    whole: bool  # judged at every cut

    @property
    def ndcg(self) -> float:
        """The mean over the cuts."""
        return float(np.mean(self.ndcgs)) if self.ndcgs else 0.0


def search(
    splits: Sequence[Split],
    names: Sequence[str],
    *,
    trials: int,
    seconds: float,
    seed: int,
    progress: Progress = silent,
    clock: Callable[[], float] = time.monotonic,
) -> list[Trial]:
    """Trials best first, those given up behind; raises BadData when nothing could be judged.

    Stops after `trials`, after `seconds` once every default was tried, and at an interrupt from
    the keyboard: what was found until then is the answer.
    """
    fit = tuple(name for name in names if _fits(name, splits))
    if not fit:
        raise BadData("None of these solvers can be searched on these data.")
    hunt = _Hunt([split.sample(MOST_CUSTOMERS, seed) for split in splits], fit, seed, clock)
    try:
        hunt.run(max(trials, len(fit)), seconds, progress)
    except KeyboardInterrupt:
        if not any(trial.whole for trial in hunt.done):
            raise
    found = sorted(hunt.done, key=lambda trial: (not trial.whole, -trial.ndcg))
    if not found or not found[0].whole:
        raise BadData("No recipe could be learned from these data.")
    return found


class _Hunt:
    """A search under way."""

    def __init__(
        self, splits: list[Split], names: tuple[str, ...], seed: int, clock: Callable[[], float]
    ) -> None:
        self.splits, self.names, self.seed, self.clock = splits, names, seed, clock
        self.done: list[Trial] = []

    def run(self, trials: int, seconds: float, progress: Progress) -> None:
        import optuna  # slow to import

        optuna.logging.set_verbosity(optuna.logging.WARNING)
        study = optuna.create_study(
            direction="maximize",
            sampler=optuna.samplers.TPESampler(seed=self.seed),
            pruner=optuna.pruners.MedianPruner(n_startup_trials=4),
        )
        for name in self.names:
            study.enqueue_trial(default(name))
        until = self.clock() + seconds

        def told(_study: "optuna.Study", _trial: "optuna.trial.FrozenTrial") -> None:
            best = max((one.ndcg for one in self.done if one.whole), default=0.0)
            progress(len(self.done) / trials, f"trial {len(self.done)}: best NDCG {best:.4f}")
            if len(self.done) >= len(self.names) and self.clock() > until:
                study.stop()

        study.optimize(self.judged, n_trials=trials, callbacks=[told])

    def judged(self, trial: "optuna.Trial") -> float:
        import optuna

        recipe, begun, ndcgs = drawn(trial, self.names), self.clock(), list[float]()
        for cut, split in enumerate(self.splits):
            ndcgs.append(_ndcg(split, recipe, self.seed))
            trial.report(float(np.mean(ndcgs)), cut)
            if cut + 1 < len(self.splits) and trial.should_prune():
                self._keep(trial, recipe, ndcgs, begun)
                raise optuna.TrialPruned
        self._keep(trial, recipe, ndcgs, begun)
        return float(np.mean(ndcgs))

    def _keep(
        self, trial: "optuna.Trial", recipe: Recipe, ndcgs: list[float], begun: float
    ) -> None:
        whole, taken = len(ndcgs) == len(self.splits), self.clock() - begun
        self.done.append(Trial(trial.number, recipe, tuple(ndcgs), taken, whole))


def _ndcg(split: Split, recipe: Recipe, seed: int) -> float:
    try:
        return quality(recipe.fit(split.train, seed=seed, baskets=False), split)
    except (RecommenderError, np.linalg.LinAlgError):
        return 0.0


def quality(made: Recommender, split: Split) -> float:
    """NDCG@10 on new products; on any product where nobody buys something new."""
    tasks: tuple[Task, ...] = ("new", "any")
    for task in tasks:
        scores = judge(scorer_of(made, task), made, split, task)
        if len(scores.ndcg):
            return float(scores.ndcg.mean())
    return 0.0


def _fits(name: str, splits: Sequence[Split]) -> bool:
    products = max((len(split.train.products) for split in splits), default=0)
    return name in SPACES and (name != "ease" or products <= MOST_FOR_EASE)
