"""我昨晚买的电饭煲, the air fryer I bought: goods that were bought are not looked for."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIRT
from tests.actions.talking import Chat, at, product


def looking(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    text = "有跑步鞋吗" if language == "zh" else "any running shoes"
    word = "跑步鞋" if language == "zh" else "running shoes"
    chat.says(text, "purchase", at(text, word, "category", "跑步鞋"))
    return chat


@pytest.mark.parametrize("text", ["先等下，我昨天买的手机发了没", "我昨天下单的手机发了没"])
def test_its_order_is_told_while_other_goods_are_looked_at(talk: Talk, text: str) -> None:
    said = looking(talk).says(text, "order_status", at(text, "手机", "category", "手机"))
    assert PAID in said


@pytest.mark.parametrize(
    "text",
    [
        "前几天买的T恤不想要了，太大了家里放不下",
        "不是要买，是要退，昨天刚签收的那个T恤",
        "我上周买的T恤不要了",
        "the T恤 i bought last week, i don't want it any more",
    ],
)
@pytest.mark.parametrize("intent", ["inform", "nlu_fallback"])
def test_bought_and_not_wanted_goes_back(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "zh" if "买" in text or "退" in text else "en")
    said = chat.says(text, intent, at(text, "T恤", "category", "T恤"))
    assert ("退货" in said or "return" in said.lower()) and chat.slots["task"] is not None


@pytest.mark.parametrize("text", ["我要退货！T恤买大了", "T恤买大了，我要退货"])
def test_a_size_that_was_bought_wrong_is_the_reason(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "return_refund", at(text, "T恤", "category", "T恤"))
    assert "退" in said and "纯棉T恤" in said and "还提到" not in said


@pytest.mark.parametrize("text", ["我想买T恤", "上次买的T恤再来一件", "有没有T恤，不要太大的"])
def test_what_is_wanted_is_still_sought(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "purchase", at(text, "T恤", "category", "T恤"), product("T恤", SHIRT))
    assert "退货" not in said
