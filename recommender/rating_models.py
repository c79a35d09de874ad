"""Models that foretell stars: means, what a customer and a product add to them, and on what these
leave the article's factors, whose size is chosen on the newest part of what is learned from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product as every
from typing import Protocol

import numpy as np

from recommender.arrays import Doubles, Positions
from recommender.interactions import FEWEST_STARS, MOST_STARS
from recommender.ratings import Ratings
from recommender.solvers import Article

RANKS, RIDGES = (2, 4, 8, 16), (6.0, 10.0, 15.0, 25.0)
USUAL = Article(rank=4, ridge=10.0, iterations=15)  # where there is too little to choose by
NEWEST = 0.1  # of each customer's ratings, to choose by
MOST_TO_CHOOSE_BY = 500_000  # ratings
DOUBT_OF_CUSTOMER, DOUBT_OF_PRODUCT = 15.0, 10.0  # ratings, as Surprise's baseline has them
PASSES = 10


class Foretelling(Protocol):
    """What foretells stars."""

    def stars(self, customer: Positions, product: Positions) -> Doubles:
        """For pairs; who or what was never rated gets what is usual."""


@dataclass(frozen=True)
class Biases:
    """The mean, and how far each customer and each product lies from it."""

    mean: float
    customer: Doubles
    product: Doubles

    @classmethod
    def none(cls, known: Ratings) -> "Biases":
        """The mean alone."""
        mean = float(known.stars.mean())
        return cls(mean, np.zeros(len(known.customers)), np.zeros(len(known.products)))

    @classmethod
    def of_products(cls, known: Ratings) -> "Biases":
        """The mean of each product."""
        plain = cls.none(known)
        left = known.stars - plain.mean
        return cls(plain.mean, plain.customer, _means(known.product, left, plain.product, 0.0))

    @classmethod
    def of_both(cls, known: Ratings) -> "Biases":
        """By turns, drawn towards nothing while ratings are few."""
        plain = cls.none(known)
        mean, customer, product = plain.mean, plain.customer, plain.product
        left = known.stars - mean
        for _ in range(PASSES):
            rest = left - customer[known.customer]
            product = _means(known.product, rest, product, DOUBT_OF_PRODUCT)
            rest = left - product[known.product]
            customer = _means(known.customer, rest, customer, DOUBT_OF_CUSTOMER)
        return cls(mean, customer, product)

    def stars(self, customer: Positions, product: Positions) -> Doubles:
        """Within what can be given."""
        return _within(self.raw(customer, product))

    def raw(self, customer: Positions, product: Positions) -> Doubles:
        """Not held within what can be given."""
        return np.asarray(self.mean + self.customer[customer] + self.product[product])


@dataclass(frozen=True)
class Explicit:
    """The article's factors of what the biases leave."""

    solver: Article
    biases: Biases
    left: Doubles  # customers x rank: U·S
    right: Doubles  # products x rank: V

    @classmethod
    def fit(cls, known: Ratings, solver: Article, seed: int) -> "Explicit":
        """By a solver; who or what was never rated has no factors."""
        biases = Biases.of_both(known)
        rest = known.stars - biases.raw(known.customer, known.product)
        found = solver.decompose(known.matrix(rest), seed)
        return cls(solver, biases, found.u * found.s, found.v)

    def stars(self, customer: Positions, product: Positions) -> Doubles:
        """Within what can be given."""
        fitting = np.einsum("ij,ij->i", self.left[customer], self.right[product])
        return _within(self.biases.raw(customer, product) + fitting)


def chosen(known: Ratings, seed: int) -> Article:
    """The rank and the ridge that foretell each customer's newest ratings best from the others."""
    some = _some(known, seed)
    newest = some.newest(NEWEST)
    before, after = some.taking(~newest), some.taking(newest)
    if not len(before) or not len(after):
        return USUAL
    trials = [Article(rank, ridge, USUAL.iterations) for rank, ridge in every(RANKS, RIDGES)]
    return min(trials, key=_errors_of(trials, before, after, seed).__getitem__)


def _errors_of(
    trials: Sequence[Article], before: Ratings, after: Ratings, seed: int
) -> dict[Article, float]:
    errors = dict[Article, float]()
    for trial in trials:
        foretold = Explicit.fit(before, trial, seed).stars(after.customer, after.product)
        errors[trial] = float(np.mean((foretold - after.stars) ** 2))
    return errors


def _some(known: Ratings, seed: int) -> Ratings:
    """All ratings of so many customers as are enough to choose by."""
    if len(known) <= MOST_TO_CHOOSE_BY:
        return known
    lot = np.random.default_rng(seed).random(len(known.customers))
    return known.taking(lot[known.customer] < MOST_TO_CHOOSE_BY / len(known))


def _means(places: Positions, values: Doubles, like: Doubles, doubt: float) -> Doubles:
    """The mean of the values at each place; 0 where there are none."""
    count = np.bincount(places, minlength=len(like)) + doubt
    sums = np.bincount(places, values, minlength=len(like))
    return np.asarray(sums / np.maximum(count, 1e-9), dtype=np.float64)


def _within(stars: Doubles) -> Doubles:
    return np.clip(stars, FEWEST_STARS, MOST_STARS)
