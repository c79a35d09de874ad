"""What an order brings in points is no question of paying with them."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("do i get points for that order", "en"),
        ("how many points will i earn on that order", "en"),
        ("这单有积分吗", "zh"),
        ("这个订单能得多少积分", "zh"),
    ],
)
def test_the_points_that_it_brings(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("where is it", "order_status", named("order_no", PAID))
    said = chat.says(text, "membership")
    assert PAID in said and "999" in said and "1,230" not in said


def test_paying_with_them_stays_refused(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", PAID))
    assert "already" in chat.says("can i use points on that order?", "membership")


def test_it_is_the_order_in_talk(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", PAID))
    assert "999" in chat.says("do i get points for it", "membership")


def test_it_is_no_order_once_goods_are_looked_at(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", PAID))
    chat.says("any phones", "purchase", named("category", "手机"))
    assert PAID not in chat.says("do i get points for it", "membership")


@pytest.mark.parametrize(
    ("text", "told"), [("when will it get there", True), ("is it paid", False)]
)
def test_the_days_on_the_way(talk: Talk, text: str, told: bool) -> None:
    said = talk(ANNA, "en").says(text, "order_status", named("order_no", PAID))
    assert ("After that it takes" in said) is told
