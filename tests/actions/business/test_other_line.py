"""Other goods of the same order take neither the yes nor the reason of those spoken of before."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at


def exchanging(talk: Talk) -> Chat:
    """An exchange of the T-shirt for its size waits for the yes."""
    chat, text = talk(ANNA), "T恤有点紧 想换XL"
    chat.says(text, "exchange", at(text, "T恤", "category", "T恤"), at(text, "XL", "size", "XL"))
    assert "尺码不合适" in chat.text and "确认" in chat.titles
    return chat


@pytest.mark.parametrize(
    "text", ["好吧那不换了 同一单那双跑鞋没穿过,我想退掉", "我不是要换,是退货退款,跑鞋"]
)
def test_the_return_of_other_goods_asks_its_own_reason(talk: Talk, text: str) -> None:
    chat = exchanging(talk)
    chat.says(text, "return_refund", at(text, "跑鞋", "category", "跑步鞋"))
    task = chat.slots["task"]
    assert task["name"] == "return_refund" and "reason" not in task
    assert "不想要了" in chat.titles and "尺码不合适，" not in chat.text


@pytest.mark.parametrize(
    "text",
    ["原因写错了吧,跑鞋哪有这毛病,我就是不想要了", "原因寫錯了吧,跑鞋沒有這毛病,我就是不想要了"],
)  # fmt: skip
def test_a_reason_said_to_be_wrong_gives_way_to_the_one_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = "跑鞋想退 质量问题"
    chat.says(said, "return_refund", at(said, "跑鞋", "category", "跑步鞋"))
    assert "质量问题" in chat.text
    chat.says(text, "return_refund", at(text, "跑鞋", "category", "跑步鞋"))
    assert any(f"因{mark}不想要了" in chat.text for mark in "： ") and len(chat.titles) == 2


@pytest.mark.parametrize("text", ["我不是要换,是退货退款", "不是换货，我说的是退货"])
def test_an_exchange_said_not_to_be_meant_is_not_begun(talk: Talk, text: str) -> None:
    chat, said = talk(ANNA), "跑鞋想退"
    chat.says(said, "return_refund", at(said, "跑鞋", "category", "跑步鞋"))
    chat.says(text, "return_refund")
    assert chat.slots["task"]["name"] == "return_refund"
