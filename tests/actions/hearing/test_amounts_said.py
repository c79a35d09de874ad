"""An amount with its unit is heard with the bounds that are said of it."""

import pytest

from actions.hearing.amounts_said import amount_said, in_unit


@pytest.mark.parametrize(
    ("text", "fits", "fails"),
    [
        ("500ml左右的保温杯", 480, 350),
        ("能装一升以上的", 1180, 980),
        ("两升以内的水壶", 1800, 2100),
        ("半升上下", 520, 750),
        ("至少1.2L", 1200, 1000),
        ("over 1 liter", 1180, 900),
        ("around 500ml", 500, 400),
    ],
)
def test_bounds(text: str, fits: float, fails: float) -> None:
    said = amount_said(text)
    assert said is not None
    assert said.unit == "ml"
    assert said.fits(fits)
    assert not said.fits(fails)


def test_units_are_one_measure() -> None:
    assert in_unit("1.24kg", "g") == 1240
    assert in_unit("20000mAh", "mah") == 20000
    said = amount_said("2万毫安以上的充电宝")
    assert said is not None
    assert said.fits(20000)


@pytest.mark.parametrize("text", ["宝宝10公斤穿多大", "三百以内的", "256G以上的手机", "买三双"])
def test_what_is_no_amount_of_goods(text: str) -> None:
    said = amount_said(text)
    assert said is None or said.unit == "g"


def test_of_a_person_none_is_heard() -> None:
    assert amount_said("我体重60公斤以上") is None
