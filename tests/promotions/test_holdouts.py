"""Holdouts: sticky, evenly spread, independent between campaigns."""

from fractions import Fraction

import pytest

from promotions.holdouts import Arm, arm_of, held_out
from promotions.sampling import ratio_check

SALT = b"kept secret"
ARMS = (Arm("control", Fraction(1, 10)), Arm("coupon", Fraction(9, 10)))
CUSTOMERS = [f"C{number}" for number in range(5_000)]


def test_a_customer_keeps_his_group() -> None:
    first = [arm_of(SALT, "autumn", one, ARMS) for one in CUSTOMERS]
    again = [arm_of(SALT, "autumn", one, ARMS) for one in reversed(CUSTOMERS)]
    assert first == again[::-1]


def test_groups_have_their_planned_shares() -> None:
    names = [arm_of(SALT, "autumn", one, ARMS) for one in CUSTOMERS]
    assert ratio_check([names.count("control"), names.count("coupon")], [0.1, 0.9]).fine


def test_campaigns_and_salts_draw_independently() -> None:
    autumn = {one for one in CUSTOMERS if held_out(SALT, "autumn", one, 10)}
    winter = {one for one in CUSTOMERS if held_out(SALT, "winter", one, 10)}
    salted = {one for one in CUSTOMERS if held_out(b"other", "autumn", one, 10)}
    for other in (winter, salted):
        assert 0.05 < len(autumn & other) / len(autumn) < 0.16


def test_a_larger_holdout_keeps_the_smaller_one() -> None:
    small = {one for one in CUSTOMERS if held_out(SALT, "autumn", one, 5)}
    large = {one for one in CUSTOMERS if held_out(SALT, "autumn", one, 20)}
    assert small < large


def test_nobody_and_everybody_can_be_held_out() -> None:
    assert not any(held_out(SALT, "autumn", one, 0) for one in CUSTOMERS)
    assert all(held_out(SALT, "autumn", one, 100) for one in CUSTOMERS)


def test_campaign_and_customer_cannot_run_together() -> None:
    spread = {held_out(SALT, "a", f"b:{n}", 50) == held_out(SALT, "a:b", str(n), 50)
              for n in range(64)}  # fmt: skip
    assert spread == {True, False}


def test_shares_must_add_up() -> None:
    with pytest.raises(ValueError):
        arm_of(SALT, "autumn", "C1", ARMS[:1])
