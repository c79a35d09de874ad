"""Which customer looks at which product when, and what he then buys.

Three sources: browsing (by taste and season), small things added to an order, and staples that
run out and are bought again in their own rhythm.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from shop.demo.calendar import DAY, Calendar, months, season
from shop.demo.habits import Habits
from shop.demo.shelves import Floats, Shelves, Whole
from shop.demo.tastes import Tastes
from shop.demo.vocabulary import Vocabulary

ADDED = 0.3  # share of purchases that something small is added to
SMALL = 300.0  # yuan
STAPLES = 0.8  # staples that a customer buys again and again, on average
SAME_AGAIN = 0.85  # else another product of the category
PIECES = (0.7, 0.92)  # one piece, up to two; else three
CALM = 20  # days before now in which nothing is bought but what a story says


@dataclass(frozen=True, slots=True)
class Visits:
    """One row a look, by customer and time; `bought` pieces, 0 when it stayed a look."""

    customer: Whole
    product: Whole
    at: Whole  # epoch seconds
    bought: Whole


@dataclass(frozen=True, slots=True)
class Browsing:
    """All that is needed to draw the visits of any customer."""

    shelf: Shelves
    taste: Tastes
    calendar: Calendar
    season: Floats
    cycles: Floats  # days of each product, 0 when it is bought once


def visits(
    shelf: Shelves,
    taste: Tastes,
    habits: Habits,
    calendar: Calendar,
    words: Vocabulary,
    rng: np.random.Generator,
) -> Visits:
    """The visits of all customers in the period."""
    cycles = np.array([words.cycles.get(one.category, 0) for one in shelf.products], float)
    browsing = Browsing(shelf, taste, calendar, season(shelf, words), cycles)
    told = len(words.people)
    rows = [
        (customer, *row)
        for customer in range(len(habits.visits))
        for row in _of_customer(browsing, habits, customer, customer < told, rng)
    ]
    table = np.array(rows, dtype=np.int64)
    return Visits(table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def _of_customer(
    browsing: Browsing, habits: Habits, customer: int, told: bool, rng: np.random.Generator
) -> list[tuple[int, int, int]]:
    """(product, at, bought), oldest first."""
    rows = [
        *_browsed(browsing, habits, customer, rng),
        *_staples(browsing, habits, customer, rng),
    ]
    rows.sort(key=lambda row: (row[1], row[0]))
    calm_from = browsing.calendar.now - CALM * DAY if told else browsing.calendar.now
    owned: set[int] = set()
    found = []
    for product, at, bought in rows:
        category = int(browsing.shelf.category[product])
        lasting = browsing.cycles[product] == 0
        if at >= calm_from or (lasting and category in owned and rng.random() < 0.9):
            bought = 0
        if bought and lasting:
            owned.add(category)
        found.append((product, at, bought))
    return found


def _browsed(
    browsing: Browsing, habits: Habits, customer: int, rng: np.random.Generator
) -> Iterator[tuple[int, int, int]]:
    start, end = habits.start[customer], habits.end[customer]
    moments = browsing.calendar.moments(int(habits.visits[customer]), start, end, rng)
    products = _chosen(browsing, customer, moments, rng)
    chance = habits.buys[customer] * _ease(browsing.shelf.price[products])
    bought = rng.random(len(moments)) < chance
    added = rng.random(len(moments)) < ADDED
    for product, at, buys, adds in zip(products, moments, bought, added, strict=True):
        yield int(product), int(at), _pieces(browsing, int(product), rng) if buys else 0
        if buys and adds:
            extra = _small(browsing, customer, rng)
            yield extra, int(at) + 45, _pieces(browsing, extra, rng)


def _chosen(browsing: Browsing, customer: int, moments: Whole, rng: np.random.Generator) -> Whole:
    found = np.zeros(len(moments), dtype=np.int64)
    month = months(moments)
    for one in np.unique(month):
        edges = np.cumsum(browsing.taste.likes[customer] * browsing.season[one - 1])
        inside = month == one
        throws = rng.random(int(inside.sum())) * edges[-1]
        found[inside] = np.minimum(np.searchsorted(edges, throws), len(edges) - 1)
    return found


def _small(browsing: Browsing, customer: int, rng: np.random.Generator) -> int:
    edges = np.cumsum(browsing.taste.likes[customer] * (browsing.shelf.price < SMALL))
    return min(int(np.searchsorted(edges, rng.random() * edges[-1])), len(edges) - 1)


def _staples(
    browsing: Browsing, habits: Habits, customer: int, rng: np.random.Generator
) -> Iterator[tuple[int, int, int]]:
    """The same things again, each in its own rhythm."""
    start, end = habits.start[customer], habits.end[customer]
    if habits.buys[customer] == 0:
        return
    weights = browsing.taste.likes[customer] * (browsing.cycles > 0)
    weights = weights / weights.sum()
    for product in rng.choice(len(weights), size=rng.poisson(STAPLES), p=weights):
        day = start + rng.random() * browsing.cycles[product]
        while day < end - 0.05:
            again = int(product) if rng.random() < SAME_AGAIN else _other(browsing, product, rng)
            yield again, browsing.calendar.moment(day, rng), _pieces(browsing, again, rng)
            day += browsing.cycles[product] * rng.lognormal(0, 0.18)


def _other(browsing: Browsing, product: int, rng: np.random.Generator) -> int:
    category = browsing.shelf.category
    return int(rng.choice(np.flatnonzero(category == category[product])))


def _ease(price: Floats) -> Floats:
    """Dear things are looked at more often before they are bought."""
    return np.asarray(np.clip(1.3 - 0.1 * np.log(np.maximum(price, 1.0) / 20.0), 0.6, 1.3))


def _pieces(browsing: Browsing, product: int, rng: np.random.Generator) -> int:
    if browsing.cycles[product] and browsing.shelf.price[product] < SMALL:
        return int(np.searchsorted(PIECES, rng.random())) + 1
    return 1
