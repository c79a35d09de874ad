"""A lower price of the same goods, and goods that cost less: neither is taken for the other."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import named, product

HAGGLING = [
    "能便宜点吗", "再少点呗", "还能再便宜不", "最低多少钱", "便宜点卖不卖", "价格能谈吗", 
    "抹个零呗", "给个优惠价呗", "这个价能不能再低点", "any chance you can do better on the price",
    "can you go lower?", "can i get it cheaper", "what's your best price", "lower price please",
]  # fmt: skip
CHEAPER = [
    "有便宜点的吗", "有没有再便宜一点的", "有更便宜的不", "太贵了 有没有便宜的", "换个便宜的",
    "anything cheaper", "is there a cheaper one", "any cheaper alternatives",
    "too pricey, show me less expensive ones",
]  # fmt: skip


@pytest.mark.parametrize("text", HAGGLING)
@pytest.mark.parametrize("intent", ["promotion", "product_info", "price_protection"])
def test_a_price_is_not_haggled_over(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("手机", "purchase", named("category", "手机"))
    said = chat.says(text, intent)
    assert any(word in said for word in ("统一", "没法议", "fixed", "can't change"))


@pytest.mark.parametrize("text", CHEAPER)
@pytest.mark.parametrize("intent", ["promotion", "refine_recommendation"])
def test_cheaper_goods_are_shown(talk: Talk, text: str, intent: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("Mate60 多少钱", "product_info", product("华为 Mate 60", "P1"))
    chat.says(text, intent)
    assert [card["name"] for card in chat.cards] == ["Redmi Note 14", "三星 Galaxy A55"] or {
        card["name"] for card in chat.cards
    } == {"Redmi Note 14", "三星 Galaxy A55"}


def test_goods_that_got_cheaper_after_buying_are_no_haggling(talk: Talk) -> None:
    said = talk(ANNA).says("买贵了 降价了能退差价吗", "price_protection")
    assert "没法议" not in said and "统一" not in said


@pytest.mark.parametrize(
    "text", ["能降噪吗", "可以让师傅来吗", "最低多少度能用", "can i take it off", "能用优惠券吗"]
)
def test_other_words_are_no_haggling(text: str) -> None:
    assert not says("haggles", text)


@pytest.mark.parametrize("text", ["i want the cheaper one", "就要便宜的那个", "便宜的那款有吗"])
def test_the_cheaper_one_of_those_shown_is_no_search(text: str) -> None:
    assert not says("seeks_cheaper", text)


@pytest.mark.parametrize("text", ["the blender one", "the other one", "the leather one"])
def test_names_are_no_comparatives(text: str) -> None:
    assert not says("one_with", text)
