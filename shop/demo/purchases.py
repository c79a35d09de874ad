"""Purchases: what was bought on one day becomes one order of one or more lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from shop.demo.calendar import DAY, day_numbers
from shop.demo.courses import Course, drawn, told_course
from shop.demo.people import Resident
from shop.demo.shelves import Shelves
from shop.demo.visits import Visits
from shop.demo.vocabulary import Vocabulary
from shop.products import Variant


@dataclass(frozen=True, slots=True)
class Piece:
    """A line to be: the product's place on the shelf, its variant, how many."""

    product: int
    variant: Variant
    quantity: int


@dataclass(frozen=True, slots=True)
class Purchase:
    """An order to be; `customer` is a place among the people, `at` epoch seconds."""

    customer: int
    at: int
    pieces: tuple[Piece, ...]
    course: Course
    told: bool = False  # by hand, in data/shop/demo.yml


def purchases(
    shelf: Shelves,
    seen: Visits,
    people: list[Resident],
    words: Vocabulary,
    now: int,
    rng: np.random.Generator,
) -> list[Purchase]:
    """All purchases, the oldest first."""
    found = [*_generated(shelf, seen, people, words, now, rng)]
    found += _told(shelf, people, words, now, rng)
    return sorted(found, key=lambda one: (one.at, one.customer))


def _generated(
    shelf: Shelves,
    seen: Visits,
    people: list[Resident],
    words: Vocabulary,
    now: int,
    rng: np.random.Generator,
) -> Iterator[Purchase]:
    bought = np.flatnonzero(seen.bought > 0)
    customers, days = seen.customer[bought], day_numbers(seen.at[bought])
    columns = (customers, days, seen.product[bought], seen.at[bought], seen.bought[bought])
    rows = np.stack(columns, axis=1).tolist()
    for (customer, _), group in groupby(rows, key=lambda row: (row[0], row[1])):
        lines = list(group)
        at = min(max(row[3] for row in lines) + 60, now - 60)
        counts: dict[int, int] = {}
        for row in lines:
            counts[row[2]] = counts.get(row[2], 0) + row[4]
        pieces = tuple(_piece(shelf, product, many, rng) for product, many in counts.items())
        forced = customer < len(words.people)
        returnable = all(shelf.products[piece.product].returnable for piece in pieces)
        course = drawn(at, people[customer], words, returnable, forced, rng)
        yield Purchase(customer, at, pieces, course)


def _told(
    shelf: Shelves, people: list[Resident], words: Vocabulary, now: int, rng: np.random.Generator
) -> Iterator[Purchase]:
    known = shelf.variants()
    for place, person in enumerate(words.people):
        for order in person.orders:
            at = now - int(order.days * DAY)
            pieces = tuple(Piece(*known[variant], many) for variant, many in order.lines)
            course = told_course(order, at, now, people[place], words, rng)
            yield Purchase(place, at, pieces, course, told=True)


def _piece(shelf: Shelves, product: int, quantity: int, rng: np.random.Generator) -> Piece:
    """The first variants are the most usual ones."""
    variants = shelf.products[product].variants
    return Piece(product, variants[int(len(variants) * rng.random() ** 1.5)], quantity)
