"""Goods that never came are not sent back at the shopper's cost."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize("text", ["没收到货啊 显示签收了", "根本没收到东西", "快递丢了"])
def test_not_received_is_no_reason_to_send_back(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机退货", "return_refund", named("category", "耳机"))
    said = chat.says(text, "order_status")
    assert PODS_ORDER in said and "运费由买家" not in said
    assert chat.slots["task"]["name"] == "complaint"
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert [one.kind for one in cases(tx, ANNA)] == ["complaint"]


@pytest.mark.parametrize("text", ["那我要是不想要了直接退款行吗", "耳机退货吧 不想要了"])
def test_after_that_was_registered_no_return_is_proposed(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("耳机显示签收但我没收到", "order_status", named("category", "耳机"))
    chat.says("确认", "affirm")
    chat.says(text, "return_refund", named("order_no", PODS_ORDER))
    assert not chat.slots.get("proposal_id") and "转人工" in chat.titles


def test_what_came_after_all_may_go_back(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("耳机显示签收但我没收到", "order_status", named("category", "耳机"))
    chat.says("确认", "affirm")
    chat.says("耳机找到了 不想要了 退货", "return_refund", named("category", "耳机"))
    assert chat.slots["task"]["name"] == "return_refund"
