"""Histories take few bytes, and tell what was put in."""

import numpy as np
import pytest

from recommender import BadArtifact, Interactions
from recommender.histories import MOST_TIMES, Histories

YEAR = 365.25 * 86_400.0


def histories(rows: list[tuple[str, str, float, float, bool]]) -> Histories:
    data = Interactions.of_rows(rows)
    return Histories.of(data, data.last_at, None)


def test_a_history_tells_how_often_and_when_last() -> None:
    rows = [("a", "x", 2.0, 1_700_000_000.0 + day * 86_400, True) for day in range(3)]
    rows += [("a", "y", 1.0, 1_700_000_007.0, False), ("b", "x", 1.0, 1_600_000_001.0, True)]
    found = histories(rows).of_customer(0)
    assert found.times.tolist() == [3.0, 0.0] and found.weight.tolist() == [6.0, 1.0]
    assert found.last.tolist() == [1_700_172_800.0, 1_700_000_007.0]
    assert found.bought.tolist() == [0]


def test_moments_centuries_apart_are_told_to_the_minute() -> None:
    moments = [-70 * YEAR, 0.0, 900 * YEAR]
    found = histories([(f"c{n}", "x", 1.0, at, True) for n, at in enumerate(moments)])
    told = [found.of_customer(place).last[0] for place in range(3)]
    np.testing.assert_allclose(told, moments, atol=60)


def test_a_product_bought_more_often_than_fits_is_bought_very_often() -> None:
    data = Interactions.of_columns(
        ["a"] * 70_000, ["x"] * 70_000, np.ones(70_000), np.arange(70_000.0), [True] * 70_000
    )
    found = Histories.of(data, data.last_at, None).of_customer(0)
    assert found.times.tolist() == [MOST_TIMES]


def test_fourteen_bytes_are_enough_for_each_product_of_a_history() -> None:
    found = histories([("a", f"x{n}", 1.0, float(n), True) for n in range(500)])
    names = ("product", "weight", "times", "last")
    assert sum(getattr(found, name).nbytes for name in names) <= 14 * 500


def test_histories_come_back_from_their_arrays_or_not_at_all() -> None:
    kept = histories([("a", f"x{n}", 1.0, n * 0.5, True) for n in range(9)]).arrays()
    again = Histories.of_arrays(kept)
    np.testing.assert_array_equal(again.of_customer(0).last, np.rint(np.arange(9) * 0.5))
    for name in ("times", "last", "product"):
        cut = {**kept, f"history_{name}": kept[f"history_{name}"][:-1]}
        with pytest.raises(BadArtifact):
            Histories.of_arrays(cut)
