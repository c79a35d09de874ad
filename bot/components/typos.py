"""Forgives one slip in a long name: `iphnoe 15`, `小米扫地机器仁`.

Only names of four letters and more, only one letter wrong, missing, doubled or swapped, and never a
digit: iPhone 14 is not a misspelt iPhone 15. Candidates come from a table of names with one letter
left out, so that the cost does not grow with the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from bot.components.trie import Found, compact, whole

Meaning = TypeVar("Meaning")
_SHORTEST = 4
_SHORTEST_CHANGED = 5  # with four letters a changed one is too often another word


def _shortened(key: str) -> set[str]:
    return {key[:i] + key[i + 1 :] for i in range(len(key))}


def one_slip(typed: str, name: str) -> bool:
    """Whether `typed` is `name` with one letter changed, missing, doubled or two swapped."""
    if typed == name or abs(len(typed) - len(name)) > 1:
        return False
    if typed[:1] != name[:1] or typed[-1:] != name[-1:]:  # else a neighbour's letter is taken along
        return False
    first = next((i for i, (a, b) in enumerate(zip(typed, name, strict=False)) if a != b), None)
    first = min(len(typed), len(name)) if first is None else first
    if len(typed) == len(name):
        changed = typed[first + 1 :] == name[first + 1 :] and len(name) >= _SHORTEST_CHANGED
        swapped = typed[first : first + 2] == name[first : first + 2][::-1]
        if not changed and not (swapped and typed[first + 2 :] == name[first + 2 :]):
            return False
        touched = typed[first : first + 2 if not changed else first + 1] + name[first]
    elif len(typed) > len(name):
        if typed[first + 1 :] != name[first:]:
            return False
        touched = typed[first]
    else:
        if typed[first:] != name[first + 1 :]:
            return False
        touched = name[first]
    return not any(char.isdigit() for char in touched)


class Typos(Generic[Meaning]):
    """Long names, found although they are written with one slip."""

    def __init__(
        self,
        names: Iterable[tuple[str, Meaning]],
        meant_so: Callable[[str, str], bool] = lambda typed, name: False,
    ) -> None:
        self._meant_so = meant_so  # of what was typed and the known name: is it no slip?
        self._meanings: dict[str, list[Meaning]] = {}
        self._near: dict[str, tuple[str, ...]] = {}  # a set for each would take 20 MB more
        for said, meaning in names:
            key = compact(said)
            if len(key) >= _SHORTEST:
                self._meanings.setdefault(key, []).append(meaning)
        for key in self._meanings:
            for short in {key, *_shortened(key)}:
                self._near[short] = (*self._near.get(short, ()), key)
        self._lengths = sorted({len(key) for key in self._meanings}, reverse=True)
        self._ends = {key[0] + key[-1] for key in self._meanings}  # a slip leaves both alone
        self._firsts = {key[0] for key in self._meanings}

    def _intended(self, typed: str) -> str | None:
        for short in (typed, *sorted(_shortened(typed))):
            for key in sorted(self._near.get(short, ())):
                if one_slip(typed, key):
                    return key
        return None

    def _windows(self, text: str, start: int) -> Iterator[tuple[int, str]]:
        longest = (self._lengths[0] + 1) if self._lengths else 0
        for end in range(min(len(text), start + longest + 4), start + _SHORTEST - 2, -1):
            if text[start] + text[end - 1] not in self._ends:
                continue
            typed = compact(text[start:end])
            if len(typed) >= _SHORTEST - 1 and whole(text, start, end) and text[end - 1] != " ":
                yield end, typed

    def find(self, text: str, taken: list[tuple[int, int]]) -> list[Found[Meaning]]:
        """Misspelt names outside the places already `taken`."""
        found: list[Found[Meaning]] = []
        position = 0
        while position < len(text):
            best = self._at(text, position, taken)
            if best is not None:
                found.append(best)
            position = best.end if best is not None else position + 1
        return found

    def _at(self, text: str, start: int, taken: list[tuple[int, int]]) -> Found[Meaning] | None:
        if text[start] not in self._firsts or any(s <= start < e for s, e in taken):
            return None
        for end, typed in self._windows(text, start):
            if any(s < end and start < e for s, e in taken):
                continue
            key = self._intended(typed)
            if key is not None and not self._meant_so(text[start:end], key):
                return Found(start, end, tuple(self._meanings[key]))
        return None
