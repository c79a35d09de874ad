"""Less money than was told: no rule tells it, a person is offered."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, BERT
from tests.actions.talking import named


@pytest.mark.parametrize(
    "text, intent",
    [("那检查完大概多久能退 钱要是少了咋办", "refund_progress"),
     ("我意思是到账要是不够429 我找谁", "out_of_scope"),
     ("what if the refund is less than promised", "refund_progress")],
)  # fmt: skip
def test_a_person_checks_it(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    said = chat.says(text, intent)
    assert "规则里没有写" in said or "the rules do not say" in said
    assert chat.titles


def test_how_long_is_told_along(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    assert "天" in chat.says("大概多久能退 钱要是少了咋办", "refund_progress")
    assert len(chat.replies) > 1


@pytest.mark.parametrize(
    "text, intent, word",
    [("这款尺码不对 我要退款", "return_refund", None),
     ("这款不够大 能退款吗", "return_refund", None),
     ("这款鞋少了一只 我要退款", "return_refund", "鞋"),
     ("耳机这款不对板 想退钱", "return_refund", "耳机"),
     ("T恤退货 少了一个配件", "return_refund", "T恤"),
     ("the refund is for the wrong item, i ordered black", "return_refund", None)],
)  # fmt: skip
def test_wrong_goods_begin_their_return(
    talk: Talk, text: str, intent: str, word: str | None
) -> None:
    chat = talk(ANNA)
    chat.says(text, intent, *([named("category", word)] if word else []))
    assert "规则里没有写" not in chat.text and "the rules do not say" not in chat.text
    assert chat.slots.get("task")


@pytest.mark.parametrize(
    "text",
    ["这款鞋少了一只", "款式不对", "那款不够大", "钱不够 能退款吗", "退款是不是要少一点运费",
     "退货地址不对", "退货 少了一个配件", "退款 尺码不对", "the refund is for the wrong item"],
)  # fmt: skip
def test_what_is_no_short_refund(text: str) -> None:
    assert not says("refund_short", text)


@pytest.mark.parametrize(
    "text",
    ["钱少了", "钱退少了", "到账的钱少了20", "退款金额不对", "退的钱不够",
     "退回来的少了", "没退全", "到账少了咋办", "退款少了20", "the amount is wrong",
     "my refund is short"],
)  # fmt: skip
def test_what_is_one(text: str) -> None:
    assert says("refund_short", text)


def test_it_is_no_money_of_a_return_when_nothing_was_sent_back(talk: Talk) -> None:
    said = talk(BERT).says("退款金额不对怎么办", "out_of_scope")
    assert "规则里没有写" not in said


def test_a_complaint_beside_it_is_begun(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机想退掉，不喜欢", "return_refund", named("category", "耳机"))
    chat.says("确认", "affirm")
    chat.says("退款少了20 我要投诉", "complaint")
    assert (chat.slots.get("task") or {}).get("name") == "complaint"
