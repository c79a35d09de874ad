"""A day is understood in any script and with a time of day beside it."""

from datetime import date

import pytest

from actions.days import day_of
from actions.wording import says

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月2號啦 夜晚先得閒 七點後", date(2026, 12, 2)),
        ("改12月1號", date(2026, 12, 1)),
        ("二號夜晚七點得唔得", date(2026, 12, 2)),
        ("十二月二十五号下午", date(2026, 12, 25)),
        ("三十号", date(2026, 11, 30)),
        ("十号", date(2026, 12, 10)),
        ("后天上午", date(2026, 11, 30)),
        ("後日朝早", date(2026, 11, 30)),
    ],
)
def test_the_day_is_found(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize("text", ["星期一号召", "晚上七点后", "我要两个", "二号线"])
def test_other_words_name_no_day_of_the_month(text: str) -> None:
    assert day_of(text, TODAY) in (None, date(2026, 11, 30))


@pytest.mark.parametrize("text", ["12月2號啦 夜晚先得閒 七點後", "二號夜晚七點得唔得", "1號得閒"])
def test_a_day_with_its_time_stands_alone(text: str) -> None:
    assert says("day_alone", text)


@pytest.mark.parametrize("text", ["夜晚先得閒", "下班后", "this evening"])
def test_the_evening_is_known(text: str) -> None:
    assert says("half_evening", text)
