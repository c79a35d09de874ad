"""Reads the fields of a rule's JSON one by one, so that every mistake is named with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from promotions.errors import BadRule


@dataclass(slots=True)
class Fields:
    """One JSON object being read; `done()` refuses fields that nobody asked for."""

    data: Mapping[str, Any]
    path: str
    _seen: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, data: object, path: str) -> "Fields":
        if not isinstance(data, Mapping):
            raise BadRule(path, f"an object is expected, not {_shown(data)}")
        return cls(data, path)

    def at(self, name: str) -> str:
        return f"{self.path}.{name}"

    def raw(self, name: str) -> Any:
        self._seen.add(name)
        return self.data.get(name)

    def needed(self, name: str) -> Any:
        value = self.raw(name)
        if value is None:
            raise BadRule(self.path, f"the field '{name}' is missing")
        return value

    def text(self, name: str) -> str:
        value = self.needed(name)
        if not isinstance(value, str) or not value.strip():
            raise BadRule(self.at(name), f"a text is expected, not {_shown(value)}")
        return value

    def text_if_any(self, name: str) -> str | None:
        return None if self.raw(name) is None else self.text(name)

    def choice(self, name: str, choices: Sequence[str], default: str) -> str:
        value = self.raw(name)
        if value is None:
            return default
        if value not in choices:
            raise BadRule(self.at(name), f"one of {', '.join(choices)} is expected")
        return str(value)

    def count(self, name: str, least: int = 1) -> int:
        """A whole number; money too, in minor units."""
        value = self.needed(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise BadRule(self.at(name), f"a whole number is expected, not {_shown(value)}")
        if value < least:
            raise BadRule(self.at(name), f"at least {least} is expected, not {value}")
        return value

    def count_if_any(self, name: str) -> int | None:
        return None if self.raw(name) is None else self.count(name)

    def percent(self, name: str) -> Fraction:
        """More than 0, at most 100; 12.5 and "12.5" mean the same exact number."""
        value = self.needed(name)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise BadRule(self.at(name), f"a percentage is expected, not {_shown(value)}")
        try:
            number = Fraction(str(value))
        except (ValueError, ZeroDivisionError):
            raise BadRule(self.at(name), f"a percentage is expected, not {value!r}") from None
        if not 0 < number <= 100:
            raise BadRule(self.at(name), f"a percentage above 0 and up to 100, not {value}")
        return number

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.needed(name)
        good = isinstance(values, list) and values and all(isinstance(v, str) and v for v in values)
        if not good:
            raise BadRule(self.at(name), "a list of texts with at least one is expected")
        return tuple(values)

    def days(self, name: str) -> frozenset[int]:
        values = self.raw(name)
        if values is None:
            return frozenset(range(1, 8))
        good = isinstance(values, list) and values and all(type(v) is int for v in values)
        if not good or not set(values) <= set(range(1, 8)):
            raise BadRule(self.at(name), "weekdays are numbers from 1 (Monday) to 7 (Sunday)")
        return frozenset(values)

    def clock(self, name: str, default: time) -> time:
        value = self.raw(name)
        if value is None:
            return default
        try:
            return time.fromisoformat(value)
        except (TypeError, ValueError):
            raise BadRule(
                self.at(name), f"a time such as '18:00' is expected, not {value!r}"
            ) from None

    def zone(self, name: str) -> ZoneInfo:
        try:
            return ZoneInfo(self.text(name))
        except (KeyError, ValueError, OSError):
            raise BadRule(self.at(name), f"there is no time zone {self.raw(name)!r}") from None

    def done(self) -> None:
        unknown = sorted(str(name) for name in self.data if name not in self._seen)
        if unknown:
            raise BadRule(self.path, f"the field '{unknown[0]}' is not known here")


def _shown(value: object) -> str:
    return "nothing" if value is None else f"{type(value).__name__} {str(value)[:40]!r}"
