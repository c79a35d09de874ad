"""The article's profile example, and its slip."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from promotions.errors import BadData
from promotions.profiles import profile

VECTORS = [(0.2, 0.3, 0.5), (0.4, 0.1, 0.6), (0.1, 0.5, 0.4)]


def test_the_articles_profile_is_the_weighted_sum() -> None:
    """The article prints (0.15, 0.1, 0.25), which its own formula does not give."""
    assert profile(VECTORS, [0.3, 0.2, 0.5]) == pytest.approx([0.19, 0.36, 0.47])


@given(st.lists(st.floats(0, 1), min_size=3, max_size=3).filter(lambda w: sum(w) > 0.01))
def test_a_profile_lies_among_the_vectors_when_the_weights_are_shares(weights: list[float]) -> None:
    shares = [weight / sum(weights) for weight in weights]
    found = profile(VECTORS, shares)
    assert (found <= np.max(VECTORS, axis=0) + 1e-9).all()
    assert (found >= np.min(VECTORS, axis=0) - 1e-9).all()


@pytest.mark.parametrize(
    ("vectors", "weights"),
    [([], []), ([(1.0,)], [0.5, 0.5]), ([(1.0,), (1.0, 2.0)], [1, 1]), ([(float("nan"),)], [1.0])],
)
def test_what_does_not_fit_is_refused(
    vectors: list[tuple[float, ...]], weights: list[float]
) -> None:
    with pytest.raises(BadData):
        profile(vectors, weights)
