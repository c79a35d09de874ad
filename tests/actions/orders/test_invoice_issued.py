"""Whether an order's invoice was issued: of that very order, and none is begun by asking."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PODS_ORDER
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("text", "language"),
    [("谢了。 这单发票开了没", "zh"), ("这单有没有开过发票", "zh"), ("发票申请过了吗", "zh"),
     ("has an invoice been issued for this order", "en")],
)  # fmt: skip
def test_of_the_order_in_talk(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("那单" if language == "zh" else "that order", "order_status",
              named("order_no", PODS_ORDER))  # fmt: skip
    said = chat.says(text, "invoice")
    assert PODS_ORDER in said and ("还没有申请过发票" in said or "No invoice" in said)
    chat.says("要 开吧" if language == "zh" else "yes please", "affirm")
    assert chat.slots["task"]["name"] == "invoice"
    assert chat.slots["task"]["order_no"] == PODS_ORDER


def test_of_the_goods_named(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("那单", "order_status", named("order_no", PODS_ORDER))
    text = "我是问我这个空调开过票没有"
    said = chat.says(text, "invoice", at(text, "空调", "category", "空调"))
    assert AIRCON_ORDER in said and "还没有申请过发票" in said


def test_one_that_was_asked_for_is_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("开发票 个人 安娜", "invoice", named("order_no", PODS_ORDER))
    chat.says("电子的 抬头安娜", "inform")
    chat.clicks("确认")
    said = chat.says("这单发票开了没", "invoice")
    assert PODS_ORDER in said and "还没有申请过" not in said


@pytest.mark.parametrize("text", ["能开发票吗", "发票怎么开", "开个发票"])
def test_other_words_ask_nothing_of_it(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("那单", "order_status", named("order_no", PODS_ORDER))
    assert "还没有申请过" not in chat.says(text, "invoice")
