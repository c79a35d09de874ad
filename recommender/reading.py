"""Interactions from CSV: bad rows are counted and named by line, never a traceback.

Columns: customer_id, product_id, weight (optional, 1), timestamp (ISO-8601 or epoch seconds) and
kind (optional: view, favourite, cart, purchase, rating; it tells what was bought, and gives the
weight where that column is missing). Of a rating the column value, or else weight, holds the stars,
1 to 5; what they weigh is told by `weight_of`.
"""

import csv
import math
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TextIO

import numpy as np

from recommender.cleaning import CleaningReport, suspects, without_repeats
from recommender.errors import BadData
from recommender.interactions import (
    FEWEST_STARS,
    MOST_STARS,
    Coded,
    Interactions,
    stars_of,
    weight_of,
)
from recommender.ratings import Ratings
from recommender.solvers.solution import Progress, silent

REQUIRED = ("customer_id", "product_id", "timestamp")
ANONYMOUS = frozenset({"", "nan", "null", "none"})
SLACK = 86_400.0  # seconds a clock may be ahead
HEAVIEST = 1e30
EARLIEST, LATEST = -2_208_988_800.0, 32_503_680_000.0  # 1900 and 3000

LONGEST_ROW = 5  # lines that one row may take
TELL_EVERY = 100_000  # lines
UNREADABLE = "\ufffd"  # stands for what is not UTF-8

csv.field_size_limit(1_000_000)


@dataclass
class _Columns:
    customers: Coded = field(default_factory=Coded)
    products: Coded = field(default_factory=Coded)
    weights: "array[float]" = field(default_factory=lambda: array("f"))
    times: "array[float]" = field(default_factory=lambda: array("d"))
    bought: bytearray = field(default_factory=bytearray)
    rated: "array[int]" = field(default_factory=lambda: array("i"))  # rows that are ratings

    def append(
        self, customer_id: str, product_id: str, weight: float, at: float, kind: str | None
    ) -> None:
        """One more row; where there are no kinds everything was bought."""
        if kind == "rating":
            self.rated.append(len(self.times))
        self.customers.append(customer_id)
        self.products.append(product_id)
        self.weights.append(weight)
        self.times.append(at)
        self.bought.append(kind is None or kind == "purchase")


def read_csv(
    path: Path, now: datetime, *, strict: bool = False, progress: Progress = silent
) -> tuple[Interactions, CleaningReport]:
    """The interactions of a CSV file and what was wrong with it.

    Raises BadData when the file cannot be read at all, when nothing good is left, and with
    `strict` at the first bad row.
    """
    columns, report = _columns(path, now, strict, progress)
    return _cleaned(columns, report, path), report


def read_rated(
    path: Path, now: datetime, *, strict: bool = False, progress: Progress = silent
) -> tuple[Interactions, Ratings, CleaningReport]:
    """The same with the stars of its ratings, low ones too."""
    columns, report = _columns(path, now, strict, progress)
    return _cleaned(columns, report, path), _ratings(columns), report


def _columns(
    path: Path, now: datetime, strict: bool, progress: Progress
) -> tuple[_Columns, CleaningReport]:
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            watched = _watched(lines, path.stat().st_size, progress)
            return _read(watched, now.timestamp(), strict)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadData(f"{path} cannot be read: {_short(error)}") from error


def _cleaned(columns: _Columns, report: CleaningReport, path: Path) -> Interactions:
    weights = np.frombuffer(columns.weights, dtype=np.float32)
    data = Interactions.of_coded(
        columns.customers,
        columns.products,
        weight=weights,
        at=np.frombuffer(columns.times, dtype=np.float64),
        bought=np.frombuffer(columns.bought, dtype=np.bool_),
    )
    data, report.duplicates = without_repeats(data)
    report.low = int((weights <= 0).sum())
    if not len(data):
        first = f" (line {report.lines[0][0]}: {report.lines[0][1]})" if report.lines else ""
        raise BadData(f"{path} has no usable row{first}.")
    report.kept, report.suspects = len(data), suspects(data)
    return data


def _ratings(columns: _Columns) -> Ratings:
    rows = np.frombuffer(columns.rated, dtype=np.int32)
    if not len(rows):
        return Ratings.of_rows([])
    weights = np.frombuffer(columns.weights, dtype=np.float32)[rows]
    at = np.frombuffer(columns.times, dtype=np.float64)[rows]
    return Ratings.of_coded(columns.customers, columns.products, rows, stars_of(weights), at)


