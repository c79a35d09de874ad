"""Interactions: ids and positions, weights by kind, fading in time, repeats."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import BadData, Interactions, weight_of
from recommender.cleaning import suspects, without_repeats, without_suspects
from recommender.ids import Ids
from recommender.interactions import DAY
from recommender.weighting import Weighting

names = st.lists(st.text(max_size=8), max_size=30)


@given(names)
def test_ids_and_positions_belong_together(listed: list[str]) -> None:
    ids = Ids(listed)
    assert len(ids) == len(set(listed))
    assert all(ids.names[ids.position(name)] == name for name in listed)  # type: ignore[index]
    assert Ids.unpacked(ids.packed("x"), "x") == ids


def test_kinds_weigh_what_they_say() -> None:
    assert [weight_of(kind) for kind in ("view", "favourite", "cart", "purchase")] == [1, 2, 3, 5]
    assert weight_of("rating", 5) == 5 and weight_of("rating", 1) < 0
    with pytest.raises(BadData):
        weight_of("theft")


def test_bad_ratings_are_no_liking() -> None:
    rows = [
        ("a", "x", weight_of("rating", 1), 0.0, False),
        ("a", "y", weight_of("rating", 5), 0.0, False),
        ("a", "z", float("nan"), 0.0, False),
    ]
    assert list(Interactions.of_rows(rows).products) == ["y"]


def test_weights_halve_with_time() -> None:
    rows = [("a", "x", 4.0, 0.0, True), ("a", "y", 4.0, 10 * DAY, True)]
    data = Interactions.of_rows(rows)
    np.testing.assert_allclose(data.decayed(10 * DAY, 5.0), [1.0, 4.0])
    np.testing.assert_allclose(data.decayed(10 * DAY, None), [4.0, 4.0])


def test_exact_repeats_are_kept_once() -> None:
    rows = [("a", "x", 1.0, 5.0, True)] * 3 + [("a", "x", 1.0, 6.0, True)]
    data, repeats = without_repeats(Interactions.of_rows(rows))
    assert (len(data), repeats) == (2, 2)


def test_programs_are_found_and_left_out() -> None:
    rows = [("bot", f"p{one}", 1.0, float(one), True) for one in range(50)]
    rows += [("person", "p1", 1.0, 1.0, True)]
    data = Interactions.of_rows(rows)
    assert suspects(data, limit=40) == ("bot",)
    assert list(without_suspects(data, limit=40).customers) == ["person"]


def test_the_fingerprint_tells_data_apart() -> None:
    rows = [("a", "x", 1.0, 5.0, True), ("b", "x", 1.0, 6.0, True)]
    same, other = Interactions.of_rows(rows[::-1]), Interactions.of_rows(rows[:1])
    assert Interactions.of_rows(rows).fingerprint == same.fingerprint != other.fingerprint


@pytest.mark.parametrize("shape", ["flat", "log", "root", "linear"])
def test_values_stay_positive_and_finite(shape: str) -> None:
    weights = np.array([1e-12, 0.5, 1.0, 1e9], dtype=np.float32)
    values = Weighting(shape=shape).fitted(weights).values(weights)  # type: ignore[arg-type]
    assert np.isfinite(values).all() and (values > 0).all()
