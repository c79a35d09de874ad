"""Grief, a hard day, the weather: a word of feeling, and business that is served all the same."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("my cat passed away yesterday...", "en", "sorry"),
        ("it's just been a hard day", "en", "sorry"),
        ("唉 刚分手 好难过", "zh", "自己"),
        ("我家狗狗昨天走了", "zh", "保重"),
        ("今天好冷 西安都下雪了", "zh", "天气"),
        ("下雨了好烦", "zh", "天气"),
        ("唉 今天心情不太好", "zh", "自己"),
        ("honestly I'm so done with today", "en", "sorry"),
    ],
)
def test_a_feeling_is_answered_with_feeling(
    talk: Talk, text: str, language: str, word: str
) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "out_of_scope")
    assert word in said and not chat.titles and not chat.cards
    assert "推荐" not in said and "buy" not in said


def test_what_is_asked_along_with_it_is_served(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我奶奶上周去世了，跑步鞋我要退货", "return_refund", named("category", "跑步鞋"))
    first, *rest = chat.replies
    assert "保重" in first["text"] and rest
    assert chat.slots["task"]["name"] == "return_refund"
    assert chat.slots["task"]["order_no"] == SHOES_ORDER


@pytest.mark.parametrize(
    "text", ["我的手机死机了", "猫粮没了", "狗狗走丢了怎么办", "my phone died"]
)
def test_not_every_end_is_a_death(text: str) -> None:
    assert not says("bad_news", text)


def test_goods_for_the_weather_are_looked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("今天好冷 想买双跑步鞋", "purchase", named("category", "跑步鞋"))
    assert "天气" not in said and chat.cards


def test_a_feeling_in_the_midst_of_business_is_left_to_it(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋要退货", "return_refund", named("category", "跑步鞋"))
    chat.says("心情不好不想要了", "return_refund")
    assert chat.slots["task"]["name"] == "return_refund"


@pytest.mark.parametrize("text", ["下雨天能送吗", "充电的时候好热啊", "这个被子会不会太热"])
def test_words_of_the_weather_that_ask_for_something(talk: Talk, text: str) -> None:
    assert "天气" not in talk(ANNA).says(text, "shipping_info")


def test_a_loss_told_in_the_midst_of_a_return_is_heard(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("跑鞋要退货", "return_refund", named("category", "跑步鞋"))
    said = chat.says("我爷爷去世了 用不上了", "inform")
    assert "保重" in said and chat.slots["task"]["name"] == "return_refund"


def test_a_loss_and_a_return_in_one_clause(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("我妈去世了要退货", "return_refund", named("order_no", SHOES_ORDER))
    assert "保重" in said and chat.slots["task"]["name"] == "return_refund"
