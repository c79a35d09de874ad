"""What a search may choose: for each solver its parameters, with the defaults to begin from.

Every range is wide around what served well in practice; sizes and strengths are searched by their
logarithm. `alpha` tunes the weight of what is unobserved, 1 / (1 + alpha), and `nu` how far
regularisation grows with frequency (see `solvers.frequency`).
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from recommender.recipes import Recipe
from recommender.solvers import SOLVERS
from recommender.weighting import Shape, Weighting

if TYPE_CHECKING:
    from optuna import Trial

HALF_LIVES: tuple[float | None, ...] = (None, 365.0, 180.0, 90.0)
SHAPES: tuple[Shape, ...] = ("log", "flat")

type Values = dict[str, Any]


def _als(trial: "Trial") -> Values:
    return {
        "factors": trial.suggest_categorical("als.factors", (32, 48, 64, 96, 128)),
        "shrink": trial.suggest_float("als.shrink", 0.2, 3.0, log=True),
        "alpha": trial.suggest_float("als.alpha", 0.25, 16.0, log=True),
        "nu": trial.suggest_categorical("als.nu", (0.0, 0.5, 1.0)),
    }


def _svd(trial: "Trial") -> Values:
    return {
        "factors": trial.suggest_int("svd.factors", 6, 128, log=True),
        "damping": trial.suggest_float("svd.damping", 0.0, 0.5),
    }


def _ease(trial: "Trial") -> Values:
    return {
        "shrink": trial.suggest_float("ease.shrink", 0.1, 6.0, log=True),
        "floor": trial.suggest_float("ease.floor", 3.0, 300.0, log=True),
    }


def _article(trial: "Trial") -> Values:
    return {
        "rank": trial.suggest_int("article.rank", 2, 12),
        "ridge": trial.suggest_float("article.ridge", 0.02, 5.0, log=True),
        "iterations": trial.suggest_int("article.iterations", 30, 30),
    }


SPACES: dict[str, Callable[["Trial"], Values]] = {
    "als": _als,
    "svd": _svd,
    "ease": _ease,
    "article": _article,
}


def drawn(trial: "Trial", names: tuple[str, ...]) -> Recipe:
    """The recipe of a trial."""
    name = trial.suggest_categorical("solver", names)
    solver = SOLVERS[name](**SPACES[name](trial))
    half_life = HALF_LIVES[trial.suggest_int("half_life", 0, len(HALF_LIVES) - 1)]
    shape: Shape = "log"
    if name != "article":  # ratings are not flattened
        shape = SHAPES[trial.suggest_int("shape", 0, len(SHAPES) - 1)]
    return Recipe(solver, Weighting(half_life=half_life, shape=shape))


def default(name: str) -> Values:
    """A solver's own defaults, in the names of a trial."""
    values = SOLVERS[name]().parameters() | ({"iterations": 30} if name == "article" else {})
    known = {f"{name}.{one}": value for one, value in values.items()}
    return {"solver": name, "half_life": 0, "shape": 0, **known}
