"""Scoring only what may be shown finds the same products as scoring everything."""

import numpy as np
import pytest

from recommender import Features, Fresh, Interactions, ProductFacts, Recommender
from recommender.candidates import Candidates
from recommender.recipes import Recipe
from recommender.solvers import Als, Ease, Neighbours, Solver
from tests.recommender.making import clustered


@pytest.fixture(scope="module", params=[Als(factors=8), Ease(), Neighbours()])
def made(request: pytest.FixtureRequest) -> Recommender:
    solver: Solver = request.param
    return Recipe(solver).fit(clustered())


@pytest.mark.parametrize("mode", ["discover", "blend", "buy_again", "popular"])
def test_a_few_allowed_products_rank_as_they_do_among_all(made: Recommender, mode: str) -> None:
    few = list(made.products)[::7]
    for customer in ("c001", "c002", "c050"):
        narrow = made.recommend(customer, n=5, mode=mode, allow=few)  # type: ignore[arg-type]
        wide = made.recommend(customer, n=len(made.products), mode=mode)  # type: ignore[arg-type]
        expected = [one for one in wide if one.product_id in few][:5]
        assert [one.product_id for one in narrow] == [one.product_id for one in expected]
        np.testing.assert_allclose(
            [one.relevance for one in narrow], [one.relevance for one in expected], rtol=1e-4
        )
        assert [one.reason for one in narrow] == [one.reason for one in expected]


def test_nothing_allowed_is_an_empty_list(made: Recommender) -> None:
    for mode in ("discover", "blend", "buy_again", "popular"):
        assert made.recommend("c001", mode=mode, allow=[]) == []  # type: ignore[arg-type]


def test_what_a_product_is_worth_besides_finds_its_place() -> None:
    places = np.array([2, 5, 7])
    scored = Candidates(places, np.zeros(3, dtype=np.float32))
    scored.plus(np.array([0, 5, 9], dtype=np.int32), np.array([1, 2, 3], dtype=np.float32))
    assert scored.scores.tolist() == [0, 2, 0]


def test_a_model_that_knows_a_history_finds_it_most_fitting(checkerboard: Interactions) -> None:
    """Relevances are shares of what fits most: of the history itself where vectors tell it."""
    made = Recommender.fit(checkerboard, Als(factors=4))
    history = made.history(None, [Fresh("p04", 5.0, bought=True)])
    reading = made.solution.read(history.product, made.weighting.values(history.weight))
    assert reading.top == pytest.approx(reading.scores()[history.product].max())
    assert reading.top > 0


def test_many_names_are_filtered_like_few() -> None:
    facts = [ProductFacts(f"p{n:02}", f"b{n}", f"c{n % 12}", float(n)) for n in range(40)]
    data = Interactions.of_rows([("c", one.product_id, 1.0, 1.0, True) for one in facts])
    features = Features.of(facts, data.products)
    for count in (0, 1, 3, 11):
        wanted = {f"c{n}" for n in range(count)} | {"c unknown"}
        expected = [one.category in wanted for one in facts]
        assert features.allowed(categories=wanted).tolist() == expected
