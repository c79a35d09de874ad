"""A day is understood in any script and with a time of day beside it."""

from datetime import date

import pytest

from actions.hearing.days import ENGLISH_DAY, day_of
from actions.hearing.wording import says

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
        ("21号买的吹风机 30号来修", date(2026, 11, 30)),
    ],
)
def test_the_day_is_found(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["21号买的吹风机", "2号收到的", "星期一号召", "晚上七点后", "我要两个", "二号线"]
)
def test_other_words_name_no_day_of_the_month(text: str) -> None:
    assert day_of(text, TODAY) in (None, date(2026, 11, 30))


@pytest.mark.parametrize("text", ["12月2號啦 夜晚先得閒 七點後", "二號夜晚七點得唔得", "1號得閒"])
def test_a_day_with_its_time_stands_alone(text: str) -> None:
    assert says("day_alone", text)


@pytest.mark.parametrize("text", ["夜晚先得閒", "下班后", "this evening"])
def test_the_evening_is_known(text: str) -> None:
    assert says("half_evening", text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("还是周日吧", date(2026, 12, 6)),
        ("改到周日", date(2026, 12, 6)),
        ("換成禮拜四", date(2026, 12, 3)),
        ("那周五吧", date(2026, 12, 4)),
        ("周日不行，周五吧", date(2026, 12, 4)),
        ("Sunday instead", date(2026, 12, 6)),
        ("could we make it Thursday", date(2026, 12, 3)),
        ("下周二", date(2026, 12, 1)),
        ("下下周二", date(2026, 12, 8)),
        ("这周日", date(2026, 11, 29)),
        ("this Sunday", date(2026, 11, 29)),
        ("明天", date(2026, 11, 29)),
        ("12月10号", date(2026, 12, 10)),
        ("提前一天", date(2026, 12, 4)),
        ("早两天来", date(2026, 12, 3)),
        ("往前挪一天", date(2026, 12, 4)),
        ("前一天吧", date(2026, 12, 4)),
        ("往后推两天", date(2026, 12, 7)),
        ("推遲一週", date(2026, 12, 12)),
        ("晚一天可以吗", date(2026, 12, 6)),
        ("后一天", date(2026, 12, 6)),
        ("a day later", date(2026, 12, 6)),
        ("push it back two days", date(2026, 12, 7)),
        ("bring it forward by a day", date(2026, 12, 4)),
        ("one week later please", date(2026, 12, 12)),
        ("the day before", date(2026, 12, 4)),
        ("the day after tomorrow", date(2026, 11, 30)),
    ],
)
def test_a_day_is_counted_from_the_booked_one(text: str, day: date) -> None:
    assert day_of(text, TODAY, booked=date(2026, 12, 5)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("下周三改成周五", date(2026, 12, 4)),
        ("下下周三的改到周五", date(2026, 12, 11)),
        ("move it from next Wednesday to Friday", date(2026, 12, 4)),
        ("我约了下周六，还是周日吧", date(2026, 12, 6)),
        ("周三改到周五", date(2026, 12, 4)),
        ("周日吧", date(2026, 11, 29)),
    ],
)
def test_a_weekday_after_another_day_is_of_the_same_week(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


def test_a_day_of_the_month_stays_in_the_booked_month() -> None:
    assert day_of("改成8号", TODAY, booked=date(2027, 1, 5)) == date(2027, 1, 8)
    assert day_of("改成20号", TODAY, booked=date(2026, 11, 30)) == date(2026, 12, 20)


@pytest.mark.parametrize("text", ["延到3号", "晚上七点", "早上来", "第一天", "提前到周五"])
def test_what_is_no_distance_shifts_nothing(text: str) -> None:
    booked = date(2026, 12, 5)
    assert day_of(text, TODAY, booked) in (None, date(2026, 12, 3), date(2026, 12, 4))


@pytest.mark.parametrize("text", ["nov 12", "November 12", "12 Nov", "12th of November", "Sept. 3"])
def test_a_day_in_english_is_one(text: str) -> None:
    assert ENGLISH_DAY.fullmatch(text)


@pytest.mark.parametrize("text", ["nova 12", "12 marbles", "mate 60", "decaf 5"])
def test_goods_with_a_number_are_no_day(text: str) -> None:
    assert ENGLISH_DAY.search(text) is None
