"""Orders named by how far they are, by their courier, and orders that are given up."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, UNPAID
from tests.actions.talking import named


@pytest.mark.parametrize("text", ["在路上的那单开个发票 个人的", "已发货的那单要个人发票"])
def test_an_order_on_its_way_is_not_asked_for_again(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "invoice")
    assert SHIPPED in said


@pytest.mark.parametrize("text", ["还没发货的那单取消了吧", "没发货那个给我取消"])
def test_an_order_that_is_not_sent_is_the_one_to_cancel(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert PAID in chat.says(text, "cancel_order")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("那个钱还没付 不要了", "return_refund"),
        ("没付款的那单帮我取消", "refine_recommendation"),
        ("i haven't paid that one, i don't want it", "out_of_scope"),
    ],
)
def test_an_unpaid_order_that_is_given_up_is_proposed_to_be_cancelled(
    talk: Talk, text: str, intent: str
) -> None:
    chat = talk(ANNA)
    said = chat.says(text, intent)
    assert UNPAID in said and chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize("text", ["没付款的那单能取消吗", "如果不付款呢", "别取消那单"])
def test_a_question_or_a_refusal_gives_up_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "out_of_scope")
    assert not chat.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["我要投诉送货的，电话里骂人", "快递员骂我，我要投诉"])
def test_a_complaint_of_the_courier_is_of_the_parcel_he_brings(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("鼠标那单", "order_status", named("order_no", UNPAID))
    assert SHIPPED in chat.says(text, "complaint")


def test_a_complaint_of_the_last_time_is_of_no_present_order(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("那单到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("上次快递员把东西丢楼道里，我要投诉", "complaint")
    assert "投诉" in said and SHIPPED not in said
