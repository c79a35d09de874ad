"""Training for production: choose a recipe on a held-out tail, judge it, learn from everything."""

from datetime import datetime
from pathlib import Path
from typing import Any

from recommender import artifact
from recommender.cleaning import without_repeats, without_suspects
from recommender.errors import BadData
from recommender.evaluation import Row, compare
from recommender.interactions import Interactions
from recommender.recipes import Recipe
from recommender.solvers import SOLVERS, Als
from recommender.solvers.solution import Progress, silent
from recommender.splitting import Split, tail
from recommender.tuning import search
from recommender.weighting import Weighting

HELD_OUT = 0.1  # the newest share of all interactions
CHOICE = ("als", "ease", "svd")
TRIALS, SECONDS = 12, 20.0


def train(
    data: Interactions,
    directory: Path,
    now: datetime,
    seed: int = 0,
    progress: Progress = silent,
    *,
    solvers: tuple[str, ...] = CHOICE,
    trials: int = TRIALS,
    seconds: float = SECONDS,
) -> dict[str, Any]:
    """Write an artifact to `directory` and return its metrics; raises BadData.

    The recipe is chosen on a tail of the earlier part and judged on the newest tail, which no
    choice has seen; then everything is learned from.
    """
    data = _cleaned(data.taking(data.at <= now.timestamp()))
    found = _held_out(data)
    recipe = choose(found, solvers, trials, seconds, seed, progress)
    metrics = {} if found is None else _metrics(found, recipe, seed)
    progress(0.9, "learning from everything")
    made = recipe.fit(data, now=now.timestamp(), seed=seed)
    artifact.save(made, directory, metrics)
    progress(1.0, "written")
    return metrics


def score(directory: Path, data: Interactions, seed: int = 0) -> dict[str, float]:
    """How well an artifact's recipe does on the newest tail of `data` (NDCG@10 and others).

    The recipe learns anew from what lies before the tail, so two artifacts are compared on the
    same data, and neither has seen the answers. Raises BadArtifact or BadData.
    """
    found = _held_out(_cleaned(data))
    if found is None:
        raise BadData("There are too few interactions to hold some out.")
    return _metrics(found, recipe_of(artifact.load(directory)), seed)


def recipe_of(kept: artifact.Artifact) -> Recipe:
    """The recipe that an artifact was made by."""
    parameters = dict(kept.recommender.parameters)
    solver = SOLVERS[parameters.pop("solver")]
    return Recipe(solver(**parameters), kept.recommender.weighting)


def _cleaned(data: Interactions) -> Interactions:
    known, _ = without_repeats(data)
    people = without_suspects(known)
    return (people if len(people) else known).compacted()


def _held_out(data: Interactions) -> Split | None:
    try:
        return tail(data, HELD_OUT)
    except BadData:
        return None


def choose(
    found: Split | None,
    solvers: tuple[str, ...],
    trials: int,
    seconds: float,
    seed: int = 0,
    progress: Progress = silent,
) -> Recipe:
    """The recipe that did best on the newest tail of what lies before a holdout."""
    earlier = None if found is None else _held_out(found.train)
    if earlier is None or trials <= 0:
        return Recipe(SOLVERS[solvers[0]]() if solvers else Als(), Weighting())
    judged = search(
        [earlier],
        solvers,
        trials=trials,
        seconds=seconds,
        seed=seed,
        progress=lambda share, word: progress(0.8 * share, word),
    )
    return judged[0].recipe


def _metrics(found: Split, recipe: Recipe, seed: int) -> dict[str, float]:
    """Discover's metrics by their names; the others' and the task `any` with a prefix."""
    made = recipe.fit(found.train, seed=seed)
    rows = compare({"model": (made, 0.0)}, found, seed)
    metrics: dict[str, float] = {}
    for row in rows:
        metrics |= {f"{_prefix(row)}{name}": value for name, value in row.metrics.items()}
    return metrics


def _prefix(row: Row) -> str:
    name = "" if row.name == "model" else f"{row.name.replace(' ', '_')}."
    return name if row.task == "new" else f"any.{name}"
