"""A history read as a whole and by its newest products alone."""

from dataclasses import replace

import numpy as np
import pytest

from recommender import Interactions, Recommender
from recommender.interactions import DAY
from recommender.mixed_reading import NEWEST, mixed
from recommender.mixing import Mix
from recommender.recipes import Recipe
from recommender.solvers import Als, Ease, Solver, Svd

FIELDS, EACH = 15, 9  # fields of interest and their products


def passing(seed: int = 0, customers: int = 240) -> Interactions:
    """A world of passing interests: everybody turns to another field after a few products."""
    random = np.random.default_rng(seed)
    rows = []
    for customer in range(customers):
        fields = random.permutation(FIELDS)[:4].tolist()
        for turn, field in enumerate(fields):
            for at, product in enumerate(random.permutation(EACH)[:5].tolist()):
                moment = DAY * (10 * turn + at) + customer
                rows.append((f"c{customer:03}", f"f{field}-{product:02}", 1.0, moment, True))
    return Interactions.of_rows(rows)


@pytest.fixture(scope="module")
def world() -> Interactions:
    return passing()


@pytest.mark.parametrize("solver", [Als(factors=8), Svd(factors=8), Ease()])
@pytest.mark.parametrize("recent", [0.0, 2.0])
def test_what_each_product_adds_makes_up_the_score(
    world: Interactions, solver: Solver, recent: float
) -> None:
    made = Recommender.fit(world, solver)
    reading = mixed(made.read, made.history("c007"), Mix(model=3.0, recent=recent), guest=False)
    ranked = np.arange(len(made.products))
    parts = reading.contributions(ranked)
    assert parts.shape == (len(ranked), len(made.history("c007")))
    np.testing.assert_allclose(parts.sum(axis=1), reading.scores(), rtol=1e-3, atol=1e-4)
    np.testing.assert_allclose(reading.scores(ranked[3:5]), reading.scores()[3:5], rtol=1e-5)


def test_the_newest_products_alone_count_by_their_share(world: Interactions) -> None:
    made = Recommender.fit(world, Als(factors=8))
    history = made.history("c007")
    whole, both = (
        mixed(made.read, history, Mix(model=3.0, recent=share), guest=False).scores()
        for share in (0.0, 2.0)
    )
    alone = made.read(history.newest(NEWEST))
    np.testing.assert_allclose(both - whole, 2.0 * alone.scores() / alone.top, rtol=1e-3, atol=1e-5)


def test_a_history_of_few_products_is_read_once(world: Interactions) -> None:
    made = Recommender.fit(world, Als(factors=8))
    few = made.history("c007").newest(NEWEST)
    assert mixed(made.read, few, Mix(recent=5.0), guest=False).newest is None


def test_where_interests_pass_the_newest_is_learned_to_count_and_ranks_better(
    world: Interactions,
) -> None:
    made = Recipe(Als(factors=24)).fit(world)
    assert made.mixes.discover.recent > 0.5
    flat = replace(made, mixes=replace(made.mixes, discover=Mix()))

    def of_newest_field(one: Recommender) -> int:
        return sum(
            each.product_id.split("-")[0] == last_field(world, customer)
            for customer in ("c001", "c002", "c003", "c004", "c005", "c006")
            for each in one.recommend(customer, n=4)
        )

    assert of_newest_field(made) > of_newest_field(flat)


def test_the_reason_is_one_of_the_newest_where_these_decide(world: Interactions) -> None:
    made = Recommender.fit(world, Als(factors=8))
    newest = replace(made, mixes=replace(made.mixes, discover=Mix(model=0.0, recent=4.0)))
    history = made.history("c007")
    last = {made.products.names[place] for place in history.newest(NEWEST).product.tolist()}
    found = newest.recommend("c007", n=3)
    named = {name for each in found for name in each.reason.product_ids}
    assert named and named <= last


def last_field(data: Interactions, customer: str) -> str:
    """The field of what a customer did last."""
    place = data.customers.position(customer)
    rows = np.flatnonzero(data.customer == place)
    return data.products.names[int(data.product[rows[np.argmax(data.at[rows])]])].split("-")[0]
