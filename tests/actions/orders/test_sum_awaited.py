"""The sum of a price difference that was granted, asked for by its number or its name."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import Chat, named


@pytest.fixture
def granted(talk: Talk) -> Chat:
    """200 yuan for the earphones, then an invoice was spoken of."""
    chat = talk(ANNA)
    chat.says("价保", "price_protection", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    chat.says("开发票 个人 普票", "invoice", named("order_no", PODS_ORDER))
    chat.says("确认", "affirm")
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("when will i get the 200 back?", "stock"),
        ("no, the price difference, the 200 yuan. when does it arrive", "price_protection"),
        ("so when do i get my 200 yuan", "promotion"),
        ("那200块什么时候到账", "stock"),
        ("200块钱退了没", "refund_progress"),
        ("我说的是差价 那200多久能退", "price_protection"),
    ],
)
def test_how_far_the_refund_is(granted: Chat, text: str, intent: str) -> None:
    said = granted.says(text, intent, clauses={"when does it arrive": "invoice"}
                        if "arrive" in text else None)  # fmt: skip
    assert "¥200" in said and ("退款" in said or "refund" in said), said
    assert "发票" not in said and "invoice" not in said, said


@pytest.mark.parametrize("text", ["能退差价吗", "降价了 差价退我", "can i get the difference back"])
def test_it_is_never_said_that_there_is_none(granted: Chat, text: str) -> None:
    said = granted.says(text, "price_protection", named("order_no", PODS_ORDER))
    assert "已经办理过价保" in said or "has been granted" in said, said
    assert "¥200" in said and "没有差价可退" not in said, said


@pytest.mark.parametrize(
    ("text", "intent"),
    [("满200什么时候能用", "promotion"), ("有没有300块的耳机 几天能到", "recommend"),
     ("那200块什么时候到账 另外我要退T恤", "return_refund")],
)  # fmt: skip
def test_another_sum_or_another_request_is_none(granted: Chat, text: str, intent: str) -> None:
    said = granted.says(text, intent)
    assert not (said.startswith("订单") and "退款" in said and len(granted.replies) == 1), said
