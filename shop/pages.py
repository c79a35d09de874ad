"""Lists in pages: some data and a cursor to the rest, stable while rows come and go."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shop.errors import Invalid


@dataclass(frozen=True, slots=True)
class Page[T]:
    """A part of a list; `next` is the cursor that continues it, None at the end."""

    data: list[T]
    next: str | None = None


def cursor(*position: Any) -> str:
    """A cursor that names the position of the last row shown."""
    text = json.dumps(position, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def position(text: str, *kinds: type) -> list[Any]:
    """The position in a cursor, of the kinds expected; raises Invalid when it is not ours."""
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        found = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise Invalid("This cursor is not one of ours.", code="bad_cursor") from error
    if not isinstance(found, list) or [type(part) for part in found] != list(kinds):
        raise Invalid("This cursor is not one of ours.", code="bad_cursor")
    return found


def paged[T](rows: Sequence[T], limit: int, at: Any) -> Page[T]:
    """A page out of at most `limit + 1` rows; `at(row)` names a row's position."""
    data = list(rows[:limit])
    return Page(data, cursor(*at(data[-1])) if len(rows) > limit and data else None)
