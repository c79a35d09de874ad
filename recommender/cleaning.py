"""What was wrong with the data, in numbers and line numbers, so that nobody has to guess."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Mask
from recommender.interactions import DAY, RATING_CENTRE, Interactions

NAMED_LINES = 20  # bad lines named one by one; the rest is only counted
BOT_DAY = 1_000  # interactions of one customer within one day


@dataclass
class CleaningReport:
    """Counts of what was read, left out and why; fills up while reading."""

    rows: int = 0
    kept: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    lines: list[tuple[int, str]] = field(default_factory=list)
    duplicates: int = 0
    low: int = 0  # ratings that tell no liking, and so nothing to learn a ranking from
    suspects: tuple[str, ...] = ()  # customers that act like programs

    @property
    def bad(self) -> int:
        """How many rows were left out because they make no sense."""
        return sum(self.reasons.values())

    def reject(self, line: int, reason: str) -> None:
        """Count a bad row, and keep its line number while there are few."""
        self.reasons[reason] += 1
        if len(self.lines) < NAMED_LINES:
            self.lines.append((line, reason))

    def sentences(self) -> list[str]:
        """The report for people: one line each, nothing when all was well."""
        found = [f"line {line}: {reason}" for line, reason in self.lines]
        if self.bad > len(self.lines):
            found.append(f"and {self.bad - len(self.lines)} more bad rows")
        if self.bad:
            found.append(f"{self.bad} of {self.rows} rows left out")
        if self.duplicates:
            found.append(f"{self.duplicates} exact repeats left out")
        if self.low:
            found.append(f"{self.low} ratings of {RATING_CENTRE:g} stars or fewer are no liking")
        if self.suspects:
            found.append(f"{len(self.suspects)} customers with over {BOT_DAY} rows in one day")
        return found


def without_repeats(data: Interactions) -> tuple[Interactions, int]:
    """The interactions with rows that agree in every column kept once, and how many went."""
    if not len(data):
        return data, 0
    where = (data.at, data.customer, data.product)
    alike = _as_before(where)  # in order of time, then customer, then product: repeats are near
    near = np.flatnonzero(alike | np.append(alike[1:], False))
    order = near[np.lexsort([one[near] for one in (data.bought, data.weight, *where[::-1])])]
    same = _as_before([one[order] for one in (*where, data.weight, data.bought)])
    kept = np.ones(len(data), dtype=np.bool_)
    kept[order[same]] = False
    return data.taking(kept), int(same.sum())


def _as_before(columns: Sequence[NDArray[Any]]) -> Mask:
    """Which rows agree with the row before in every column."""
    same = np.ones(len(columns[0]), dtype=np.bool_)
    same[:1] = False
    for column in columns:
        same[1:] &= column[1:] == column[:-1]
    return same


def suspects(data: Interactions, limit: int = BOT_DAY) -> tuple[str, ...]:
    """Customers with more than `limit` interactions within one day, as programs have."""
    if not len(data):
        return ()
    days = (data.at // DAY).astype(np.int64)
    keys = (days - days.min()) * len(data.customers) + data.customer
    pairs, counts = np.unique(keys, return_counts=True)
    busy = np.unique(pairs[counts > limit] % len(data.customers))
    return tuple(data.customers.named(busy.tolist()))


def without_suspects(data: Interactions, limit: int = BOT_DAY) -> Interactions:
    """The interactions of everybody else."""
    names = suspects(data, limit)
    if not names:
        return data
    return data.taking(~np.isin(data.customer, data.customers.positions(names))).compacted()
