"""What every solver must do alike, on a world of two tastes."""

import numpy as np
import pytest

from recommender import Fresh, Interactions, Recommender, Weighting
from recommender.evaluation import judge, scorer_of
from recommender.solvers import SOLVERS, Als, Ease, Factors, Svd
from recommender.solvers.solution import Solution
from recommender.splitting import leave_last

NAMES = sorted(SOLVERS)
POSITIVE_ONLY = [name for name in NAMES if name != "article"]  # the others read zeros as such


@pytest.fixture(scope="module", params=NAMES)
def recommender(request: pytest.FixtureRequest, checkerboard: Interactions) -> Recommender:
    solver = SOLVERS[request.param]()
    return Recommender.fit(checkerboard, solver, weighting=Weighting(shape="linear"))


def own_taste(product_id: str, customer: int) -> bool:
    return int(product_id[1:]) % 2 == customer % 2


def test_recommends_the_obvious_products(recommender: Recommender) -> None:
    shown = [
        own_taste(one.product_id, customer)
        for customer in range(32)
        for one in recommender.recommend(f"c{customer:02}", n=3)
    ]
    assert np.mean(shown) > 0.95


def test_the_same_data_and_seed_give_the_same_scores(
    recommender: Recommender, checkerboard: Interactions
) -> None:
    parameters = dict(recommender.parameters)
    solver = SOLVERS[parameters.pop("solver")](**parameters)
    again = Recommender.fit(checkerboard, solver, weighting=recommender.weighting)
    assert again.recommend("c03", n=8) == recommender.recommend("c03", n=8)


def test_contributions_add_up_to_the_score(recommender: Recommender) -> None:
    history = recommender.history("c05")
    values = recommender.weighting.values(history.weight)
    everything = np.arange(len(recommender.products), dtype=np.int32)
    parts = recommender.solution.contributions(history.product, values, everything)
    scores = recommender.solution.scores(history.product, values)
    np.testing.assert_allclose(parts.sum(axis=1), scores, rtol=1e-3, atol=1e-4)


def test_a_stranger_with_the_same_history_gets_the_same(recommender: Recommender) -> None:
    history = recommender.history("c07")
    fresh = [
        Fresh(recommender.products.names[product], weight, at, bought=True)
        for product, weight, at in zip(history.product, history.weight, history.last, strict=True)
    ]
    known = recommender.recommend("c07", n=6)
    stranger = recommender.recommend("nobody", fresh=fresh, n=6)
    assert [one.product_id for one in stranger] == [one.product_id for one in known]


def test_fresh_clicks_change_what_a_stranger_gets(recommender: Recommender) -> None:
    for taste in (0, 1):
        fresh = [Fresh(f"p{taste + 2 * one:02}", 5.0, bought=True) for one in range(4)]
        shown = recommender.recommend(fresh=fresh, n=5)
        assert sum(own_taste(one.product_id, taste) for one in shown) >= 4


def test_a_product_is_most_like_itself_and_its_kind(recommender: Recommender) -> None:
    near = recommender.solution.neighbours(4)
    assert near[4] == pytest.approx(near.max(), abs=1e-4)
    similar = recommender.similar("p04", 4)
    assert "p04" not in {one.product_id for one in similar}
    assert sum(own_taste(one.product_id, 0) for one in similar) >= 3


def test_a_solution_comes_back_from_its_arrays(recommender: Recommender) -> None:
    solution: Solution = recommender.solution
    again = type(solution).of_arrays(solution.arrays(), solution.numbers())  # type: ignore[attr-defined]
    history = recommender.history("c01")
    values = recommender.weighting.values(history.weight)
    before = solution.scores(history.product, values)
    np.testing.assert_array_equal(again.scores(history.product, values), before)


@pytest.mark.parametrize("name", POSITIVE_ONLY)
def test_beats_popularity_on_what_was_held_out(name: str, checkerboard: Interactions) -> None:
    split = leave_last(checkerboard.taking(checkerboard.weight > 1).compacted(), 2)
    made = Recommender.fit(split.train, SOLVERS[name]())
    own = judge(scorer_of(made, "new"), made, split, "new").ndcg.mean()
    popular = judge(lambda _history: made.popular, made, split, "new").ndcg.mean()
    assert own > 1.3 * popular


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (2, 2)])
def test_learns_from_next_to_nothing(name: str, shape: tuple[int, int]) -> None:
    rows = [
        (f"c{customer}", f"p{product}", 1.0, 0.0, True)
        for customer in range(shape[0])
        for product in range(shape[1])
    ]
    made = Recommender.fit(Interactions.of_rows(rows), SOLVERS[name]())
    scores = made.scores(made.history("c0"), "discover", 0.0)
    assert np.isfinite(scores).all()


def test_a_short_and_a_long_history_are_solved_alike() -> None:
    """Below the number of factors the small system is solved, above it the large one."""
    random = np.random.default_rng(3)
    vectors = random.standard_normal((50, 8))
    solution = Factors.turned(
        vectors, unobserved=1.0, ridge=0.5, excess=(0.0, 2.0), gain=(1.0, 2.0)
    )
    for length in (3, 30):
        products = random.choice(50, length, replace=False).astype(np.int32)
        values = random.random(length).astype(np.float32)
        rows = vectors[products]
        outer = vectors.T @ vectors + 0.5 * np.eye(8) + rows.T @ (2 * values[:, None] * rows)
        expected = vectors @ np.linalg.solve(outer, rows.T @ (1 + 2 * values))
        np.testing.assert_allclose(
            solution.scores(products, values), expected, rtol=1e-3, atol=1e-4
        )


def test_als_is_the_same_fixed_point_as_the_library_finds(checkerboard: Interactions) -> None:
    """The folded-in customer is the one implicit would compute for him."""
    from implicit.cpu.als import AlternatingLeastSquares

    matrix = checkerboard.matrix(checkerboard.weight)
    solution = Als(factors=4, iterations=30).solve(matrix, seed=1)
    row = matrix[3]
    theirs = AlternatingLeastSquares(factors=4, regularization=1.0)
    theirs.item_factors = solution.vectors
    ridge = float(solution.base.sum() - (solution.vectors**2).sum()) / 4
    theirs.regularization = ridge
    confidence = row.copy()
    confidence.data = 1 + confidence.data
    expected = solution.vectors @ theirs.recalculate_user(0, confidence)
    ours = solution.scores(row.indices.astype(np.int32), row.data)
    np.testing.assert_allclose(ours, expected, rtol=1e-2, atol=1e-3)


def test_ease_has_no_weight_of_a_product_on_itself(checkerboard: Interactions) -> None:
    weights = Ease().solve(checkerboard.matrix(checkerboard.weight), 0).weights
    assert not np.diag(weights).any()


def test_svd_vectors_are_orthonormal(checkerboard: Interactions) -> None:
    vectors = Svd(factors=6).solve(checkerboard.matrix(checkerboard.weight), 0).vectors
    np.testing.assert_allclose(vectors.T @ vectors, np.eye(6), atol=1e-5)
