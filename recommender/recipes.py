"""A recipe: everything that decides what is learned from the same interactions."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np

from recommender import mix_learning
from recommender.errors import BadData
from recommender.interactions import Interactions
from recommender.recommender import Recommender
from recommender.solvers import Als, Factors, Solver
from recommender.solvers.solution import Progress, silent
from recommender.splitting import Split, leave_last, tail
from recommender.weighting import Weighting

NEWEST = 0.1  # share of the interactions that the mix is learned on
ENOUGH = 100  # customers in it; with fewer, everybody's own last products serve instead
LAST = 3
CHANCE = 0.01  # the length of a vector nothing is known of yet


@dataclass(frozen=True)
class Recipe:
    """A solver with its parameters, and the weighting of interactions."""

    solver: Solver = field(default_factory=Als)
    weighting: Weighting = Weighting()

    def fit(
        self,
        data: Interactions,
        *,
        now: float | None = None,
        seed: int = 0,
        progress: Progress = silent,
        mixed: bool = True,
        baskets: bool = True,
    ) -> Recommender:
        """Learn from everything; `mixed` also learns the mix, on a part held out before."""
        part = held_out(data) if mixed else None
        if part is None:
            return self._fitted(data, self.solver, now, seed, progress, baskets=baskets)
        quick = self.solver.quick() if isinstance(self.solver, Als) else self.solver
        before = self._fitted(part.train, quick, None, seed, _first_part(progress), baskets=False)
        solver = _continuing(self.solver, before, data, seed)
        later = _second_part(progress)
        made = self._fitted(data, solver, now, seed, later, baskets=baskets)
        mixes = mix_learning.learn(before, part, seed)
        return replace(made, parameters=_named(self.solver), mixes=mixes)

    def _fitted(
        self,
        data: Interactions,
        solver: Solver,
        now: float | None,
        seed: int,
        progress: Progress,
        *,
        baskets: bool = True,
    ) -> Recommender:
        return Recommender.fit(
            data,
            solver,
            weighting=self.weighting,
            now=now,
            seed=seed,
            progress=progress,
            baskets=baskets,
        )


def _continuing(solver: Solver, before: Recommender, data: Interactions, seed: int) -> Solver:
    """The whole is learned from where the earlier part ended; new products start at chance."""
    learned = before.solution
    if not (isinstance(solver, Als) and isinstance(learned, Factors)):
        return solver
    width = learned.vectors.shape[1]
    random = np.random.default_rng(seed)
    vectors = random.random((len(data.products), width), dtype=np.float32) * np.float32(CHANCE)
    vectors[data.products.positions(before.products)] = learned.vectors
    return solver.continuing(vectors)


def _named(solver: Solver) -> dict[str, Any]:
    return {"solver": type(solver).__name__.lower(), **solver.parameters()}


def _first_part(progress: Progress) -> Progress:
    return lambda share, word: progress(share / 2, word)


def _second_part(progress: Progress) -> Progress:
    return lambda share, word: progress(0.5 + share / 2, word)


def held_out(data: Interactions) -> Split | None:
    """A part to learn the mix on; None when there is too little of everything."""
    newest = _possible(partial(tail, data, NEWEST))
    if newest is not None and len(newest) >= ENOUGH:
        return newest
    last = _possible(partial(leave_last, data, LAST))
    return max((part for part in (newest, last) if part), key=len, default=None)


def _possible(cut: Callable[[], Split]) -> Split | None:
    try:
        return cut()
    except BadData:
        return None
