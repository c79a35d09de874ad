"""A matter of its own is no piece of the business that waits, however freely that is answered."""

import pytest

from tests.actions.business.test_parking import returning
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, NOTE, NUTS, PAID, SHOES_ORDER
from tests.actions.talking import at, named, product

REDMI = named("product", "Redmi Note 14", extra={"product_id": NOTE})


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("等下 先帮我查下红米那单", "order_status"),
        ("红米那单到哪了", "order_status"),
        ("红米那单给我取消掉", "cancel_order"),
        ("对了红米那单地址要改", "change_address"),
        ("hold on, cancel the redmi order first", "cancel_order"),
    ],
)
def test_it_is_heard_by_itself_and_is_no_reason(talk: Talk, text: str, intent: str) -> None:
    chat = returning(talk, "en" if text.isascii() else "zh")
    said = chat.says(text, intent, REDMI)
    assert PAID in said and SHOES_ORDER not in said
    task = chat.slots["task"]
    assert task.get("reason") is None and (
        task["name"] == "return_refund" or task["under"]["name"] == "return_refund"
    )


def test_a_piece_and_another_matter_are_both_heard(talk: Talk) -> None:
    chat = returning(talk)
    text = "颜色不喜欢 空调那单开个发票 个人的"
    said = chat.says(
        text, "invoice", at(text, "空调", "category", "空调"),
        clauses={"颜色不喜欢": "inform", "空调那单开个发票": "invoice", "个人的": "inform"},
    )  # fmt: skip
    assert "颜色不喜欢" in said and SHOES_ORDER in said and chat.slots["proposal_id"]
    said = chat.says("确认", "affirm")
    assert AIRCON_ORDER in said and "个人" in said


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("发票没给我开", "invoice"),
        ("送来太晚了 已经不需要了", "order_status"),
        ("地址填错了寄到老家去了", "change_address"),
        ("买贵了 现在降价了", "price_protection"),
        ("想换个颜色所以不要了", "exchange"),
    ],
)
def test_a_reason_that_sounds_like_another_matter_stays_a_reason(
    talk: Talk, text: str, intent: str
) -> None:
    chat = returning(talk)
    chat.says(text, intent)
    assert chat.slots["task"]["name"] in ("return_refund", "exchange")
    assert "under" not in chat.slots["task"]


@pytest.mark.parametrize("text", ["下单 支付宝", "先把购物车下单吧", "先下单 货到付款"])
def test_an_order_for_the_basket_is_no_reason(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    chat.says("跑鞋想退", "return_refund", named("category", "跑步鞋"))
    chat.says(text, "purchase")
    task = chat.slots["task"]
    assert task["name"] == "place_order" and task["under"]["name"] == "return_refund"


@pytest.mark.parametrize("text", ["对的，就这么下", "好的好的谢谢"])
def test_a_plain_yes_is_no_reason(talk: Talk, text: str) -> None:
    chat = returning(talk)
    chat.says(text, "affirm", clauses={text: "affirm"})
    assert not (chat.slots["task"] or {}).get("reason")


def test_what_leads_to_the_other_matter_is_no_piece_of_what_waits(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("尺码小了", "inform")
    said = chat.says(
        "等等 你们送货员态度太差了 我要投诉", "complaint",
        clauses={"等等": "affirm", "你们送货员态度太差了": "complaint", "我要投诉": "complaint"},
    )  # fmt: skip
    assert "投诉" in said and chat.slots["task"]["name"] == "complaint"
    said = chat.says("算了 不投诉了", "deny")
    assert "尺码小了" in said and "态度" not in said
