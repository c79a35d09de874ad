"""Makes personal numbers unreadable before anything of a conversation is stored."""

from __future__ import annotations

import re
from typing import Any

_PHONE = re.compile(
    r"(?<![0-9A-Za-z])((?:\+?86[\s-]?)?1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?![0-9A-Za-z])"
)
_IDENTITY = re.compile(
    r"(?<!\d)(\d{6})(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])"
)
_CARD = re.compile(
    r"(?<![0-9A-Za-z])([3-6]\d{3})(?:[\s-]?\d{4}){2,3}[\s-]?(\d{1,4})(?![0-9A-Za-z])"
)
_MAIL = re.compile(r"[A-Za-z0-9._+-]+@([A-Za-z0-9-]+\.[A-Za-z0-9.-]+)")
_WIDE = {ord("０") + digit: str(digit) for digit in range(10)}


def _luhn(digits: str) -> bool:
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _card(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match.group())
    if len(digits) < 15 or not _luhn(digits):
        return match.group()
    return f"{match.group(1)}****{match.group(2)}"


def mask(text: str) -> str:
    """Phone, identity card and bank card numbers and mail addresses masked; order numbers stay."""
    narrow = text.translate(_WIDE)
    masked = _IDENTITY.sub(r"\1********", narrow)
    masked = _CARD.sub(_card, masked)
    masked = _PHONE.sub(r"\1****\2", masked)
    masked = _MAIL.sub(r"***@\1", masked)
    return text if masked == narrow else masked


def masked(value: Any) -> Any:
    """A copy of a JSON value with every text in it masked."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {key: masked(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [masked(part) for part in value]
    return value
