"""Conditions and benefits: JSON there and back, mistakes named with their place."""

from typing import Any

import pytest
from hypothesis import given

from promotions.benefits import Benefit, benefit_json, parse_benefit
from promotions.conditions import AllOf, Condition, Window, condition_json, parse_condition
from promotions.errors import BadRule
from tests.promotions import drawing


@given(drawing.conditions)
def test_a_condition_reads_back_from_its_json(condition: Condition) -> None:
    assert parse_condition(condition_json(condition)) == condition


@given(drawing.benefits)
def test_a_benefit_reads_back_from_its_json(benefit: Benefit) -> None:
    assert parse_benefit(benefit_json(benefit)) == benefit


def test_a_window_reads_back_from_its_json() -> None:
    window = parse_condition(
        {"kind": "window", "weekdays": [6, 7], "from": "18:00", "zone": "Asia/Shanghai"}
    )
    assert isinstance(window, Window)
    assert parse_condition(condition_json(window)) == window


WRONG_CONDITIONS: list[tuple[Any, str]] = [
    (None, "condition: an object is expected"),
    ([], "condition: an object is expected"),
    ({}, "condition: the field 'kind' is missing"),
    ({"kind": "moon_phase"}, "condition.kind: there is no condition 'moon_phase'"),
    ({"kind": "basket_at_least"}, "condition: the field 'amount' is missing"),
    ({"kind": "basket_at_least", "amount": 99.5}, "condition.amount: a whole number"),
    ({"kind": "basket_at_least", "amount": True}, "condition.amount: a whole number"),
    ({"kind": "basket_at_least", "amount": 0}, "condition.amount: at least 1"),
    ({"kind": "always", "amount": 1}, "condition: the field 'amount' is not known here"),
    ({"kind": "level", "levels": "gold"}, "condition.levels: a list of texts"),
    ({"kind": "any", "of": []}, "condition.of: a list with at least one"),
    (
        {"kind": "all", "of": [{"kind": "always"}, {"kind": "category_at_least", "amount": 1}]},
        "condition.of[1]: the field 'category' is missing",
    ),
    ({"kind": "window", "zone": "Mars/Base"}, "condition.zone: there is no time zone"),
    ({"kind": "window", "zone": "UTC", "weekdays": [0]}, "condition.weekdays: weekdays are"),
    ({"kind": "window", "zone": "UTC", "from": "6pm"}, "condition.from: a time such as"),
]


@pytest.mark.parametrize(("data", "message"), WRONG_CONDITIONS)
def test_a_wrong_condition_is_named_with_its_place(data: Any, message: str) -> None:
    with pytest.raises(BadRule) as caught:
        parse_condition(data)
    assert str(caught.value).startswith(message)


WRONG_BENEFITS: list[tuple[Any, str]] = [
    ({"kind": "gift"}, "benefit.kind: there is no benefit 'gift'"),
    ({"kind": "percent_off", "percent": 0}, "benefit.percent: a percentage above 0"),
    ({"kind": "percent_off", "percent": 101}, "benefit.percent: a percentage above 0"),
    ({"kind": "percent_off", "percent": "ten"}, "benefit.percent: a percentage is expected"),
    ({"kind": "percent_off", "percent": float("nan")}, "benefit.percent: a percentage"),
    ({"kind": "percent_off", "percent": 5, "base": "list"}, "benefit.base: one of initial"),
    ({"kind": "fixed_price", "amount": 1, "product": "P", "category": "C"}, "benefit: either"),
    ({"kind": "free_shipping", "at_most": 3}, "benefit: the field 'at_most' is not known"),
]


@pytest.mark.parametrize(("data", "message"), WRONG_BENEFITS)
def test_a_wrong_benefit_is_named_with_its_place(data: Any, message: str) -> None:
    with pytest.raises(BadRule) as caught:
        parse_benefit(data)
    assert str(caught.value).startswith(message)


def test_a_percentage_is_exact_however_it_is_written() -> None:
    spelled: list[Any] = [12.5, "12.5", "25/2"]
    read = {parse_benefit({"kind": "percent_off", "percent": one}) for one in spelled}
    assert len(read) == 1


def test_endless_nesting_is_refused() -> None:
    data: dict[str, Any] = {"kind": "always"}
    for _ in range(20):
        data = {"kind": "all", "of": [data]}
    with pytest.raises(BadRule, match="nested deeper"):
        parse_condition(data)


def test_all_of_nothing_cannot_be_written() -> None:
    with pytest.raises(BadRule):
        parse_condition(condition_json(AllOf(())))
