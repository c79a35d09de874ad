"""Goods of a kind sought by their version, while one that has not got it is in talk."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60
from tests.actions.talking import Chat, at, named


@pytest.fixture
def chat(talk: Talk) -> Chat:
    """A phone is in talk that there is in black, white and green."""
    begun = talk(ANNA)
    begun.says("mate60有蓝色吗", "stock", MATE60, named("color", "蓝色"))
    return begun


@pytest.mark.parametrize(
    "text",
    [
        "没有啊那算了 换一个有蓝色的牌子呗",
        "我是想看别的手机 要有蓝色的",
        "蓝色的手机有哪几款",
        "还有其他蓝色的吗",
    ],
)
@pytest.mark.parametrize("intent", ["deny", "exchange", "product_info"])
def test_others_in_that_colour_are_shown(chat: Chat, text: str, intent: str) -> None:
    kinds = [at(text, "手机", "category", "手机")] if "手机" in text else []
    chat.says(text, intent, at(text, "蓝色", "color", "蓝色"), *kinds)
    assert [one["name"] for one in chat.cards] == ["三星 Galaxy A55"]


def test_in_english_as_well(talk: Talk) -> None:
    chat = talk(ANNA, "en")
    chat.says("is the mate60 there in blue", "stock", MATE60, named("color", "蓝色"))
    text = "do you have another brand in blue?"
    chat.says(text, "product_info", at(text, "blue", "color", "蓝色"))
    assert [one["name"] for one in chat.cards] == ["三星 Galaxy A55"]


@pytest.mark.parametrize(
    "text", ["有别的颜色吗 蓝色", "其他颜色呢 蓝色有吗", "any other colour, blue maybe?"]
)
def test_another_colour_is_of_the_one_in_talk(text: str) -> None:
    assert not says("other_goods", text)
