"""Hidden tastes: why different customers look at different products.

A customer's way of living weighs the categories; within a category he chooses by brand, by
style, by how expensive he likes it, and by how popular a product is anyway. Nothing of this is
written into the database: a recommender has to find it again in what people do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from shop.demo.shelves import Floats, Shelves
from shop.demo.vocabulary import Person, Vocabulary

BRAND_SIDES, STYLE_SIDES = 6, 4
BRAND_PULL, STYLE_PULL, PRICE_PULL, POPULARITY = 0.85, 0.7, 0.45, 0.6
OWN_BRAND = 2.2  # what a demo customer's favourite brand adds
BACKGROUND = 0.15  # everybody looks at everything now and then


@dataclass(frozen=True, slots=True)
class Tastes:
    """`likes[c, p]`: how likely customer c looks at product p (rows sum to 1)."""

    likes: Floats
    bent: Floats  # how much a customer likes a product beside others of its category
    thrift: Floats  # 0 pays any price, 1 waits for offers


def tastes(shelf: Shelves, words: Vocabulary, count: int, rng: np.random.Generator) -> Tastes:
    """Tastes of `count` customers; the first ones are the demo customers, in their order."""
    living = _living(shelf, words, count, rng)
    bent = _bent(shelf, words.people, count, rng)
    likes = np.exp(bent)
    for category in range(len(shelf.categories)):
        inside = shelf.category == category
        likes[:, inside] /= likes[:, inside].sum(axis=1, keepdims=True)
    likes *= living[:, shelf.category]
    return Tastes(likes / likes.sum(axis=1, keepdims=True), bent, rng.beta(2, 3, count))


def _living(shelf: Shelves, words: Vocabulary, count: int, rng: np.random.Generator) -> Floats:
    """How much each customer cares for each category."""
    names = list(words.lifestyles)
    table = np.array([_weights(shelf, words.lifestyles[name]) for name in names])
    mixture = rng.dirichlet(np.full(len(names), 0.16), count)
    for place, person in enumerate(words.people):
        mixture[place] = 0.05 / len(names)
        mixture[place, names.index(person.lifestyle)] += 0.95
    return np.asarray(mixture @ table * rng.lognormal(0, 0.35, (count, table.shape[1])))


def _weights(shelf: Shelves, lifestyle: dict[str, float]) -> Floats:
    """The weight of each category: its own word's, else a share of its widest area's."""
    paths = {product.category: product.categories for product in shelf.products}
    areas = [paths[category][0] for category in shelf.categories]
    found = np.array(
        [
            BACKGROUND + lifestyle.get(category, lifestyle.get(area, 0.0) / 3)
            for category, area in zip(shelf.categories, areas, strict=True)
        ]
    )
    return found / float(found.sum())


def _bent(shelf: Shelves, people: Sequence[Person], count: int, rng: np.random.Generator) -> Floats:
    brands = rng.normal(0, 1, (len(shelf.brands), BRAND_SIDES))[shelf.brand]
    styles = rng.normal(0, 1, (len(shelf), STYLE_SIDES))
    tier = rng.normal(0, 0.9, count)
    tier[: len(people)] = [person.tier for person in people]
    pull = rng.normal(0, 1, (count, BRAND_SIDES)) @ brands.T * BRAND_PULL
    pull += rng.normal(0, 1, (count, STYLE_SIDES)) @ styles.T * STYLE_PULL
    pull -= PRICE_PULL * (shelf.dearness[None, :] - tier[:, None]) ** 2
    pull += POPULARITY * rng.normal(0, 1, len(shelf))[None, :]
    for place, person in enumerate(people):
        own = np.isin(np.array(shelf.brands)[shelf.brand], person.brands)
        pull[place] = 0.35 * pull[place] + OWN_BRAND * own
    return np.asarray(pull)
