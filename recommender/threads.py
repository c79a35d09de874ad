"""One BLAS thread while ranking: a product of a few hundred thousand numbers is over before a
second thread has woken up, and on a busy machine waiting for it takes a hundred times as long.
"""

import threading
from collections.abc import Iterable
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


class _Quiet:
    """Counts who is ranking; the first turns the threads down, the last up again."""

    def __init__(self) -> None:
        self._libraries: dict[str, Any] = {}
        self._loud: list[tuple[Any, int]] = []  # with their threads before
        self._lock = threading.Lock()
        self._inside = 0
        self.look_again()

    def look_again(self) -> None:
        """Mind libraries loaded since, too."""
        found = ThreadpoolController().select(user_api="blas").lib_controllers
        with self._lock:
            new = [one for one in found if one.filepath not in self._libraries]
            self._libraries |= {one.filepath: one for one in new}
            if self._inside:
                self._turn_down(new)

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._loud = []
                self._turn_down(self._libraries.values())

    def _turn_down(self, libraries: Iterable[Any]) -> None:
        for library in libraries:
            threads = library.num_threads
            if threads != 1:
                self._loud.append((library, threads))
                library.set_num_threads(1)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                for library, threads in self._loud:
                    library.set_num_threads(threads)


@cache
def one_thread() -> _Quiet:
    """Linear algebra inside runs on the caller's thread alone; may be nested and shared."""
    return _Quiet()
