"""Reads one CSV file row by row; nothing in it can make more than a named problem."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shop.importing.columns import Column


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a row; printed as `file:line: reason`."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Row:
    """A good row with the line on which it ends."""

    file: str
    line: int
    values: dict[str, Any]

    def problem(self, reason: str) -> Problem:
        return Problem(self.file, self.line, reason)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: its good rows and what is wrong with the others."""

    rows: list[Row]
    problems: list[Problem]


def read(path: Path, columns: Mapping[str, Column]) -> Contents:
    """The rows of a file; never raises for its content."""
    contents = Contents([], [])
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        contents.problems.append(Problem(path.name, line, _encoding(error.object)))
        return contents
    except OSError as error:
        contents.problems.append(Problem(path.name, 1, f"cannot be read: {error.strerror}"))
        return contents
    _read_rows(path.name, text, columns, contents)
    return contents


def _encoding(content: bytes) -> str:
    for name in ("gb18030", "utf-16"):
        try:
            if content.decode(name).isprintable() or name == "gb18030":
                shown = "GBK" if name == "gb18030" else name.upper()
                return f"is not UTF-8; it looks like {shown}. Save it as UTF-8"
        except UnicodeDecodeError:
            continue
    return "is not UTF-8. Save it as UTF-8"


def _read_rows(file: str, text: str, columns: Mapping[str, Column], into: Contents) -> None:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        into.problems.extend(_header(file, header, columns))
        if into.problems:
            return
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _read_row(file, reader.line_num, header, cells, columns, into)
    except csv.Error as error:
        into.problems.append(Problem(file, reader.line_num, f"is not CSV: {error}"))


def _header(file: str, header: list[str], columns: Mapping[str, Column]) -> Iterator[Problem]:
    missing = [name for name, column in columns.items() if column.default is None]
    for name in missing:
        if name not in header:
            yield Problem(file, 1, f"the column {name} is missing")
    for place, name in enumerate(header):
        if name not in columns:
            yield Problem(file, 1, f"there is no column {name[:64]!r}")
        elif name in header[:place]:
            yield Problem(file, 1, f"the column {name} stands there twice")


def _read_row(
    file: str,
    line: int,
    header: list[str],
    cells: list[str],
    columns: Mapping[str, Column],
    into: Contents,
) -> None:
    if len(cells) != len(header):
        reason = f"has {len(cells)} cells, the header has {len(header)}"
        into.problems.append(Problem(file, line, reason))
        return
    given = dict(zip(header, cells, strict=True))
    values, bad = {}, False
    for name, column in columns.items():
        try:
            values[name] = _value(given.get(name, "").strip(), column)
        except ValueError as error:
            into.problems.append(Problem(file, line, f"{name}: {error}"))
            bad = True
    if not bad:
        into.rows.append(Row(file, line, values))


def _value(cell: str, column: Column) -> Any:
    if cell:
        return column.parse(cell)
    if column.default is None:
        raise ValueError("is empty")
    return column.default()
