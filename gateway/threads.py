"""Database work away from the event loop: reads side by side, writes in a line on SQLite.

SQLite lets one writer in at a time and makes the others poll; one writing thread keeps them in
the order they came and costs no waiting in vain.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Concatenate

from shop.database import Database, Transaction

READERS = 8
WRITERS = 8


class DatabaseThreads:
    """`await read(work, …)` and `await write(work, …)` run `work(tx, …)` in a transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database
        writers = 1 if database.is_sqlite else WRITERS
        self._writers = ThreadPoolExecutor(writers, thread_name_prefix="write")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="read")

    async def read[**P, T](
        self, work: Callable[Concatenate[Transaction, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        def run() -> T:
            with self.database.reading() as tx:
                return work(tx, *args, **named)

        return await asyncio.get_running_loop().run_in_executor(self._readers, run)

    async def write[**P, T](
        self, work: Callable[Concatenate[Transaction, P], T], *args: P.args, **named: P.kwargs
    ) -> T:
        def run() -> T:
            with self.database.transaction() as tx:
                return work(tx, *args, **named)

        return await asyncio.get_running_loop().run_in_executor(self._writers, run)

    def close(self) -> None:
        self._writers.shutdown(wait=True)
        self._readers.shutdown(wait=True)
