"""A question inside the form of an address is no address."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, order_of
from tests.actions.talking import Chat, named


def asked(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("改地址" if language == "zh" else "change the address", "change_address",
              named("order_no", PAID))  # fmt: skip
    assert chat.slots["task"] is not None
    return chat


@pytest.mark.parametrize("intent", ["stock", "change_address", "order_status", "inform"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我是问大概几号会到货，不是要再改"),
        ("zh", "我問的是大概幾號會到貨 不是要改"),
        ("zh", "我想问下这个几号能发货"),
        ("en", "i was asking when order no 5 gets here, not changing it"),
    ],
)
def test_a_question_is_no_address(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = asked(talk, language)
    chat.says(text, intent)
    assert not chat.slots.get("proposal_id")
    chat.says("确认" if language == "zh" else "yes", "affirm")
    assert "世纪大道" in order_of(means, PAID).address.text


@pytest.mark.parametrize("text", ["上海市静安区南京西路100号1203室", "静安区问天路8号3楼"])
def test_a_place_is_one(talk: Talk, text: str) -> None:
    chat = asked(talk)
    chat.says(text, "inform")
    assert chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    ("text", "told"),
    [("好，那什么时候可以送到新地址", "48"), ("新地址什么时候能到", "48"),
     ("我想改地址", "收货信息"), ("能改成新地址吗", "收货信息")],
)  # fmt: skip
def test_when_it_comes_there_is_no_change(talk: Talk, text: str, told: str) -> None:
    chat = talk(ANNA)
    chat.says("查一下这单", "order_status", named("order_no", PAID))
    said = chat.says(text, "change_address")
    assert told in said or (told == "收货信息" and "寄往" in said)
