"""有链接吗, after an order was placed: the link by which it is paid."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS, SHOES
from tests.actions.talking import Chat, product


def _ordered(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("每日坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("下单 微信付" if language == "zh" else "check out, pay by wechat", "purchase")
    chat.says("确认" if language == "zh" else "confirm", "affirm")
    assert chat.slots["order_no"]
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [("有链接吗", "purchase"), ("链接发我一下", "purchase"), ("给我个付款链接", "payment"),
     ("can i get the link", "promotion"), ("send me the payment link", "payment")],
)  # fmt: skip
def test_it_is_in_the_answer(talk: Talk, text: str, intent: str) -> None:
    chat = _ordered(talk, "en" if text.isascii() else "zh")
    assert "/orders/" in chat.says(text, intent)


def test_before_an_order_it_is_begun(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("好 给我个付款链接 我手机上付", "payment")
    assert chat.slots["task"]["name"] == "place_order"


def test_that_of_the_goods_is_not_meant(talk: Talk) -> None:
    chat = _ordered(talk)
    assert "/orders/" not in chat.says("把商品链接发我", "purchase")


def test_without_any_order_no_goods_are_looked_for(talk: Talk) -> None:
    said = talk(None).says("有链接吗", "purchase")
    assert "没有找到" not in said and "支付宝" in said


def test_goods_whose_version_is_asked_for_are_not_left_behind(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("每日坚果来一袋", "purchase", product("每日坚果", NUTS))
    chat.says("李宁赤兔来一双", "purchase", product("李宁 赤兔 8", SHOES))
    assert chat.slots["task"]["name"] == "add_to_basket"
    chat.says("付款链接有吗", "payment")
    assert (chat.slots["task"] or {}).get("name") != "place_order"
