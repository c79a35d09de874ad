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


@pytest.mark.parametrize(
    ("text", "intent"),
    [("好吧 是我自己码买小了 心里有点堵", "affirm"), ("都怪我买大了 心里挺不好受", "out_of_scope")],
)
def test_a_mistake_of_ones_own_asks_for_nothing(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, intent)
    assert len(chat.replies) == 1 and ("不容易" in said or "辛苦" in said)


def test_a_mistake_alone_is_no_feeling(talk: Talk) -> None:
    said = talk(ANNA).says("是我自己买小了 想换42的", "exchange")
    assert "辛苦" not in said and "不容易" not in said


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("哎 那行吧 最近老接到骚扰电话 烦死了", "zh", "烦"),
        ("今天被我们老板骂了 气死了", "zh", "消消气"),
        ("these spam calls are so annoying, fed up", "en", "annoying"),
        ("my boss is driving me mad, just venting", "en", "annoying"),
    ],
)
def test_what_others_did_calls_no_person(talk: Talk, text: str, language: str, word: str) -> None:
    said = talk(ANNA, language).says(text, "complaint")
    assert any(one in said for one in (word, "恼火", "心烦", "nerves"))
    assert "人工" not in said and "person to take over" not in said


@pytest.mark.parametrize("text", ["你们老板呢 气死我了", "买了东西就接骚扰电话 你们泄露的吧 骗子"])
def test_what_the_shop_did_is_no_small_talk(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "complaint")
    assert "恼火" not in said and "消消气" not in said
