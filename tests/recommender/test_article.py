"""The article's ratings example: R ≈ U·S·Vᵀ, zeros are 'not rated'."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from recommender.solvers import Article
from recommender.solvers.article import rmse

RATINGS = np.array(
    [
        [1, 5, 0, 3, 2],
        [4, 0, 1, 5, 0],
        [0, 4, 3, 0, 1],
        [2, 2, 0, 1, 4],
        [3, 1, 5, 0, 2],
    ],
    dtype=np.float32,
)


@pytest.mark.parametrize("seed", range(3))
def test_observed_ratings_are_reproduced_at_rank_three(seed: int) -> None:
    found = Article(rank=3).decompose(csr_matrix(RATINGS), seed)
    errors = np.abs(found.predicted() - RATINGS)[RATINGS > 0]
    assert errors.max() < 0.1


def test_the_factors_have_the_form_the_article_names() -> None:
    found = Article(rank=3).decompose(csr_matrix(RATINGS), seed=0)
    assert found.u.shape == found.v.shape == (5, 3)
    np.testing.assert_allclose(found.u.T @ found.u, np.eye(3), atol=1e-9)
    np.testing.assert_allclose(found.v.T @ found.v, np.eye(3), atol=1e-9)
    assert (np.diff(found.s) <= 0).all() and (found.s > 0).all()


def test_unrated_places_are_foretold_not_zero() -> None:
    found = Article(rank=3).decompose(csr_matrix(RATINGS), seed=0)
    assert np.abs(found.predicted()[RATINGS == 0]).max() > 0.5


def test_rating_error_is_reported() -> None:
    matrix = csr_matrix(RATINGS)
    solution = Article(rank=3).solve(matrix, seed=0)
    assert rmse(matrix, solution, matrix) < 0.3
