"""Presents: whom they are for says which kinds of product to look among."""

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import yaml

from actions.desk import Desk
from actions.goods.wanting import kinds_wished
from actions.hearing.wishes import not_described
from actions.hearing.wording import says, simplified
from shop import catalogue
from shop.catalogue import Wishes

GIFTS = Path(__file__).with_suffix(".yml")


def presents(desk: Desk) -> tuple[str, ...]:
    """The kinds for whoever it is for, unless a kind that is sold is named."""
    named = kinds_wished(desk)
    if named and catalogue.matching_ids(desk.tx, Wishes(categories=named)):
        return ()
    wishes = desk.memory.wishes
    if wishes is not None and wishes.categories and says("has_pet", desk.turn.text):
        return ()  # a robot vacuum, i have a cat: of what is looked for, not of the cat
    return kinds_for(desk.turn.text)


def kinds_for(text: str) -> tuple[str, ...]:
    """The kinds of product for the person a text names; none when it names nobody."""
    return next((kinds for who, kinds, _ in _read() if who.search(simplified(text))), ())


def for_whom(desk: Desk, wishes: Wishes, kinds: tuple[str, ...]) -> Wishes:
    """The wishes among these kinds, without goods whose own data say they are for others."""
    wishes = replace(wishes, categories=kinds, text="")
    text = simplified(desk.turn.text)
    others = next((not_for for who, _, not_for in _read() if who.search(text)), ())
    return not_described(wishes, others)


def chosen_for_somebody(kinds: tuple[str, ...]) -> bool:
    """Whether these kinds were looked among for a person, not named by the shopper."""
    several = len(kinds) > 1
    return any(kinds == known or (several and set(kinds) <= set(known)) for _, known, _ in _read())


@lru_cache
def _read() -> list[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]]:
    entries = yaml.safe_load(GIFTS.read_text(encoding="utf-8"))
    return [
        (
            re.compile(each["who"], re.IGNORECASE),
            tuple(each["categories"]),
            tuple(each.get("not_for", ())),
        )
        for each in entries
    ]
