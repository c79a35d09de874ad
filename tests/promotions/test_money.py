"""Money: exact sums, one rounding rule, shares that add up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promotions.errors import BadMoney
from promotions.money import Money, allocate, half_up, total

weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=12)


@given(weights, st.data())
def test_shares_add_up_and_none_exceeds_its_weight(parts: list[int], data: st.DataObject) -> None:
    amount = data.draw(st.integers(0, sum(parts)))
    shares = allocate(amount, parts)
    assert sum(shares) == amount
    assert all(0 <= share <= weight for share, weight in zip(shares, parts, strict=True))


@given(weights, st.data())
def test_a_share_is_less_than_one_unit_from_its_exact_part(
    parts: list[int], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(0, sum(parts)))
    whole = sum(parts)
    for share, weight in zip(allocate(amount, parts), parts, strict=True):
        assert whole == 0 or abs(share - Fraction(amount * weight, whole)) < 1


def test_equal_remainders_go_to_the_earlier_line() -> None:
    assert allocate(100, [1, 1, 1]) == [34, 33, 33]
    assert allocate(2, [5, 5, 5]) == [1, 1, 0]


def test_there_is_nothing_to_share_an_amount_over() -> None:
    assert allocate(0, []) == []
    for amount, parts in ((1, [0, 0]), (-1, [3]), (1, [-3, 5])):
        with pytest.raises(BadMoney):
            allocate(amount, parts)


@pytest.mark.parametrize(
    ("number", "rounded"),
    [("0.5", 1), ("1.5", 2), ("2.4999", 2), ("-0.5", -1), ("-1.4", -1), ("0", 0)],
)
def test_halves_are_rounded_away_from_zero(number: str, rounded: int) -> None:
    assert half_up(Fraction(number)) == rounded


def test_a_percentage_is_rounded_once_at_the_minor_unit() -> None:
    assert Money(9_999).share(Fraction("12.5")) == Money(1_250)
    assert Money(10).share(5) == Money(1)


def test_two_currencies_never_add_up_or_compare() -> None:
    with pytest.raises(BadMoney):
        Money(1, "CNY") + Money(1, "USD")
    with pytest.raises(BadMoney):
        assert Money(1, "CNY") < Money(1, "USD")


def test_money_is_a_whole_number_of_minor_units() -> None:
    for wrong in (1.0, True, "1"):
        with pytest.raises(BadMoney):
            Money(wrong)  # type: ignore[arg-type]


@given(st.lists(st.integers(-(10**12), 10**12)))
def test_a_sum_does_not_depend_on_the_order(parts: list[int]) -> None:
    assert total(map(Money, parts)) == total(map(Money, reversed(parts))) == Money(sum(parts))
