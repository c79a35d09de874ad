"""The command `search`: hyper-parameters by their NDCG@10 at successive cuts in time."""

import argparse

from recommender import artifact, search_picture
from recommender.commands import as_told, note, read
from recommender.errors import RecommenderError
from recommender.splitting import successive
from recommender.training import CHOICE
from recommender.tuning import Trial
from recommender.tuning import search as hunt

CUTS = 3
SHOWN = 10  # trials in the table


def search(options: argparse.Namespace) -> None:
    """Search, print the best trials, and learn by the best of them where an artifact is asked for.

    An interrupt (Ctrl-C) ends the search, not the command.
    """
    if options.solver == "spark":
        raise RecommenderError("A search is for the embedded solvers; Spark's trials are too dear.")
    data = read(options)
    splits = successive(data, options.cuts)
    trials = hunt(
        splits,
        (options.solver,) if options.solver else CHOICE,
        trials=options.trials,
        seconds=options.seconds,
        seed=options.seed,
        progress=as_told,
    )
    print(table(trials, len(splits)))
    if options.plot:
        search_picture.draw(trials, f"Search, {len(splits)} cuts in time", options.plot)
        note(f"picture: {options.plot}")
    if options.artifact:
        made = trials[0].recipe.fit(data, seed=options.seed, progress=as_told)
        artifact.save(made, options.artifact, {"search.ndcg@10": trials[0].ndcg})
        note(f"learned by the best: {options.artifact}")


def table(trials: list[Trial], cuts: int) -> str:
    """For people: the best trials, their NDCG@10 at each cut, and what they chose."""
    head = "".join(f"{f'cut {number}':>9}" for number in range(1, cuts + 1))
    lines = [f"{'NDCG@10':>8}{head}{'seconds':>9}  recipe"]
    lines += [_line(trial, cuts) for trial in trials[:SHOWN]]
    given_up = sum(1 for trial in trials if not trial.whole)
    return "\n".join([*lines, f"{len(trials)} trials, {given_up} given up before the last cut"])


def _line(trial: Trial, cuts: int) -> str:
    cells = [f"{value:>9.4f}" for value in trial.ndcgs] + [f"{'':>9}"] * (cuts - len(trial.ndcgs))
    return f"{trial.ndcg:>8.4f}{''.join(cells)}{trial.seconds:>9.1f}  {_words(trial)}"


def _words(trial: Trial) -> str:
    weighting = trial.recipe.weighting
    chosen = {**trial.recipe.solver.parameters(), "half_life": weighting.half_life}
    values = [
        f"{name}={value:.3g}" if isinstance(value, float) else f"{name}={value}"
        for name, value in {**chosen, "shape": weighting.shape}.items()
    ]
    return " ".join([type(trial.recipe.solver).__name__.lower(), *values])
