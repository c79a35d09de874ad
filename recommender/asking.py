"""The commands that ask an artifact: products for customers, products like one."""

import argparse
import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from recommender import artifact
from recommender.commands import note, segments_of
from recommender.errors import RecommenderError
from recommender.groups import group_of, popular_among
from recommender.recommender import Ranked, Recommender

type Ask = Callable[[str], list[Ranked]]


def recommend(options: argparse.Namespace) -> None:
    """Rank products for customers, as CSV on the standard output."""
    made = artifact.load(options.artifact).recommender
    ids = _lines(options.customers)
    ask = _ask(made, options)
    strangers = sum(1 for one in ids if one not in made.customers)
    _write(("customer_id", "rank", "product_id", "relevance"), _rows(ids, ask))
    if strangers and not options.segments:
        note(f"{strangers} of {len(ids)} customers are unknown and get what is popular")


def similar(options: argparse.Namespace) -> None:
    """The products nearest to one, as CSV on the standard output."""
    made = artifact.load(options.artifact).recommender
    found = made.similar(options.product, options.n)
    rows = (
        (options.product, rank, one.product_id, f"{one.relevance:.6g}")
        for rank, one in enumerate(found, 1)
    )
    _write(("product_id", "rank", "similar_product_id", "relevance"), rows)


def _rows(ids: Sequence[str], ask: Ask) -> Iterable[tuple[str, int, str, str]]:
    for customer_id in ids:
        for rank, one in enumerate(ask(customer_id), 1):
            yield customer_id, rank, one.product_id, f"{one.relevance:.6g}"


def _ask(made: Recommender, options: argparse.Namespace) -> Ask:
    if options.segment and not options.segments:
        raise RecommenderError("--segment needs --segments FILE.csv, which tells who is in it.")
    if options.segments:
        return _ask_segments(made, options)
    return lambda customer_id: made.recommend(customer_id, n=options.n, mode=options.mode)


def _ask_segments(made: Recommender, options: argparse.Namespace) -> Ask:
    """What is popular in the segment that is named, or else in each customer's own."""
    if options.mode != "popular":
        raise RecommenderError("--segments is for --mode popular.")
    segments = segments_of(options, made.customers)

    @cache
    def popular(names: tuple[str, ...]) -> list[Ranked]:
        group = group_of(made, segments.in_any(names))
        if names and not group.tells(made.mask()):
            said = f"{group.customers} customers of {', '.join(names)} tell too little: "
            note(f"{said}they get what is popular with everybody")
        return popular_among(made, group, options.n)

    if options.segment:
        named = popular((options.segment,))
        return lambda _customer_id: named
    return lambda customer_id: popular(segments.of_customer(customer_id))


def _lines(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RecommenderError(f"{path} cannot be read: {error}") from error
    ids = [line.strip() for line in lines if line.strip()]
    return ids[1:] if ids[:1] == ["customer_id"] else ids


def _write(header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
