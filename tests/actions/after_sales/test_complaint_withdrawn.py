"""投诉撤了吧: the complaint is left or told of, and no order is called off."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA

WORDS = ["投诉撤了吧", "把投诉撤了", "投诉取消吧", "撤销投诉"]


@pytest.mark.parametrize("words", WORDS)
def test_before_it_is_filed(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 快递太慢", "complaint")
    chat.says(words, "cancel_order")
    assert not chat.slots.get("task") and "取消订单" not in chat.text


@pytest.mark.parametrize("words", WORDS)
def test_on_file_or_none_at_all(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(words, "cancel_order")
    assert "没有登记中的投诉" in chat.text and not chat.slots.get("task")
    chat.says("我要投诉 快递太慢", "complaint")
    chat.says("确认", "affirm")
    chat.says(words, "cancel_order")
    assert "转人工" in chat.titles and "由人工办理" in chat.text


@pytest.mark.parametrize("words", ["投诉取消订单太慢", "我要投诉 订单被取消了"])
def test_a_complaint_of_cancelling(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(words, "complaint")
    assert "撤销" not in chat.text
