"""A matter of its own is no piece of the business that waits, however freely that is answered."""

import pytest

from tests.actions.business.test_parking import returning
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, NOTE, PAID, SHOES_ORDER
from tests.actions.talking import at, named

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
