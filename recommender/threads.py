"""One BLAS thread while ranking: a product of a few hundred thousand numbers is over before a
second thread has woken up, and on a busy machine waiting for it takes a hundred times as long.
"""

import threading
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


class _Quiet:
    """Counts who is ranking; the first turns the threads down, the last up again."""

    def __init__(self) -> None:
        found = ThreadpoolController().select(user_api="blas")
        self._libraries = found.lib_controllers
        self._loud: list[tuple[Any, int]] = []  # with their threads before
        self._lock = threading.Lock()
        self._inside = 0

    def __enter__(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._loud = [(one, one.num_threads) for one in self._libraries]
                for library, threads in self._loud:
                    if threads != 1:
                        library.set_num_threads(1)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                for library, threads in self._loud:
                    if threads != 1:
                        library.set_num_threads(threads)


@cache
def one_thread() -> _Quiet:
    """Linear algebra inside runs on the caller's thread alone; may be nested and shared."""
    return _Quiet()
