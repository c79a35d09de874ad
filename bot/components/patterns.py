"""Order numbers, phone numbers, prices and counts: what needs no catalogue."""

from __future__ import annotations

import re

from bot.components.counts import find_quantities
from bot.components.found import Entity, overlaps
from bot.components.prices import find_prices

_PHONE = re.compile(
    r"(?<![0-9a-z])(?:\+\s?86|0086|86)?[\s-]?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?![0-9a-z])"
)
_ORDER = re.compile(r"(?<![0-9a-z])((?:[a-z]{1,6}[\s-]?)?[0-9a-z]{6,20})(?![0-9a-z])")
_IN_PARTS = re.compile(  # dd 20261109 00428
    r"(?<![0-9a-z])([a-z]{2,3}[\s-]?20\d{6}(?:[\s-]\d{3,6}){1,2})(?![0-9a-z])"
)
_DIGITS_NEEDED = 6
_PREFIX_WORD = re.compile(
    r"(?:on|for|is|no|of|in|my|to|the|and|order|number|id|was|it|at|with)\s(?=\d)"
)


def find_phones(text: str) -> list[Entity]:
    """Mainland mobile numbers; the value is the eleven digits."""
    return [
        Entity("phone", re.sub(r"\D", "", match.group(1)), match.start(1), match.end(1))
        for match in _PHONE.finditer(text)
    ]


def find_orders(text: str) -> list[Entity]:
    """Order numbers: 8 to 20 letters and digits, six digits at least; the value in capitals."""
    found = [
        Entity("order_no", re.sub(r"[\s-]", "", match[1]).upper(), *match.span(1))
        for match in _IN_PARTS.finditer(text)
    ]
    for match in _ORDER.finditer(text):
        if overlaps(Entity("order_no", "", *match.span(1)), found):
            continue
        value = re.sub(r"[\s-]", "", match.group(1)).upper()
        start = match.start(1)
        prefix = _PREFIX_WORD.match(match.group(1))
        if prefix is not None:
            value, start = value[prefix.end() - 1 :], start + prefix.end()
        elif re.match(r"[a-z]+\s", match.group(1)) and _digits(value) < len(value) - 2:
            value = re.split(r"\s", match.group(1), maxsplit=1)[1].upper()
            start = match.end(1) - len(value)
        if 8 <= len(value) <= 20 and _digits(value) >= _DIGITS_NEEDED:
            found.append(Entity("order_no", value, start, match.end(1)))
    return found


def _digits(value: str) -> int:
    return sum(map(str.isdigit, value))


def find_patterns(text: str) -> list[Entity]:
    """All that patterns find in a normalised text; the surer kind wins where two overlap."""
    found: list[Entity] = []
    for finder in (find_phones, find_orders, find_prices, find_quantities):
        fresh = finder(text)
        found.extend([entity for entity in fresh if not overlaps(entity, found)])
    return sorted(found, key=lambda entity: entity.start)
