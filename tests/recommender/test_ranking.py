"""The best few of many: exact, masked, the same every time; a spread list is no other list."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recommender.diversity import spread
from recommender.ranking import best

scores = st.lists(st.sampled_from([-2.0, -0.5, 0.0, 0.5, 0.5, 1.0, 3.0]), min_size=1, max_size=40)


@given(scores, st.integers(0, 50), st.randoms(use_true_random=False))
def test_best_is_a_full_sort_cut_short(values, n, random):  # type: ignore[no-untyped-def]
    found = np.array(values, dtype=np.float32)
    allowed = np.array([random.random() < 0.6 for _ in values])
    order = [at for at in np.argsort(-found, kind="stable").tolist() if allowed[at]]
    assert best(found, n, allowed).tolist() == order[:n]


@given(scores)
def test_what_is_forbidden_never_fills_a_list(values: list[float]) -> None:
    nothing = np.zeros(len(values), dtype=np.bool_)
    assert len(best(np.array(values, dtype=np.float32), 10, nothing)) == 0


@given(scores, st.integers(1, 12), st.floats(0, 1), st.integers(1, 4))
def test_a_spread_list_keeps_the_first_and_repeats_none(
    values: list[float], n: int, strength: float, brands: int
) -> None:
    falling = np.sort(np.array(values, dtype=np.float32))[::-1].copy()
    ranked = np.arange(len(values), dtype=np.int32)
    brand = ranked % brands
    alike = (brand[:, None] == brand[None, :]).astype(np.float32)
    found = spread(ranked, falling, alike, n, strength)
    assert len(found) == min(n, len(values)) == len(set(found.tolist()))
    assert found[0] == 0
    assert spread(ranked, falling, alike, n, strength).tolist() == found.tolist()


def test_the_second_of_a_spread_list_is_of_another_brand() -> None:
    ranked = np.arange(4, dtype=np.int32)
    scores = np.array([1.0, 0.95, 0.9, 0.0], dtype=np.float32)
    brand = np.array([0, 0, 1, 1])
    alike = (brand[:, None] == brand[None, :]).astype(np.float32)
    assert spread(ranked, scores, alike, 2, 0.5).tolist() == [0, 2]
    assert spread(ranked, scores, alike, 2, 0.0).tolist() == [0, 1]
