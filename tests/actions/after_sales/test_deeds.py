"""Whether something is done: from what waits, what was carried out, and what was dropped."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, named


@pytest.fixture
def complaining(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("我要投诉，快递员态度恶劣", "complaint")
    return chat


@pytest.mark.parametrize("text", ["登记了没有", "投诉登记上了吗", "提交了没", "报上了没"])
def test_what_waits_for_a_yes_is_not_done_yet(complaining: Chat, text: str) -> None:
    said = complaining.says(text, "deny")
    assert "还" in said and "确认" in complaining.titles and complaining.slots["proposal_id"]


@pytest.mark.parametrize("text", ["登记了没有", "投诉提交了吗", "刚才的投诉登记上了没"])
def test_what_was_done_is_told_once_more(complaining: Chat, text: str) -> None:
    complaining.says("好的", "affirm")
    said = complaining.says(text, "order_status")
    assert "投诉" in said and "编号" in said and not complaining.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["登记了没有", "投诉提交了没"])
def test_what_was_dropped_is_said_not_to_be_done(complaining: Chat, text: str) -> None:
    complaining.says("算了不投诉了", "deny")
    said = complaining.says(text, "order_status")
    assert said.startswith("没有") and not complaining.slots.get("proposal_id")


def test_a_business_that_lacks_a_piece_is_not_submitted(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("T恤想退货", "return_refund", named("category", "T恤"))
    said = chat.says("退货提交了没", "refund_progress")
    assert "还没有提交" in said and "原因" in said


def test_nothing_of_the_kind_is_plainly_said(talk: Talk) -> None:
    said = talk(ANNA).says("维修登记了没", "repair_warranty")
    assert "没有查到" in said


def test_in_english(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("i want to complain, the courier was rude", "complaint")
    assert "yes" in chat.says("is it filed?", "product_info")
    chat.says("yes", "affirm")
    assert "1" in chat.says("did you register the complaint?", "complaint")


@pytest.mark.parametrize("text", ["到货了没", "发货了没", "修好了没", "多久能登记好", "钱退了没"])
def test_the_parcel_the_money_and_the_time_are_other_questions(
    complaining: Chat, text: str
) -> None:
    assert "差您的确认，点" not in complaining.says(text, "order_status")


@pytest.mark.parametrize("intent", ["affirm", "cancel_order", "nlu_fallback"])
@pytest.mark.parametrize(
    "text", ["对 确认取消", "嗯 现在就取消", "那就办了吧", "要", "yes cancel it please"]
)
def test_what_was_dropped_is_proposed_anew_on_a_yes_in_any_words(
    talk: Talk, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    chat.clicks("先不取消")
    assert "要现在办吗" in chat.says("刚才那单取消了没", "order_status")
    assert PAID in chat.says(text, intent) and chat.slots["proposal_id"]


@pytest.mark.parametrize("text", ["不用了", "先不取消", "等下再说"])
def test_a_no_to_it_proposes_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    chat.clicks("先不取消")
    chat.says("刚才那单取消了没", "order_status")
    chat.says(text, "deny")
    assert not chat.slots.get("proposal_id")
