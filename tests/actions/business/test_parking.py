"""Business that another one interrupts waits beneath it, and goes on afterwards as it stood."""

import pytest

from actions.desk import Means
from shop.cases import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, NOTE, PAID, SHOES_ORDER
from tests.actions.talking import Chat, at, named

SHOES, AIRCON = named("category", "跑步鞋"), named("category", "空调")


def returning(talk: Talk, language: str = "zh") -> Chat:
    """Anna's shoes go back; the reason is asked."""
    chat = talk(ANNA, language)
    text = "跑鞋想退" if language == "zh" else "i want to return the shoes"
    chat.says(text, "return_refund", SHOES)
    assert chat.slots["asked"] == "reason"
    return chat


def test_an_invoice_for_another_order_is_asked_for_first_and_then_the_return_goes_on(
    talk: Talk, means: Means
) -> None:
    chat = returning(talk)
    said = chat.says("另外空调那单开个发票 抬头个人", "invoice", at("另外空调那单开", "空调",
                     "category", "空调"), clauses={"另外空调那单开个发票": "invoice",
                     "抬头个人": "inform"})  # fmt: skip
    assert AIRCON_ORDER in said and "个人" in said
    said = chat.says("确认", "affirm")
    assert "已申请" in said and "退货" in said and chat.slots["asked"] == "reason"
    said = chat.says("颜色不喜欢", "inform")
    assert SHOES_ORDER in said and "颜色不喜欢" in said
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert [each.kind for each in cases(tx, ANNA)] == ["return"]


def test_a_no_to_what_came_between_goes_on_too(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("另外取消红米那单", "cancel_order", named("product", "Redmi Note 14",
              extra={"product_id": NOTE}))  # fmt: skip
    assert PAID in chat.text and chat.slots["task"]["name"] == "cancel_order"
    said = chat.says("算了 先不取消", "deny")
    assert chat.slots["task"]["name"] == "return_refund" and "退货" in said


def test_all_called_off_is_gone_on_with_no_more(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("另外取消红米那单", "cancel_order", named("product", "Redmi Note 14",
              extra={"product_id": NOTE}))  # fmt: skip
    chat.says("算了都不办了", "deny")
    assert not chat.slots.get("task")


def test_the_same_goods_exchanged_instead_are_not_returned_afterwards(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("算了不退了 换42码吧", "exchange", named("size", "42"))
    assert "under" not in (chat.slots["task"] or {})


def test_two_pieces_of_business_wait_beneath_a_third(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("另外取消红米那单", "cancel_order", named("product", "Redmi Note 14",
              extra={"product_id": NOTE}))  # fmt: skip
    chat.says("对了空调约个安装", "installation", AIRCON)
    assert chat.slots["task"]["name"] == "installation"
    chat.says("算了先不装", "deny")
    assert chat.slots["task"]["name"] == "cancel_order"
    chat.says("不取消了", "deny")
    assert chat.slots["task"]["name"] == "return_refund"


@pytest.mark.parametrize("text", ["对了空调那个安装怎么约", "顺便空调也约个师傅来装"])
def test_what_is_waiting_keeps_what_was_told(talk: Talk, text: str) -> None:
    chat = returning(talk)
    chat.says("尺码小了", "inform")
    before = chat.slots["proposal_id"]
    chat.says(text, "installation", AIRCON)
    assert chat.slots["task"]["name"] == "installation"
    said = chat.says("算了先不约", "deny")
    assert "尺码小了" in said and SHOES_ORDER in said and chat.slots["proposal_id"] != before


def test_an_order_cancelled_in_between_is_not_gone_on_with(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("红米那单改下地址", "change_address", named("product", "Redmi Note 14",
              extra={"product_id": NOTE}))  # fmt: skip
    chat.says("还是取消这单吧", "cancel_order")
    chat.says("确认", "affirm")
    assert not chat.slots.get("task")


def test_in_english_the_way_back_is_named(talk: Talk) -> None:
    chat = returning(talk, "en")
    chat.says("also cancel the redmi order", "cancel_order", named("product", "Redmi Note 14",
              extra={"product_id": NOTE}))  # fmt: skip
    said = chat.says("yes", "affirm")
    assert "return" in said.lower() and chat.slots["asked"] == "reason"
