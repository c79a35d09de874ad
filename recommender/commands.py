"""What the shell commands do; every fault leaves as one sentence (see `__main__`)."""

import argparse
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from recommender import artifact, rating_accuracy, slices
from recommender.cleaning import CleaningReport
from recommender.errors import RecommenderError
from recommender.evaluation import compare, table
from recommender.facts_reading import read_facts
from recommender.ids import Ids
from recommender.interactions import Interactions
from recommender.newcomer_slices import newcomer_slices
from recommender.pictures import Bar, draw
from recommender.ratings import Ratings
from recommender.reading import read_rated
from recommender.recipes import Recipe
from recommender.recommender import Recommender
from recommender.segments import Segments, read_segments
from recommender.solvers import SOLVERS, Solver, Spark
from recommender.solvers.spark import as_csv
from recommender.splitting import Split, begins, parse_holdout, successive
from recommender.training import train
from recommender.tuning import MOST_FOR_EASE

TUNING_TRIALS, TUNING_SECONDS = 30, 600.0


def fit(options: argparse.Namespace) -> None:
    """Learn from a CSV file and write an artifact."""
    if options.tune and options.solver == "spark":
        raise RecommenderError("--tune is for the embedded solvers; Spark's trials are too dear.")
    data = read(options)
    started = time.perf_counter()
    if options.tune:
        metrics = train(
            data,
            options.artifact,
            datetime.now(UTC),
            options.seed,
            as_told,
            solvers=(options.solver,) if options.solver else ("als", "ease", "svd"),
            trials=options.trials,
            seconds=options.seconds,
        )
        note("".join(f"{name} {value:.4f}\n" for name, value in sorted(metrics.items())).rstrip())
    else:
        recipe = Recipe(_solver(options, options.solver or "als"))
        made = recipe.fit(data, seed=options.seed, progress=as_told)
        artifact.save(made, options.artifact)
    note(
        f"{len(data)} interactions of {len(data.customers)} customers with {len(data.products)} "
        f"products learned in {time.perf_counter() - started:.1f} s: {options.artifact}"
    )


def evaluate(options: argparse.Namespace) -> None:
    """Split in time, learn from the earlier part, print the table."""
    data, ratings = _read_rated(options)
    segments = segments_of(options, data.customers) if options.segments else None
    split = parse_holdout(options.holdout, data)
    names = [options.solver] if options.solver else _affordable(data)
    learned: dict[str, tuple[Recommender, float]] = {}
    for name in names:
        started = time.perf_counter()
        made = Recipe(_solver(options, name)).fit(split.train, seed=options.seed)
        learned[name] = made, time.perf_counter() - started
    rows = compare(learned, split, options.seed)
    print(table(rows))
    sliced = _sliced(options, data, next(iter(learned.values()))[0], split, segments)
    print(f"\n{slices.table(sliced)}")
    if len(ratings):
        _foretold(options, data, ratings)
    if options.plot:
        bars = [Bar(f"{row.name}, {row.task}", row.task, row.metrics["ndcg@10"], row.interval)
                for row in rows]  # fmt: skip
        draw(bars, "NDCG@10, 95 % intervals", options.plot)
        note(f"picture: {options.plot}")


def _sliced(
    options: argparse.Namespace,
    data: Interactions,
    made: Recommender,
    split: Split,
    segments: Segments | None,
) -> list[slices.Slice]:
    """The slices of the holdout, or with `--cuts` those of so many cuts together."""
    cases = [(made, split)]
    if options.cuts > 1:
        recipe = Recipe(_solver(options, options.solver or "als"))
        parts = successive(data, options.cuts)
        cases = [(recipe.fit(part.train, seed=options.seed), part) for part in parts]
    found = slices.slices(cases, options.seed)
    if segments is not None:
        found += (several := slices.segment_slices(cases, segments, options.seed))
        if left := len(segments.members) - len(several):
            note(f"{left} segments left out: fewer than {slices.FEWEST} customers to foresee")
    if options.products:
        found += newcomer_slices(cases, read_facts(options.products), options.seed)
    return found


def _foretold(options: argparse.Namespace, data: Interactions, ratings: Ratings) -> None:
    """How near foretold stars come, over the same holdout; nothing above rests on it."""
    held = ratings.at >= begins(options.holdout, data, ratings.customers)[ratings.customer]
    report = rating_accuracy.rating_accuracy(ratings, held, options.seed)
    if report is None:
        fewest = rating_accuracy.FEWEST
        note(f"ratings left out: fewer than {fewest} customers to foretell, or nothing before")
    else:
        print(f"\n{rating_accuracy.table(report)}")


def _affordable(data: Interactions) -> list[str]:
    if len(data.products) <= MOST_FOR_EASE:
        return ["als", "svd", "ease"]
    note(f"ease left out: it is slow with {len(data.products)} products; ask with --solver ease")
    return ["als", "svd"]


def read(options: argparse.Namespace) -> Interactions:
    """CSV; Parquet (a file of that ending, or a folder) by way of Spark."""
    return _read_rated(options)[0]


def _read_rated(options: argparse.Namespace) -> tuple[Interactions, Ratings]:
    path: Path = options.interactions
    if path.suffix != ".parquet" and not path.is_dir():
        return _read_csv(path, options.strict)
    with tempfile.TemporaryDirectory(prefix="interactions-") as folder:
        copy = Path(folder) / "interactions.csv"
        as_csv(path, options.master, copy)
        return _read_csv(copy, options.strict)


def _read_csv(path: Path, strict: bool) -> tuple[Interactions, Ratings]:
    data, ratings, report = read_rated(path, datetime.now(UTC), strict=strict, progress=as_told)
    _report(report)
    return data, ratings


def _report(report: CleaningReport) -> None:
    for sentence in report.sentences():
        note(sentence)


def _solver(options: argparse.Namespace, name: str) -> Solver:
    """A solver with its defaults; Spark's with where it runs."""
    if name == "spark":
        return Spark(master=options.master, shared=options.shared)
    return SOLVERS[name]()


def as_told(share: float, word: str) -> None:
    """A bar on the standard error, where somebody looks."""
    if sys.stderr.isatty():
        _bar = "█" * round(24 * share)
        print(
            f"\r{_bar:<24} {share:4.0%} {word:<40}",
            end="\n" if share >= 1 else "",
            file=sys.stderr,
            flush=True,
        )


def note(text: str) -> None:
    """A sentence on the standard error."""
    print(text, file=sys.stderr)


def segments_of(options: argparse.Namespace, customers: Ids) -> Segments:
    """The segments of a file; tells what was wrong, and of how many customers nothing is known."""
    segments, report = read_segments(options.segments, strict=options.strict)
    for sentence in report.sentences():
        note(f"{options.segments}: {sentence}")
    everybody = segments.customers
    strangers = sum(1 for one in everybody if one not in customers)
    if strangers:
        note(f"{strangers} of {len(everybody)} customers of {options.segments} are unknown")
    return segments