def _watched(lines: TextIO, size: int, progress: Progress) -> Iterator[str]:
    """The lines; tells now and then how much of the file they were."""
    done = 0
    for number, line in enumerate(lines, 1):
        yield line
        done += len(line)
        if number % TELL_EVERY == 0:
            progress(min(done / max(size, 1), 1.0), f"{number:,} lines read")


def _read(lines: Iterator[str], now: float, strict: bool) -> tuple[_Columns, CleaningReport]:
    numbered = _rows(lines)
    take = _row_reader(next(numbered, (1, []))[1], now)
    columns, report = _Columns(), CleaningReport()
    for number, row in numbered:
        report.rows += 1
        reason = take(row, columns) if row else "its quotes or letters cannot be read"
        if reason and strict:
            raise BadData(f"Line {number}: {reason}.")
        if reason:
            report.reject(number, reason)
    return columns, report


def _rows(lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
    """Number and fields of each row that is not blank; no fields when it cannot be read.

    A field in quotes may hold a few line ends; a quote that is never closed spoils its own line.
    """
    waiting: deque[tuple[int, str]] = deque()
    source = enumerate(lines, 1)
    while True:
        if not waiting:
            waiting.extend(islice(source, 1))
        if not waiting:
            return
        number, text = waiting.popleft()
        if text.count('"') % 2:
            waiting.extend(islice(source, LONGEST_ROW - len(waiting)))
            text = _closed(text, waiting)
        text = text.rstrip("\r\n")
        if text:
            yield number, _fields(text)


def _closed(text: str, waiting: "deque[tuple[int, str]]") -> str:
    """The text with the following lines that its open quote takes in, if it is ever closed."""
    whole = text
    for taken, (_, line) in enumerate(waiting, 1):
        whole += line
        if whole.count('"') % 2 == 0:
            for _ in range(taken):
                waiting.popleft()
            return whole
    return text


def _fields(text: str) -> list[str]:
    if UNREADABLE in text:
        return []
    if '"' not in text:
        return text.split(",")
    try:
        return next(csv.reader(text.splitlines(keepends=True), strict=True))
    except (csv.Error, StopIteration):
        return []


def _row_reader(header: Sequence[str], now: float) -> Callable[[list[str], _Columns], str]:
    names = [name.strip().lower() for name in header]
    if not any(names):
        raise BadData("The file is empty.")
    missing = [name for name in REQUIRED if name not in names]
    if missing:
        raise BadData(f"The header lacks {', '.join(missing)}.")
    customer, product, when = (names.index(name) for name in REQUIRED)
    weight, kind, stars = (_place(names, name) for name in ("weight", "kind", "value"))
    width, limit = len(names), now + SLACK

    def take(row: list[str], columns: _Columns) -> str:
        if len(row) != width:
            return f"{len(row)} fields where the header has {width}"
        customer_id, product_id = row[customer].strip(), row[product].strip()
        if customer_id.lower() in ANONYMOUS:
            return "no customer"
        if not product_id:
            return "no product"
        at = _moment(row[when].strip())
        if not EARLIEST < at < LATEST:
            return f"timestamp {row[when][:40]!r} is no time"
        if at > limit:
            return f"timestamp {row[when][:40]!r} lies in the future"
        what = row[kind].strip().lower() if kind is not None else None
        cell, rated = (row[one] if one is not None else "" for one in (weight, stars))
        value, fault = _worth(what or "", cell, rated.strip() or cell)
        if not fault:
            columns.append(customer_id, product_id, value, at, what)
        return fault

    return take


def _place(names: list[str], name: str) -> int | None:
    return names.index(name) if name in names else None


def _worth(kind: str, cell: str, stars: str) -> tuple[float, str]:
    """What a row weighs, and what is wrong with it."""
    if kind == "rating":
        value = weight_of(kind, _number(stars))
        fine = weight_of(kind, FEWEST_STARS) <= value <= weight_of(kind, MOST_STARS)
        return value, "" if fine else "a rating is 1 to 5 stars, in the column value or weight"
    value = _weight(cell, kind)
    return value, "" if 0 < value < HEAVIEST else "weight is not a positive number"


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


def _weight(text: str, kind: str) -> float:
    try:
        if text.strip():
            return float(text)
        return weight_of(kind) if kind else 1.0
    except ValueError:
        return math.nan


@lru_cache(maxsize=100_000)
def _moment(text: str) -> float:
    """Epoch seconds of an ISO-8601 or epoch text (UTC when it names no zone); nan when neither."""
    try:
        return float(text)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return math.nan


def _short(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
