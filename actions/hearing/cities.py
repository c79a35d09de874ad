"""The larger cities by name, each with the province it lies in."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from actions.hearing.wording import simplified

CITIES = Path(__file__).with_name("cities.yml")


@lru_cache
def cities() -> dict[str, dict[str, str]]:
    """The larger cities: each with its English name and its province."""
    read: dict[str, dict[str, str]] = yaml.safe_load(CITIES.read_text(encoding="utf-8"))
    return read


def city_named(text: str) -> str:
    """The city that the text names, in either language; empty when it names none."""
    plain, low = simplified(text), text.lower()
    named = (zh for zh, one in cities().items()
             if zh in plain or re.search(rf"\b{one['en'].lower()}\b", low))  # fmt: skip
    return next(named, "")
