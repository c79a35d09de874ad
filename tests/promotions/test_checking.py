"""Whether a condition holds, what is missing, why; and windows by the clock on the wall."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from promotions.checking import Check, Situation, check, could_hold, in_window
from promotions.conditions import Window, parse_condition
from promotions.facts import GUEST, CustomerFacts
from tests.promotions.drawing import NOW, basket_of

OLD = CustomerFacts("C1", orders=3, spent=90_000, recency_days=4.0, level="gold")
NEW = CustomerFacts("C2")
BASKET = basket_of(("手机", 1, 26_800), ("图书", 2, 3_000))


def checked(condition: dict[str, Any], facts: CustomerFacts = OLD) -> Check:
    return check(parse_condition(condition), Situation(BASKET, facts, NOW))


def test_32_yuan_are_missing_from_a_basket_of_328_to_360() -> None:
    found = checked({"kind": "basket_at_least", "amount": 36_000})
    assert found.reachable
    assert [missing.value for missing in found.missing] == [3_200]
    assert found.reasons[0].code == "amount_missing"


def test_only_the_category_counts() -> None:
    assert checked({"kind": "category_at_least", "category": "图书", "amount": 6_000}).satisfied
    found = checked({"kind": "category_at_least", "category": "图书", "amount": 8_000})
    assert found.missing[0].value == 2_000
    assert found.missing[0].category == "图书"


def test_pieces_are_counted_not_lines() -> None:
    assert checked({"kind": "quantity_at_least", "quantity": 3}).satisfied
    found = checked({"kind": "quantity_at_least", "quantity": 3, "category": "图书"})
    assert [(one.kind, one.value) for one in found.missing] == [("quantity", 1)]


@pytest.mark.parametrize(
    ("facts", "code"), [(OLD, "not_first_order"), (NEW, "first_order"), (GUEST, "sign_in")]
)
def test_a_first_order_is_that_of_a_known_customer(facts: CustomerFacts, code: str) -> None:
    found = checked({"kind": "first_order"}, facts)
    assert found.satisfied == (facts is NEW)
    assert found.reasons[0].code == code
    assert not found.reachable


def test_more_goods_do_not_help_when_the_customer_is_not_meant() -> None:
    both = {"kind": "all", "of": [{"kind": "basket_at_least", "amount": 99_000},
                                  {"kind": "level", "levels": ["platinum"]}]}  # fmt: skip
    found = checked(both)
    assert not found.satisfied and not found.reachable
    assert [reason.code for reason in found.reasons] == ["other_level"]


def test_of_two_ways_the_nearer_one_is_shown() -> None:
    either = {"kind": "any", "of": [{"kind": "basket_at_least", "amount": 300_000},
                                    {"kind": "quantity_at_least", "quantity": 4}]}  # fmt: skip
    assert [one.kind for one in checked(either).missing] == ["quantity"]


def test_a_customer_is_judged_without_his_basket() -> None:
    parts = [{"kind": "first_order"}, {"kind": "basket_at_least", "amount": 1}]
    rule = parse_condition({"kind": "all", "of": parts})
    assert could_hold(rule, NEW).satisfied
    assert not could_hold(rule, OLD).satisfied


def window(**values: Any) -> Window:
    found = parse_condition({"kind": "window", "zone": "Asia/Shanghai", **values})
    assert isinstance(found, Window)
    return found


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("moment", "inside"),
    [
        ("2026-11-28T17:59:59.999999+08:00", False),
        ("2026-11-28T18:00:00+08:00", True),
        ("2026-11-28T21:59:59.999+08:00", True),
        ("2026-11-28T22:00:00+08:00", False),
        ("2026-11-27T19:00:00+08:00", False),  # a Friday
        ("2026-11-27T16:30:00-08:00", False),  # 08:30 on Saturday in Shanghai
        ("2026-11-28T10:00:00+00:00", True),
    ],
)
def test_a_window_is_half_open_and_in_its_own_zone(moment: str, inside: bool) -> None:
    weekend = window(weekdays=[6, 7], **{"from": "18:00", "to": "22:00"})
    assert in_window(weekend, at(moment)) is inside


@pytest.mark.parametrize(
    ("moment", "inside"),
    [
        ("2026-11-27T23:00:00+08:00", True),
        ("2026-11-28T01:59:00+08:00", True),  # still Friday's night
        ("2026-11-28T02:00:00+08:00", False),
        ("2026-11-28T23:00:00+08:00", False),
        ("2026-11-27T01:00:00+08:00", False),
    ],
)
def test_a_window_over_midnight_belongs_to_its_first_day(moment: str, inside: bool) -> None:
    friday_night = window(weekdays=[5], **{"from": "22:00", "to": "02:00"})
    assert in_window(friday_night, at(moment)) is inside


def test_a_window_lasts_its_wall_clock_hours_when_the_clocks_change() -> None:
    early = window(zone="Europe/Berlin", **{"from": "02:00", "to": "03:00"})
    day = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)  # 02:00 to 03:00 comes twice
    assert [in_window(early, day + timedelta(hours=hour)) for hour in (-1, 0, 1, 2)] == [
        False, True, True, False,
    ]  # fmt: skip
    skipped = datetime(2026, 3, 29, 0, 0, tzinfo=UTC)  # and not at all in spring
    assert not any(in_window(early, skipped + timedelta(minutes=m)) for m in range(0, 180, 10))


def test_a_leap_day_is_a_day() -> None:
    assert in_window(window(weekdays=[2]), at("2028-02-29T12:00:00+08:00"))
