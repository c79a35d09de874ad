"""Presents: whom they are for says which kinds of product to look among."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

GIFTS = Path(__file__).with_suffix(".yml")


def kinds_for(text: str) -> tuple[str, ...]:
    """The kinds of product for the person a text names; none when it names nobody."""
    return next((kinds for who, kinds in _read() if who.search(text)), ())


@lru_cache
def _read() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    entries = yaml.safe_load(GIFTS.read_text(encoding="utf-8"))
    return [(re.compile(each["who"], re.IGNORECASE), tuple(each["categories"])) for each in entries]
