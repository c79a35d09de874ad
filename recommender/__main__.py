"""`python -m recommender`: fit, recommend, similar, evaluate, search.

Exit codes: 0 done, 1 data or artifact refused (one sentence on the standard error), 2 wrong use.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from recommender import asking, commands, searching
from recommender.errors import RecommenderError
from recommender.recommender import MODES
from recommender.solvers import SOLVERS

CHOICES = tuple(name for name in SOLVERS if name != "neighbours")

SEGMENTS = "customer_id and segment, a row for each segment that a customer is in"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
        sys.stdout.flush()
    except RecommenderError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except MemoryError:
        print("error: the data do not fit into memory", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {error.strerror or error}: {error.filename or ''}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m recommender", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parts = parser.add_subparsers(required=True)
    learn = _reading(parts.add_parser("fit", help="learn from interactions"), commands.fit)
    learn.add_argument("--artifact", type=Path, required=True)
    learn.add_argument("--tune", action="store_true", help="search for good parameters first")
    learn.add_argument("--trials", type=_positive, default=commands.TUNING_TRIALS)
    learn.add_argument("--seconds", type=float, default=commands.TUNING_SECONDS)
    _evaluation(parts)
    _search(parts)
    _asking(parts)
    return parser


def _evaluation(parts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    judge = parts.add_parser("evaluate", help="how good the rankings are")
    _reading(judge, commands.evaluate)
    judge.add_argument("--holdout", required=True, help="last:K or since:DATE")
    judge.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw the table")
    judge.add_argument("--cuts", type=_positive, default=1, help="for the slices, taken together")
    judge.add_argument("--segments", type=Path, metavar="FILE.csv", help=SEGMENTS)
    about = "name, brand, category and price by product_id, for the slice of newcomers"
    judge.add_argument("--products", type=Path, metavar="FILE.csv", help=about)


def _search(parts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    hunt = parts.add_parser("search", help="good parameters, judged at several cuts in time")
    _reading(hunt, searching.search)
    hunt.add_argument("--trials", type=_positive, default=commands.TUNING_TRIALS)
    hunt.add_argument("--seconds", type=float, default=commands.TUNING_SECONDS)
    hunt.add_argument("--cuts", type=_positive, default=searching.CUTS)
    hunt.add_argument("--artifact", type=Path, help="learn everything by the best and write it")
    hunt.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw the search")


def _asking(parts: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    rank = parts.add_parser("recommend", help="products for customers")
    rank.set_defaults(run=asking.recommend)
    rank.add_argument("--artifact", type=Path, required=True)
    rank.add_argument("--customers", type=Path, required=True, help="one id on each line")
    rank.add_argument("--n", type=_positive, default=20)
    rank.add_argument("--mode", choices=MODES, default="discover")
    rank.add_argument("--segments", type=Path, metavar="FILE.csv", help=SEGMENTS)
    about = "with --mode popular: among the customers of this one (else of each customer's own)"
    rank.add_argument("--segment", metavar="NAME", help=about)
    rank.add_argument("--strict", action="store_true", help="refuse the first bad row of segments")
    near = parts.add_parser("similar", help="products like one")
    near.set_defaults(run=asking.similar)
    near.add_argument("--artifact", type=Path, required=True)
    near.add_argument("--product", required=True)
    near.add_argument("--n", type=_positive, default=10)


def _reading(parser: argparse.ArgumentParser, run: object) -> argparse.ArgumentParser:
    parser.set_defaults(run=run)
    parser.add_argument("--interactions", type=Path, required=True)
    parser.add_argument("--solver", choices=CHOICES)
    parser.add_argument("--master", default="local[*]", help="of Spark, with --solver spark")
    parser.add_argument("--shared", help="a folder that all of Spark's workers see")
    parser.add_argument("--strict", action="store_true", help="refuse the first bad row")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
