"""What a transaction has read: the same question is asked of the database once, until it writes.

One turn of a conversation asks for the same orders and products many times. Whatever is written
in the transaction, a savepoint that is given up and a row that is locked make it forget all.
"""

import re
from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

_STATE = "statements that may have changed what is read"
_READ = "what was read"
_PLAIN = re.compile(r"\s*SELECT\b", re.IGNORECASE)
_LOCKS = re.compile(r"\bFOR (?:NO KEY )?UPDATE\b|\bFOR (?:KEY )?SHARE\b")


def watch(engine: Engine) -> None:
    """Count on every connection the statements after which things must be read again."""
    event.listen(engine, "after_cursor_execute", _count)


def remembered[**P, T](
    read: Callable[Concatenate[Session, P], T],
) -> Callable[Concatenate[Session, P], T]:
    """A reader whose answer a transaction keeps; its arguments are hashable, its answer frozen.

    An answer is of the transaction's own state: pending changes are written before it is looked up.
    """

    def reading(tx: Session, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (read, args, tuple(sorted(kwargs.items())))
        known = _known(tx)
        if key not in known:
            known[key] = read(tx, *args, **kwargs)
        answer: T = known[key]
        return answer

    return update_wrapper(reading, read)  # type: ignore[return-value]


def _known(tx: Session) -> dict[Any, Any]:
    """What this transaction has read since it last wrote; a new one knows nothing."""
    tx.flush()
    written = tx.connection().info.get(_STATE, 0)
    state = (tx.get_transaction(), written)
    if tx.info.get(_STATE) != state:
        tx.info[_STATE], tx.info[_READ] = state, {}
    known: dict[Any, Any] = tx.info[_READ]
    return known


def _count(connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
    if not _PLAIN.match(statement) or _LOCKS.search(statement):
        connection.info[_STATE] = connection.info.get(_STATE, 0) + 1
