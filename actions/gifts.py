"""Presents: whom they are for says which kinds of product to look among."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from actions.desk import Desk
from actions.wanting import kinds_wished
from shop import catalogue
from shop.catalogue import Wishes

GIFTS = Path(__file__).with_suffix(".yml")


def presents(desk: Desk) -> tuple[str, ...]:
    """The kinds for whoever it is for, unless a kind that is sold is named."""
    named = kinds_wished(desk)
    if named and catalogue.matching_ids(desk.tx, Wishes(categories=named)):
        return ()
    return kinds_for(desk.turn.text)


def kinds_for(text: str) -> tuple[str, ...]:
    """The kinds of product for the person a text names; none when it names nobody."""
    return next((kinds for who, kinds in _read() if who.search(text)), ())


def chosen_for_somebody(kinds: tuple[str, ...]) -> bool:
    """Whether these kinds were looked among for a person, not named by the shopper."""
    several = len(kinds) > 1
    return any(kinds == known or (several and set(kinds) <= set(known)) for _, known in _read())


@lru_cache
def _read() -> list[tuple[re.Pattern[str], tuple[str, ...]]]:
    entries = yaml.safe_load(GIFTS.read_text(encoding="utf-8"))
    return [(re.compile(each["who"], re.IGNORECASE), tuple(each["categories"])) for each in entries]
