"""A parcel that goes back cannot be seen: said so, and a person offered."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIPPED, SHOES_ORDER
from tests.actions.talking import Chat, named


def returning(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("退鞋子", "return_refund", named("order_no", SHOES_ORDER),
              named("category", "跑步鞋"))  # fmt: skip
    chat.says("尺码小了", "inform")
    chat.says("对", "affirm")
    return chat


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("那我鞋寄回去你们收到没", "refund_progress"),
        ("物流上看不到吗 京东昨天取走的", "order_status"),
        ("鞋到底到没到仓库 能帮我问下吗", "order_status"),
        ("did you get the return yet, has it arrived", "refund_progress"),
    ],
)
def test_a_yes_brings_a_person(talk: Talk, text: str, intent: str) -> None:
    chat = returning(talk)
    assert "看不到" in chat.says(text, intent) or "cannot see" in chat.text
    assert "人工" in chat.says("好的", "affirm")


@pytest.mark.parametrize("text", ["手机到没到", "手机快递查不到物流"])
def test_a_parcel_that_comes_is_looked_up(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert SHIPPED in chat.says(text, "order_status", named("category", "手机"))


def test_the_money_is_another_question(talk: Talk) -> None:
    assert "看不到物流" not in returning(talk).says("退款收到没有", "refund_progress")


def test_a_complaint_that_waits_is_not_dropped_by_it(talk: Talk) -> None:
    chat = returning(talk)
    chat.says("太慢了我要投诉", "complaint")
    waited = chat.slots["proposal_id"]
    said = chat.says("退货我都寄了三天了你们收到没", "refund_progress")
    assert "看不到物流" in said and chat.slots["proposal_id"] == waited
