"""Who is in which segment, from CSV: customer_id and segment, several rows for several segments."""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recommender.cleaning import CleaningReport
from recommender.errors import BadData

COLUMNS = ("customer_id", "segment")


@dataclass(frozen=True)
class Segments:
    """Names of segments, in their natural order, with the ids of who is in each."""

    members: dict[str, frozenset[str]]

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str]]) -> "Segments":
        """From pairs of a customer and a segment."""
        found = defaultdict[str, set[str]](set)
        for customer_id, segment in rows:
            found[segment].add(customer_id)
        return cls({name: frozenset(found[name]) for name in sorted(found)})

    @property
    def customers(self) -> frozenset[str]:
        """Everybody who is in any."""
        return frozenset[str]().union(*self.members.values())

    def in_any(self, names: Collection[str]) -> frozenset[str]:
        """Who is in at least one of these; raises BadData for a name that is none."""
        strange = sorted(set(names) - self.members.keys())
        if strange:
            raise BadData(f"There is no segment {strange[0]!r}; there are {_listed(self.members)}.")
        return frozenset[str]().union(*(self.members[name] for name in names))

    def of_customer(self, customer_id: str) -> tuple[str, ...]:
        """The names of the segments that a customer is in."""
        return tuple(name for name, members in self.members.items() if customer_id in members)


def read_segments(path: Path, *, strict: bool = False) -> tuple[Segments, CleaningReport]:
    """The segments of a file and what was wrong with it.

    Raises BadData when it cannot be read, when its header is another, when no row is good, and
    with `strict` at the first bad row.
    """
    report = CleaningReport()
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            found = Segments.of(_rows(lines, report, strict, path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadData(f"{path} cannot be read: {error}") from error
    if not found.members:
        first = f" (line {report.lines[0][0]}: {report.lines[0][1]})" if report.lines else ""
        raise BadData(f"{path} tells of no segment{first}.")
    return found, report


def _rows(
    lines: Iterable[str], report: CleaningReport, strict: bool, path: Path
) -> Iterator[tuple[str, str]]:
    reader = csv.reader(lines, strict=True)
    customer, segment = _places(next(reader, []), path)
    for row in reader:
        if not row:
            continue
        report.rows += 1
        reason = _fault(row)
        if reason and strict:
            raise BadData(f"Line {reader.line_num} of {path}: {reason}.")
        if reason:
            report.reject(reader.line_num, reason)
            continue
        report.kept += 1
        yield row[customer].strip(), row[segment].strip()


def _places(header: list[str], path: Path) -> tuple[int, int]:
    names = [name.strip().lower() for name in header]
    if not any(names):
        raise BadData(f"{path} is empty.")
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise BadData(f"Line 1 of {path}: the header lacks {' and '.join(missing)}.")
    strange = [name for name in names if name not in COLUMNS]
    if strange or len(names) > len(COLUMNS):
        extra = f"{strange[0]!r} is no column" if strange else "a column stands twice"
        raise BadData(f"Line 1 of {path}: {extra}; the header is {','.join(COLUMNS)}.")
    return names.index(COLUMNS[0]), names.index(COLUMNS[1])


def _fault(row: list[str]) -> str:
    if len(row) != len(COLUMNS):
        return f"{len(row)} fields where the header has {len(COLUMNS)}"
    return "" if all(cell.strip() for cell in row) else "an empty cell"


def _listed(names: Collection[str]) -> str:
    first = [repr(name) for name in sorted(names)[:10]]
    return ", ".join(first) + (", …" if len(names) > len(first) else "")
