"""A recipe: everything that decides what is learned from the same interactions."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from recommender import mix_learning
from recommender.errors import BadData
from recommender.interactions import Interactions
from recommender.recommender import Recommender
from recommender.solvers import Als, Solver
from recommender.solvers.solution import Progress, silent
from recommender.splitting import Split, leave_last, tail
from recommender.weighting import Weighting

NEWEST = 0.1  # share of the interactions that the mix is learned on
ENOUGH = 100  # customers in it; with fewer, everybody's own last products serve instead
LAST = 3


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
    ) -> Recommender:
        """Learn from everything; `mixed` also learns the mix, on a part held out before."""
        made = Recommender.fit(
            data, self.solver, weighting=self.weighting, now=now, seed=seed, progress=progress
        )
        part = held_out(data) if mixed else None
        if part is None:
            return made
        before = Recommender.fit(
            part.train, quick(self.solver), weighting=self.weighting, seed=seed
        )
        return replace(made, mixes=mix_learning.learn(before, part, seed))


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


def quick(solver: Solver) -> Solver:
    """A cheaper solver of the same kind: the mix needs its scores, not its last digit."""
    if isinstance(solver, Als):
        return replace(
            solver, factors=min(solver.factors, 64), iterations=min(solver.iterations, 8)
        )
    return solver
