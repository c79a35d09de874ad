"""From what stands in a cell to a value; whatever is wrong with it is said in one sentence."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

LONGEST = 500
LARGEST = 2_000_000_000  # fits a 32-bit column
WHOLE = re.compile(r"[+-]?\d{1,12}")
EPOCH = re.compile(r"\d{9,11}(\.\d+)?")
YES = {"1", "true", "yes", "y", "是"}
NO = {"0", "false", "no", "n", "否"}

Parse = Callable[[str], Any]


def text(cell: str) -> str:
    if len(cell) > LONGEST:
        raise ValueError(f"is longer than {LONGEST} characters")
    if any(unicodedata.category(letter) == "Cc" for letter in cell):
        raise ValueError("has control characters in it")
    return cell


def ident(cell: str) -> str:
    """A short id without spaces."""
    if len(text(cell)) > 64 or any(letter.isspace() for letter in cell):
        raise ValueError(f"{cell[:64]!r} is not an id (up to 64 characters, no spaces)")
    return cell


def order_no(cell: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]{8,20}", cell):
        raise ValueError(f"{cell[:64]!r} is not an order number (8 to 20 letters and digits)")
    return cell.upper()


def whole(cell: str) -> int:
    if not WHOLE.fullmatch(cell):
        raise ValueError(f"{cell[:64]!r} is not a whole number")
    if not 0 <= int(cell) <= LARGEST:
        raise ValueError(f"{cell} is not between 0 and {LARGEST}")
    return int(cell)


def positive(cell: str) -> int:
    if whole(cell) == 0:
        raise ValueError("0 is not at least 1")
    return int(cell)


def number(cell: str) -> float:
    try:
        found = float(cell)
    except ValueError:
        raise ValueError(f"{cell[:64]!r} is not a number") from None
    if not 0 <= found <= LARGEST:  # not a number is not in any range either
        raise ValueError(f"{cell[:64]} is not between 0 and {LARGEST}")
    return found


def flag(cell: str) -> bool:
    if cell.casefold() not in YES | NO:
        raise ValueError(f"{cell[:64]!r} is neither 1 nor 0")
    return cell.casefold() in YES


def moment(cell: str) -> datetime:
    """ISO-8601 (UTC when it names no zone) or seconds since 1970."""
    try:
        if EPOCH.fullmatch(cell):
            return datetime.fromtimestamp(float(cell), UTC)
        found = datetime.fromisoformat(cell)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"{cell[:64]!r} is not a time such as 2026-11-23T12:00:00Z") from None


def later(cell: str) -> datetime | timedelta:
    """A moment, or `+9`: nine days after the import."""
    if re.fullmatch(r"\+\d{1,4}", cell):
        return timedelta(days=int(cell))
    return moment(cell)


def path(cell: str) -> list[str]:
    """`数码 > 手机`"""
    return [part.strip() for part in text(cell).split(">") if part.strip()]


def several(cell: str) -> list[str]:
    """`一|二`"""
    return list(dict.fromkeys(part.strip() for part in text(cell).split("|") if part.strip()))


def pairs(cell: str) -> dict[str, str]:
    """`内存=12GB|颜色=黑`"""
    found: dict[str, str] = {}
    if any(unicodedata.category(letter) == "Cc" for letter in cell):
        raise ValueError("has control characters in it")
    for part in filter(None, (piece.strip() for piece in cell.split("|"))):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not (name and equals and value):
            raise ValueError(f"{part[:64]!r} is not name=value")
        if name in found:
            raise ValueError(f"names {name[:64]!r} twice")
        found[name] = value
    return found


def one_of(*words: str) -> Parse:
    def parse(cell: str) -> str:
        if cell not in words:
            raise ValueError(f"{cell[:64]!r} is none of {', '.join(words)}")
        return cell

    return parse
