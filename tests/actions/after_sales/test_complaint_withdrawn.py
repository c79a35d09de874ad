"""投诉撤了吧: the complaint is left or told of, and no order is called off."""

import pytest

from actions.hearing.wording import says
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


@pytest.mark.parametrize(
    "words",
    ["请你们取消投诉吧", "帮忙给撤销投诉", "撤销我投诉", "麻烦你们撤掉投诉",
     "请帮我取消投诉，谢谢", "让客服取消我的投诉"],
)  # fmt: skip
def test_it_is_asked_for(words: str) -> None:
    assert says("withdraws_complaint", words)


@pytest.mark.parametrize(
    "words",
    ["上次那个客服取消了我的投诉", "你们客服取消投诉不处理", "要加一条 客服取消了我的投诉",
     "他们把我的投诉取消了", "商家撤销了我的投诉", "请别撤销我的投诉"],
)  # fmt: skip
def test_what_others_did_is_no_wish(words: str) -> None:
    assert not says("withdraws_complaint", words)


STAYS = ["不要撤销投诉", "别撤诉", "我不撤诉", "取消投诉会怎么样", "投诉先不撤", "怎么撤诉",
         "don't withdraw my complaint"]  # fmt: skip


@pytest.mark.parametrize("intent", ["complaint", "deny", "cancel_order"])
@pytest.mark.parametrize("words", STAYS)
def test_one_that_stays_still_waits_for_its_yes(talk: Talk, words: str, intent: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 快递太慢", "complaint")
    said = chat.says(words, intent)
    assert chat.slots.get("proposal_id")
    assert "yes" in said or ("投诉登记" in said and "没有" not in said)


@pytest.mark.parametrize("words", STAYS)
def test_of_one_that_stays_nothing_is_withdrawn(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    said = chat.says(words, "deny")
    assert "登记中" not in said and not chat.slots.get("task")


@pytest.mark.parametrize("words", ["要不撤诉吧", "不用投诉了 撤诉", "cancel the complaint", "撤诉"])
def test_such_words_still_withdraw_it(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉 快递太慢", "complaint")
    chat.says(words, "cancel_order")
    assert not chat.slots.get("proposal_id")
