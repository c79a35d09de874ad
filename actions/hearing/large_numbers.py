"""5000万像素, 2亿像素, 11万转: Chinese tens of thousands as English writes them."""

import re

_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[万亿])(?P<pixels>像素)?")
_UNITS = {"万": 10_000, "亿": 100_000_000}
_MILLION = 1_000_000


def in_english(text: str) -> str:
    """The text with such numbers in figures: 50-megapixel, 110,000; 26 million for round ones."""
    return _NUMBER.sub(_said, text)


def _said(match: re.Match[str]) -> str:
    amount = round(float(match["number"]) * _UNITS[match["unit"]])
    millions = f"{amount / _MILLION:g}"
    if match["pixels"]:
        return f"{millions}-megapixel "
    return f"{millions} million" if amount >= _MILLION else f"{amount:,}"
