"""One of those shown is taken by what sets it apart: its price, its weight, its version."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named, product


def phones(talk: Talk) -> Chat:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    return chat


@pytest.mark.parametrize("intent", ["promotion", "inform", "refine_recommendation", "purchase"])
def test_the_cheaper_of_those_shown_is_offered(talk: Talk, intent: str) -> None:
    said = phones(talk).says("便宜的那个吧", intent)
    assert "Redmi Note 14" in said and "优惠" not in said


def test_the_dearer_one_goes_into_the_basket_when_it_is_said(talk: Talk) -> None:
    assert "华为 Mate 60" in phones(talk).says("贵的那款加购物车", "purchase")


@pytest.mark.parametrize("text", ["有没有便宜的那种", "便宜的那个不要", "哪个是便宜的那个"])
def test_other_words_single_out_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = phones(talk)
    chat.says(text, "refine_recommendation")
    with means.database.transaction() as tx:
        assert not baskets.lines(tx, "conversation-1")


def test_what_the_data_does_not_tell_of_two_is_said(talk: Talk) -> None:
    assert "没有写" in phones(talk).says("静音的那款", "inform")


def test_the_cheaper_version_is_offered_and_not_added_unasked(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    chat.says("Mate60 有什么版本", "stock", product("华为 Mate 60", "P1"))
    said = chat.says("便宜的那个", "inform")
    assert "4,999" in said and "已" not in said
    with means.database.transaction() as tx:
        assert not baskets.lines(tx, ANNA)


def test_the_dearer_version_is_taken_when_versions_are_asked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("Mate60 加购物车", "purchase", product("华为 Mate 60", "P1"))
    assert "绿色" in chat.says("贵的那款", "inform")


def test_the_brand_alone_chooses_of_those_shown(talk: Talk) -> None:
    text = "就三星吧"
    assert "Galaxy A55" in phones(talk).says(text, "inform", at(text, "三星", "brand", "三星"))


def test_a_colour_is_asked_of_the_dearer_one(talk: Talk) -> None:
    text = "贵的那款有绿色吗"
    said = phones(talk).says(text, "stock", at(text, "绿色", "color", "绿色"))
    assert "华为 Mate 60" in said


def test_the_first_two_are_compared_whatever_was_spoken_of_since(talk: Talk) -> None:
    chat = phones(talk)
    first = [card["name"] for card in chat.cards][:2]
    last = [card["name"] for card in chat.cards][-1]
    chat.says(f"{last} 多少钱", "product_info", named("product", last))
    chat.says("前两款对比一下", "compare")
    assert [card["name"] for card in chat.cards] == first


@pytest.mark.parametrize(("text", "brand"), [("三星的 蓝色", "三星"), ("华为那个 绿色的", "华为")])
def test_a_brand_with_a_colour_is_about_the_one_shown(talk: Talk, text: str, brand: str) -> None:
    chat, color = phones(talk), "蓝色" if "蓝" in text else "绿色"
    said = chat.says(text, "inform", at(text, brand, "brand", brand),
                     at(text, color, "color", color))  # fmt: skip
    assert color in said and "推荐这几款" not in said
    assert any("加" in title for title in chat.titles)
