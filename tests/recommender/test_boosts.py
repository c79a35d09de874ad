"""Business interest: it breaks near ties, and no more."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender import Recommender
from recommender.ranking import BOOST, lifted
from recommender.solvers import Als
from tests.recommender.test_newcomers import shop

numbers = st.floats(-5, 5, width=32)


@given(st.lists(st.tuples(numbers, st.floats(-9, 9)), min_size=1, max_size=30))
def test_a_boost_is_bounded(rows: list[tuple[float, float]]) -> None:
    scores = np.array([score for score, _ in rows], dtype=np.float32)
    gained = lifted(scores, [boost for _, boost in rows]) - scores
    span = float(scores.max() - scores.min())
    assert (gained >= -1e-5).all()
    assert (gained <= BOOST * span + 1e-4).all()


def test_a_boosted_product_never_overtakes_what_is_clearly_better() -> None:
    made = Recommender.fit(shop(), Als(factors=4))
    plain = [one.product_id for one in made.recommend("c00", n=8)]
    lift = dict.fromkeys(made.products, 0.0) | {plain[-1]: 1.0}
    assert made.recommend("c00", n=8, boosts=lift)[0].product_id == plain[0]


def test_a_boost_decides_between_equals() -> None:
    made = Recommender.fit(shop(), Als(factors=4))
    plain = made.recommend(n=12, mode="popular")
    other = made.recommend(n=12, mode="popular", boosts={plain[1].product_id: 1.0})
    places = [one.product_id for one in other]
    assert places.index(plain[1].product_id) <= 1
