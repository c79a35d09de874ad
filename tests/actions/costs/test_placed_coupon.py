"""A coupon on an order that waits for its payment, and what it would cost to order it anew."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, PAID, UNPAID, order_of
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can i use a gold member discount on my unpaid order", "en"),
        ("i asked if the coupon works on the unpaid order or not", "en"),
        ("没付款的那单还能用券吗", "zh"),
    ],
)
def test_none_is_put_on_an_unpaid_order(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "promotion")
    assert "next order" in said or "下一单" in said


def test_of_the_order_in_talk(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", UNPAID))
    assert "next order" in chat.says("can i use a discount on it", "promotion")


def test_of_goods_looked_at_it_is_another_question(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", UNPAID))
    chat.says("any phones", "purchase", named("category", "手机"))
    assert "next order" not in chat.says("can i use a discount on this", "promotion")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("if i cancel it and buy it again with the 5% one how much would i pay", "en"),
        ("取消了再重新下单的话要多少钱", "zh"),
    ],
)
def test_what_it_costs_anew_cancels_nothing(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("where is it", "order_status", named("order_no", PAID))
    said = chat.says(text, "cancel_order")
    assert "¥999" in said and (chat.slots.get("task") or {}).get("name") != "cancel_order"
    assert order_of(means, PAID).status == "paid"


def test_cancelling_to_buy_again_is_a_cancellation(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("where is it", "order_status", named("order_no", PAID))
    chat.says("cancel it, i will buy it again", "cancel_order")
    assert chat.slots["task"]["name"] == "cancel_order"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("耳机下单了还没付，能不能便宜点", "zh"),
        ("我没付款的那单，付的时候能用金卡95折不", "zh"),
        ("any discount i can use on my unpaid order", "en"),
        ("i ordered it but havent paid, can it get any cheaper?", "en"),
    ],
)
def test_what_is_due_stays_and_what_it_costs_anew(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "promotion")
    assert UNPAID in said and ("next order" in said or "下一单" in said)


def test_this_order_is_the_unpaid_one_that_was_spoken_of(talk: Talk) -> None:
    chat = talk(ANNA)
    assert UNPAID not in chat.says("这单有能用的券吗", "promotion")
    says_and_keeps(chat, "有一单还没付款", "inform")
    chat.slots = {}
    assert UNPAID in says_and_keeps(chat, "直接跟我说这单有没有可以用的券就行", "promotion")


def test_this_order_is_of_the_goods_looked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "有一单还没付款", "inform")
    chat.slots = {}
    said = chat.says("想买个手机，这单能用什么券", "promotion", named("category", "手机"))
    assert UNPAID not in said
