"""Goods of a kind sought by their version, while one that has not got it is in talk."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, MATE60, held
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


WAIVED = (
    "没别的要求 黑色就行", "没有别的问题 就要黑色的", "别的没什么 黑色吧", "其他的没有要求，黑色",
    "别的手机太贵 就这个黑色", "不看别的了 黑色的", "不用看其他牌子 黑色的吧",
)  # fmt: skip
WAIVED_EN = (
    "I don't need another phone, the black one please",
    "i don't want any other phone, just the black one",
)


@pytest.mark.parametrize("text", [*WAIVED, *WAIVED_EN])
def test_of_the_one_that_is_put_in_the_version_is_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.sends(f'/purchase{{"product_id": "{MATE}", "choice": "add"}}')
    assert chat.slots["task"]["name"] == "add_to_basket"
    hue = "black" if text.isascii() else "黑色"
    phone = [at(text, one, "category", "手机") for one in ("手机", "phone") if one in text]
    chat.says(text, "inform", at(text, hue, "color", "黑色"), *phone)
    assert not chat.cards and held(chat.means) == {"P1-b": 1}


@pytest.mark.parametrize(
    ("text", "intent"),
    [("鞋想换货 换个大一点的款 黑色", "exchange"), ("黑色T恤要退 其他东西留着", "return_refund")],
)
def test_what_is_wished_of_own_goods_is_no_search(chat: Chat, text: str, intent: str) -> None:
    chat.says(text, intent, at(text, "黑色", "color", "黑色"))
    assert not chat.cards


@pytest.mark.parametrize("text", ["别的手机没有蓝色的吗", "还有没有别的手机 蓝色的"])
def test_a_question_for_others_is_one(chat: Chat, text: str) -> None:
    chat.says(text, "product_info", at(text, "蓝色", "color", "蓝色"),
              at(text, "手机", "category", "手机"))  # fmt: skip
    assert [one["name"] for one in chat.cards] == ["三星 Galaxy A55"]
