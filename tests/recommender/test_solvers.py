"""What every solver must do alike, on a world of two tastes."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

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


def test_a_scaled_solution_comes_back_from_its_arrays(checkerboard: Interactions) -> None:
    matrix = checkerboard.matrix(checkerboard.weight)
    solution = Als(factors=4, nu=1.0).solve(matrix, seed=0)
    again = Factors.of_arrays(solution.arrays(), solution.numbers())
    row = matrix[5]
    known = row.indices.astype(np.int32), row.data
    np.testing.assert_array_equal(again.scores(*known), solution.scores(*known))


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


def exactly(confidence: np.ndarray, others: np.ndarray, ridges: np.ndarray) -> np.ndarray:
    """Every row's vector by the normal equations, unobserved entries of weight 1."""
    width, rows = others.shape[1], []
    for row, ridge in zip(confidence, ridges, strict=True):
        weight = np.maximum(row, 1.0)  # what is not observed has no entry and weighs 1
        gram = others.T @ (weight[:, None] * others) + ridge * np.eye(width)
        rows.append(np.linalg.solve(gram, others.T @ row))
    return np.array(rows)


@pytest.mark.parametrize("nu", [0.5, 1.0])
def test_the_ridge_grows_with_what_is_known(nu: float) -> None:
    """The passes find the fixed point of Rendle et al.'s objective, and folding in agrees."""
    random = np.random.default_rng(0)
    dense = (random.random((24, 10)) < np.linspace(0.1, 0.9, 24)[:, None]) * 1.0
    dense[:, 0] = dense[0, :] = 1.0
    matrix = csr_matrix(dense.astype(np.float32))
    made = Als(factors=3, nu=nu, alpha=4.0, iterations=400, shrink=0.3).solve(matrix, seed=1)
    mass = (4.0 * dense.sum(axis=1) + 10) ** nu
    ridges = made.ridge * mass / mass.mean()
    assert ridges.max() > 1.2 * ridges.min()
    customers = exactly(5.0 * dense, made.vectors.astype(np.float64), ridges)
    for row in range(24):
        products = np.flatnonzero(dense[row]).astype(np.int32)
        taste = made.taste(products, np.ones(len(products), dtype=np.float32))
        np.testing.assert_allclose(taste, customers[row], rtol=1e-3, atol=1e-4)
    masses = (4.0 * dense.sum(axis=0) + 24) ** nu
    again = exactly(5.0 * dense.T, customers, made.ridge * masses / masses.mean())
    np.testing.assert_allclose(again, made.vectors, rtol=0.1, atol=0.02)  # ridges are grouped


def test_nu_nothing_is_the_plain_ridge(checkerboard: Interactions) -> None:
    matrix = checkerboard.matrix(checkerboard.weight)
    plain = Als(factors=4, iterations=30).solve(matrix, seed=0)
    nearly = Als(factors=4, iterations=30, nu=1e-9).solve(matrix, seed=0)
    row = matrix[3]
    scores = [one.scores(row.indices.astype(np.int32), row.data) for one in (plain, nearly)]
    np.testing.assert_allclose(scores[0], scores[1], rtol=0.05, atol=0.02)


def test_ease_has_no_weight_of_a_product_on_itself(checkerboard: Interactions) -> None:
    weights = Ease().solve(checkerboard.matrix(checkerboard.weight), 0).weights
    assert not np.diag(weights).any()


def test_svd_vectors_are_orthonormal(checkerboard: Interactions) -> None:
    vectors = Svd(factors=6).solve(checkerboard.matrix(checkerboard.weight), 0).vectors
    np.testing.assert_allclose(vectors.T @ vectors, np.eye(6), atol=1e-5)
