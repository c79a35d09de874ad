"""A parcel that is to be brought on another day: the courier plans it, said at once."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED
from tests.actions.talking import Chat, at, named


def _told(talk: Talk, number: str) -> Chat:
    chat = talk(ANNA)
    chat.says(f"订单{number}到哪了", "order_status", named("order_no", number))
    return chat


@pytest.mark.parametrize(
    "text", ["我问能不能明天再送", "能改明天送不 今天不在家", "推到周六送行吗"]
)
def test_another_day_is_up_to_the_courier(talk: Talk, text: str) -> None:
    chat = _told(talk, SHIPPED)
    said = chat.says(text, "order_status")
    assert "快递" in said and SHIPPED in said and "转人工" in chat.titles
    assert "改不了" in said or "办不了" in said


def test_of_goods_that_are_named(talk: Talk) -> None:
    text = "那单手机能改明天送不 今天不在家"
    chat = talk(ANNA)
    assert SHIPPED in chat.says(text, "order_status", at(text, "手机", "category", "手机"))


@pytest.mark.parametrize("text", ["明天能送到吗", "明天才送吗", "快递明天几点送"])
def test_when_it_comes_is_another_question(talk: Talk, text: str) -> None:
    said = _told(talk, SHIPPED).says(text, "order_status")
    assert "改不了" not in said and "办不了" not in said


def test_what_is_not_sent_has_no_courier(talk: Talk) -> None:
    said = _told(talk, PAID).says("能改明天送不", "order_status")
    assert "哪天送由快递安排" not in said and "改派送日期" not in said
