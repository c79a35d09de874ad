"""An attribute's value as a number: 6.7英寸, 1.2kg, 512GB, 1TB."""

import re

_CLASS = re.compile(r"^\dU\s+(?=\d)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UNITS = {"TB": 1024.0, "kg": 1000.0, "万": 10000.0, "天": 24.0}


def measured(value: str) -> float | None:
    """The first number of a value, in its smallest usual unit; None when it has none."""
    value = without_class(value)
    if (match := _NUMBER.search(value)) is None:
        return None
    rest = value[match.end() :].strip()
    factor = next((times for unit, times in _UNITS.items() if rest.startswith(unit)), 1.0)
    return float(match.group(0)) * factor


def without_class(value: str) -> str:
    """4U 82g, of a racket, as 82g: the class before a weight counts the other way round."""
    return _CLASS.sub("", value)
