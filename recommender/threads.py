"""One BLAS thread while ranking: a product of a few hundred thousand numbers is over before a
second thread has woken up, and on a busy machine waiting for it takes a hundred times as long.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


class _Quiet:
    """Counts who is ranking; the first turns the threads down, the last up again."""

    def __init__(self) -> None:
        found = ThreadpoolController().select(user_api="blas")
        self._libraries = [(library, library.num_threads) for library in found.lib_controllers]
        self._lock = threading.Lock()
        self._inside = 0

    def enter(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._libraries = [(one, one.num_threads) for one, _ in self._libraries]
                for library, _ in self._libraries:
                    library.set_num_threads(1)

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                for library, threads in self._libraries:
                    library.set_num_threads(threads)


@cache
def _quiet() -> _Quiet:
    return _Quiet()


@contextmanager
def one_thread() -> Iterator[None]:
    """Linear algebra inside runs on the caller's thread alone; may be nested and shared."""
    quiet = _quiet()
    quiet.enter()
    try:
        yield
    finally:
        quiet.leave()
