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


def plainly_spread(scores: list[float], kinds: list[tuple[int, int]], n: int, strength: float):  # type: ignore[no-untyped-def]
    """Maximal marginal relevance as it is written down, every pair compared."""
    unit = (np.array(scores) - scores[-1]) / ((scores[0] - scores[-1]) or 1.0)
    chosen = [0]
    while len(chosen) < min(n, len(scores)):
        marks = [-np.inf] * len(scores)
        for one in set(range(len(scores))) - set(chosen):
            alike = [0.5 * sum(a == b != -1 for a, b in zip(kinds[one], kinds[other], strict=True))
                     for other in chosen]  # fmt: skip
            marks[one] = (1 - strength) * unit[one] - strength * max(alike)
        chosen.append(int(np.argmax(marks)))
    return chosen


@given(
    st.lists(
        st.tuples(st.integers(0, 64), st.integers(-1, 3), st.integers(-1, 3)),
        min_size=1, max_size=30,
    ),
    st.integers(1, 12),
    st.sampled_from([0.125, 0.25, 0.5, 1.0]),
)  # fmt: skip
def test_a_list_is_spread_as_the_definition_says(
    rows: list[tuple[int, int, int]], n: int, strength: float
) -> None:
    rows.sort(key=lambda row: -row[0])
    falling = [64.0, *[float(row[0]) for row in rows], 0.0]  # exact in binary: ties are ties
    kinds = [(0, 0), *[row[1:] for row in rows], (1, 1)]
    ranked = np.arange(len(falling), dtype=np.int32)[::-1].copy()
    found = spread(ranked, np.array(falling, dtype=np.float32), kinds, n, strength)
    expected = plainly_spread(falling, kinds, n, strength)
    assert found.tolist() == ranked[expected].tolist()
    assert found[0] == ranked[0]


def test_the_second_of_a_spread_list_is_of_another_brand() -> None:
    ranked = np.arange(4, dtype=np.int32)
    scores = np.array([1.0, 0.95, 0.9, 0.0], dtype=np.float32)
    kinds = [(0, 0), (0, 0), (1, 1), (1, 1)]
    assert spread(ranked, scores, kinds, 2, 0.5).tolist() == [0, 2]
    assert spread(ranked, scores, kinds, 2, 0.0).tolist() == [0, 1]
