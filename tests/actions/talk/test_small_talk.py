"""Small talk is answered kindly, and what the shop could do better is a suggestion."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


def test_how_are_you_and_another_question(talk: Talk) -> None:
    said = talk(None, "en").says("hi! how are you today? are you a robot btw", "greet")
    assert "asking" in said and "program" in said and "understand" not in said


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "今天天气真好啊哈哈"), ("zh", "你好呀 吃了吗"), ("en", "lovely weather today")],
)
def test_a_friendly_word_and_what_the_shop_does(talk: Talk, language: str, text: str) -> None:
    said = talk(None, language).says(text, "out_of_scope")
    assert "售后" in said or "退换" in said or "return" in said


def test_fine_weather_beside_goods_is_passed_over(talk: Talk) -> None:
    text = "今天天气真好 想买部手机"
    said = talk(ANNA).says(text, "purchase", at(text, "手机", "category", "手机"))
    assert "手机" in said and "天气" not in said


@pytest.mark.parametrize(
    "text", ["我家猫吃了吗啡", "这款穿着真好看", "how are you going to ship it"]
)
def test_goods_and_parcels_are_no_small_talk(text: str) -> None:
    assert not says("how_are_you", text) and not says("fine_weather", text)


@pytest.mark.parametrize(
    "text", ["哈哈你服务还行 给个建议 以后退货期能长点", "有个建议，包装能不能环保点"]
)
@pytest.mark.parametrize("intent", ["return_policy", "recommend"])
def test_advice_to_the_shop_is_noted_after_a_yes(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, intent)
    assert "登记" in said and "无理由" not in said
    assert "编号" in chat.says("好", "affirm")


@pytest.mark.parametrize(
    "text", ["给个建议 买哪个扫地机器人好", "有建议吗", "以后退货怎么办", "下次发货快吗"]
)
def test_advice_that_is_wanted_is_no_suggestion(text: str) -> None:
    assert not says("shop_wish", text)
