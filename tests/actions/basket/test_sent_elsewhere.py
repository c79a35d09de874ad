"""寄到我表姐那咋弄: what is to be told for it is said, and the order goes on."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import Chat, product


@pytest.fixture
def chat(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("赤兔8怎么样", "product_info", product("李宁 赤兔 8", SHOES))
    chat.says("42黑的来一双 然后下单", "purchase")
    return chat


@pytest.mark.parametrize(
    "text",
    ["我是说寄到北京我表姐那 咋弄", "能不能寄给我朋友", "寄到我妈那里可以吗",
     "can you ship it to my sister", "how do I send it to someone else"],
)  # fmt: skip
def test_what_is_to_be_told_is_said(chat: Chat, text: str) -> None:
    said = chat.says(text, "change_address")
    assert ("收货人" in said or "phone number" in said) and chat.slots["task"]["step"] == "payment"


@pytest.mark.parametrize("text", ["寄到北京要多少运费可以吗", "货到付款可以吗"])
def test_other_questions_are_none(chat: Chat, text: str) -> None:
    assert "收货人、手机号" not in chat.says(text, "shipping_info")
