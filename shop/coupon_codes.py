"""Coupon codes: unguessable, easy to read out, with a last character that catches slips."""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31, a prime; without 0 O 1 I L
RANDOM = 11  # 11 × log2(31) = 54 bits
_CODE = re.compile(f"[{ALPHABET}]{{{RANDOM + 1}}}")


def new_code() -> str:
    """A fresh code of 12 characters from the system's own randomness."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM))
    return body + _check(body)


def is_code(text: str) -> bool:
    """Whether a text can be a code at all; one wrong or two swapped characters show."""
    return bool(_CODE.fullmatch(text)) and _check(text[:RANDOM]) == text[RANDOM]


def _check(body: str) -> str:
    weighted = (place * ALPHABET.index(letter) for place, letter in enumerate(body, start=1))
    return ALPHABET[sum(weighted) % len(ALPHABET)]
