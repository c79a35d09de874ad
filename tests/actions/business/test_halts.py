"""A halt before another wish is no piece of what waits, nor is 还能改不 behind it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, order_of
from tests.actions.talking import at, named


@pytest.mark.parametrize("halt", ["好吧那等下", "嗯那等等", "行吧等一下啊"])
def test_the_wish_alone_is_answered(talk: Talk, halt: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    text = f"{halt}，要不换成白色的发给我算了，还能改不"
    clauses = {halt: "affirm", "要不换成白色的发给我算了": "exchange", "还能改不": "change_address"}
    said = chat.says(text, "exchange", at(text, "白色", "color", "白色"), clauses=clauses)
    assert "不太确定" not in said and "我想确认" not in said and "寄往" not in said
    assert order_of(chat.means, PAID).status == "paid"


def test_a_yes_stays_one(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    chat.says("好的取消", "affirm")
    assert order_of(chat.means, PAID).status == "cancelled"


def test_how_much_the_price_fell_is_no_coupon(talk: Talk) -> None:
    chat, text = talk(ANNA), "耳机买贵了 才几天就降价"
    chat.says(text, "price_protection", at(text, "耳机", "category", "耳机"))
    said = chat.says("差多少", "compare")
    assert "¥200" in said and "满" not in said


@pytest.mark.parametrize("text", ["能不能顺便把退款退微信", "退款退到我微信行吗"])
def test_it_goes_back_the_way_it_was_paid(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    assert "原路" in chat.says(text, "refund_progress")
