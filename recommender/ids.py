"""Ids and their positions in arrays, in one place.

Ids are kept in their natural order, so that a tie between positions is a tie between ids and
breaks the same way on every machine.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.arrays import Arrays, Positions
from recommender.errors import BadArtifact


class Ids:
    """A fixed, sorted set of ids."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: tuple[str, ...] = tuple(sorted(set(names)))

    @classmethod
    def _of_sorted(cls, names: tuple[str, ...]) -> "Ids":
        ids = cls.__new__(cls)
        ids.names = names
        return ids

    @cached_property
    def places(self) -> dict[str, int]:
        """The position of each id."""
        return {name: position for position, name in enumerate(self.names)}

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __contains__(self, name: object) -> bool:
        return name in self.places

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ids) and self.names == other.names

    def __hash__(self) -> int:
        return hash(self.names)

    def position(self, name: str) -> int | None:
        """Where this id lies, or None."""
        return self.places.get(name)

    def positions(self, names: Iterable[str]) -> Positions:
        """Where these ids lie; unknown ones are left out."""
        get = self.places.get
        found = [place for place in map(get, names) if place is not None]
        return np.array(found, dtype=np.int32)

    def named(self, positions: Iterable[int]) -> list[str]:
        """The ids at these positions."""
        return [self.names[position] for position in positions]

    def packed(self, prefix: str) -> Arrays:
        """As two arrays for a file: all bytes in a row, and where each id ends."""
        encoded = [name.encode() for name in self.names]
        ends = np.cumsum([len(name) for name in encoded], dtype=np.int64)
        return {
            f"{prefix}_bytes": np.frombuffer(b"".join(encoded), dtype=np.uint8),
            f"{prefix}_ends": ends if len(encoded) else np.zeros(0, dtype=np.int64),
        }

    @classmethod
    def unpacked(cls, arrays: Arrays, prefix: str) -> "Ids":
        """The reverse of `packed`; raises BadArtifact when the arrays do not fit each other."""
        ends = arrays[f"{prefix}_ends"].tolist()
        return cls._of_sorted(_cut(arrays[f"{prefix}_bytes"], ends))


def _cut(data: NDArray[np.uint8], ends: Sequence[int]) -> tuple[str, ...]:
    raw = data.tobytes()
    if ends and ends[-1] != len(raw):
        raise BadArtifact("The ids of the artifact do not fit their lengths.")
    starts = [0, *ends][:-1]
    return tuple(raw[start:end].decode() for start, end in zip(starts, ends, strict=True))
