"""the cream, my stroller order: kinds of own goods in English words that were not recognised."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.words import term
from actions.reference.bought import speaks_of_goods
from shop import catalogue
from shop.orders import Line, Order

SHORTEST = 4  # letters
TOO_WIDE = frozenset({"case", "cases", "phone", "phones", "goods", "sets", "cards", "food"})
_NAMED = re.compile(r"\b(?:the|my|this|that) (?P<word>[a-z]+)\b", re.IGNORECASE)


def named_in_english(desk: Desk, own: Sequence[Order]) -> list[Order]:
    """The orders with goods of a kind that ends in the word; none when goods were recognised."""
    said = _said(desk)
    return [order for order in own if said & _kinds(desk, order.lines)]


def lines_in_english(desk: Desk, lines: Sequence[Line]) -> list[Line]:
    """The lines of a kind that ends in the word: that litter."""
    said = _said(desk)
    return [line for line in lines if said & _kinds(desk, [line])]


def _said(desk: Desk) -> set[str]:
    if speaks_of_goods(desk.turn) or desk.language != "en":
        return set()
    return {_one(each["word"]) for each in _NAMED.finditer(desk.turn.text)} - TOO_WIDE


def _kinds(desk: Desk, lines: Sequence[Line]) -> set[str]:
    ids = [line.product_id for line in lines]
    named = [term(one.category, "en").split() for one in catalogue.products(desk.tx, ids)]
    return {_one(each[-1]) for each in named if each and len(each[-1]) >= SHORTEST}


def _one(word: str) -> str:
    return word.lower().removesuffix("s")
