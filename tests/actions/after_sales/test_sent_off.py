"""A parcel that the customer sent back: its number is noted on the case, after a yes."""

import pytest

from actions.after_sales.sent_off import parcel_number_in
from actions.desk import Means
from actions.hearing.wording import says
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, named

NUMBER = "SF1234567890123"


def _returning(chat: Chat) -> None:
    chat.says(
        "退鞋子", "return_refund", named("order_no", SHOES_ORDER), named("category", "跑步鞋")
    )
    chat.says("尺码小了", "inform")
    chat.says("对", "affirm")


@pytest.mark.parametrize("text", [f"我已经寄回去了，顺丰单号{NUMBER}", f"I sent it back, {NUMBER}"])
def test_the_number_is_noted_on_the_case(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    _returning(chat)
    said = chat.says(text, "order_status", named("order_no", NUMBER))
    assert NUMBER in said
    chat.says("对", "affirm")
    with means.database.reading() as tx:
        assert NUMBER in cases(tx, ANNA)[0].reason


def test_nothing_is_noted_without_a_yes(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    _returning(chat)
    chat.says(f"鞋子寄出了，单号{NUMBER}", "order_status", named("order_no", NUMBER))
    chat.says("不用了", "deny")
    with means.database.reading() as tx:
        assert NUMBER not in cases(tx, ANNA)[0].reason


def test_the_number_is_asked_for_when_it_is_not_said(talk: Talk) -> None:
    chat = talk(ANNA)
    _returning(chat)
    assert "快递单号发给我" in chat.says("寄回去了，快递单号在哪填", "order_status")
    assert NUMBER in chat.says(NUMBER, "inform", named("order_no", NUMBER))


def test_an_order_that_goes_nowhere_back_is_looked_for_as_ever(talk: Talk) -> None:
    said = talk(ANNA).says(f"我寄出了 单号{NUMBER}", "order_status", named("order_no", NUMBER))
    assert "没有" in said


@pytest.mark.parametrize(
    "text", ["你们寄出去了没 单号多少", "快递单号是多少", "已经发出去了吗", "have you sent it"]
)
def test_what_the_shop_sends_is_no_parcel_of_the_customer(text: str) -> None:
    assert not says("sent_off", text) or says("not_sent_off", text)


@pytest.mark.parametrize(
    ("text", "number"),
    [(f"顺丰{NUMBER}", NUMBER), ("中通 781234567890", "781234567890"), ("电话13812345678", None),
     ("jdx247960948614。", "JDX247960948614"), ("订单 12", None)],
)  # fmt: skip
def test_a_parcel_number_is_no_telephone(text: str, number: str | None) -> None:
    assert parcel_number_in(text) == number
