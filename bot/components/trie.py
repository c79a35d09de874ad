"""Finds the longest known name at every place of a text, in one walk over the letters.

Blanks and hyphens inside a name do not count (`iPhone15`, `iphone 15`, `i-phone 15`), but a name in
Latin letters or digits never begins or ends in the middle of a longer one: no `mi` in `mini`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")
_SKIPPED = frozenset(" -_·.")


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    next: dict[str, _Node[Meaning]] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)


@dataclass(frozen=True)
class Found(Generic[Meaning]):
    """A name found from letter `start` up to `end`, with all it can mean."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]


def compact(name: str) -> str:
    """A name without the letters that do not count."""
    return "".join(char for char in name if char not in _SKIPPED)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def whole(text: str, start: int, end: int) -> bool:
    """Whether the cut does not tear a word in Latin letters or a number apart."""
    torn_left = start > 0 and _latin(text[start - 1]) and _latin(text[start])
    torn_right = end < len(text) and _latin(text[end - 1]) and _latin(text[end])
    return not torn_left and not torn_right


def _chosen(best: Sequence[tuple[int, Found[Meaning] | None]]) -> Iterator[Found[Meaning]]:
    position = 0
    while position < len(best):
        one = best[position][1]
        if one is not None:
            yield one
        position = one.end if one is not None else position + 1


class Trie(Generic[Meaning]):
    """Names and their meanings; names are given in normal form."""

    def __init__(self, names: Iterable[tuple[str, Meaning]]) -> None:
        self._root: _Node[Meaning] = _Node()
        for name, meaning in names:
            self._add(compact(name), meaning)

    def _add(self, key: str, meaning: Meaning) -> None:
        if not key:
            return
        node = self._root
        for char in key:
            node = node.next.setdefault(char, _Node())
        node.meanings.append(meaning)

    def _starting(self, text: str, start: int) -> Iterator[Found[Meaning]]:
        """All names that begin at a place."""
        node = self._root
        for position in range(start, len(text)):
            char = text[position]
            if char in _SKIPPED and char not in node.next:
                if position == start:
                    return
                continue
            following = node.next.get(char)
            if following is None:
                return
            node = following
            if node.meanings and whole(text, start, position + 1):
                yield Found(start, position + 1, tuple(node.meanings))

    def find(self, text: str) -> list[Found[Meaning]]:
        """The longest names, from left to right; they do not overlap.

        Where two share letters the longer wins, of equal ones the later: 你家电饭煲 holds 电饭煲
        and no 家电, 对联想 holds 联想.
        """
        best: list[tuple[int, Found[Meaning] | None]] = [(0, None)] * (len(text) + 1)
        for start in range(len(text) - 1, -1, -1):
            best[start] = (best[start + 1][0], None)
            for one in self._starting(text, start):
                weight = (one.end - start) ** 2 + best[one.end][0]
                if weight > best[start][0]:
                    best[start] = (weight, one)
        return list(_chosen(best))
