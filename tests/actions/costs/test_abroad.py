"""Other countries: the shop's rules say that nothing is delivered there."""

import pytest

from actions.costs.abroad import abroad_named
from tests.actions.conftest import Talk


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("do u ship to canada?", "Canada"),
        ("can you deliver to the USA", "USA"),
        ("能寄加拿大吗", "加拿大"),
        ("国外能寄吗", "国外"),
        ("寄到日本运费多少", "日本"),
    ],
)
def test_no_parcel_goes_abroad(talk: Talk, text: str, country: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    said = chat.says(text, "shipping_info")
    assert country in said and ("送不了" in said or "cannot deliver" in said)
    assert "¥10" not in said


def test_a_no_is_said_again_when_it_is_asked_for(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("do u ship to canada?", "shipping_info")
    assert "it is a no" in chat.says("so is that a no, you don't ship to canada?", "shipping_info")


@pytest.mark.parametrize(
    "text",
    ["泰国的乳胶枕能寄新疆吗", "有没有新西兰奶粉", "is the milk from germany?", "日本产的吗"],
)
def test_where_goods_come_from_is_no_destination(text: str) -> None:
    assert not abroad_named(text)


def test_goods_from_abroad_and_paying_from_there_are_no_parcels(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("do u ship to canada?", "shipping_info")
    assert "cannot deliver" not in chat.says("can i pay from the US with visa", "payment")
