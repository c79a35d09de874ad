"""我没收到啊, i never got it: of the order that was signed for and just told."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHIPPED
from tests.actions.talking import named


@pytest.mark.parametrize(("words", "language"), [
    ("可我没收到啊", "zh"), ("没收到", "zh"),
    ("but i never got it", "en"),
    ("never received it", "en"),
])  # fmt: skip
def test_it_is_filed_after_a_yes(talk: Talk, words: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("谁签的", "order_status", named("order_no", PODS_ORDER))
    said = chat.says(words, "affirm")
    assert PODS_ORDER in said and len(chat.titles) == 2


def test_of_a_parcel_on_its_way_nothing_is_filed(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    assert "登记" not in chat.says("我没收到", "order_status")


def test_what_is_asked_beside_a_fact_is_begun(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "耳机几号到的 我要退"
    alone = {"耳机几号到的": "order_status", "我要退": "return_refund"}
    said = chat.says(text, "return_refund", named("order_no", PODS_ORDER), clauses=alone)
    assert "签收的" in said and ("原因" in said or "退货" in said)
