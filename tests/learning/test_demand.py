"""Forecasting: a steady seller is forecast exactly, and an order is advised before it runs out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.demand import METHODS, _forecast, missed, smoothed, weekday_factors

DAYS = st.lists(st.integers(0, 50), min_size=28, max_size=120)


def test_a_steady_seller_is_forecast_exactly() -> None:
    assert smoothed([4] * 60, 0.1) == pytest.approx(4)


@given(DAYS, st.sampled_from([0.02, 0.1, 0.3]))
def test_the_level_stays_within_what_was_seen(days: list[int], alpha: float) -> None:
    assert min(days) - 1e-9 <= smoothed(days, alpha) <= max(days) + 1e-9


def test_weekdays_are_compared_with_the_mean() -> None:
    factors = weekday_factors([[7, 0, 0, 0, 0, 0, 0] * 8])
    assert factors == [7.0, 0, 0, 0, 0, 0, 0]


def test_an_order_is_advised_only_when_stock_falls_to_the_reorder_point() -> None:
    level = METHODS["mean of 28 days"]
    scarce, plenty = _forecast("p", [5] * 90, level, 10), _forecast("p", [5] * 90, level, 500)
    assert scarce.order_now > 0 and scarce.days_left == pytest.approx(2)
    assert plenty.order_now == 0


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_right_about_steady_sales(method: str) -> None:
    assert missed({"a": [3] * 120, "b": [8] * 120}, METHODS[method]) == pytest.approx(0)
