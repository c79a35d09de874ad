"""Words of a name or a phrase that are no kinds, and what is kept for those in place of others."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named, product
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P80", begun.now, name="大朴 针织四件套", brand="大朴",
                       category="四件套", categories=["家居", "四件套"],
                       variants=[("P80-1", "灰色", "1.8米床", 45_900, 9),
                                 ("P80-2", "米色", "1.8米床", 45_900, 0)])  # fmt: skip
        making.product(tx, "P81", begun.now, name="小罐茶 西湖龙井", brand="小罐茶",
                       category="茶叶", categories=["食品", "茶叶"],
                       attributes={"茶类": "绿茶"},
                       variants=[("P81-1", "", "", 39_900, 9)])  # fmt: skip
        for number, name, price, stock in (
            ("P82", "乐高 得宝卡车", 21_900, 0), ("P83", "布鲁可 积木桶", 16_900, 9),
            ("P84", "乐高 花束", 39_900, 9),
        ):  # fmt: skip
            making.product(tx, number, begun.now, name=name, brand=name[:2], category="积木",
                           categories=["母婴", "积木"],
                           variants=[(f"{number}-1", "", "", price, stock)])  # fmt: skip
    return begun


@pytest.mark.parametrize("text", ["想换套床上四件套", "推荐床上四件套", "有没有床上四件套"])
def test_the_place_of_a_kind_is_no_feature(chat: Chat, text: str) -> None:
    said = chat.says(text, "recommend", at(text, "床上四件套", "category", "四件套"))
    assert "「床上」" not in said and chat.cards


def test_a_feature_that_nothing_has_is_still_said(chat: Chat) -> None:
    text = "推荐隐形四件套"
    said = chat.says(text, "recommend", at(text, "隐形四件套", "category", "四件套"))
    assert "隐形" in said


@pytest.mark.parametrize("text", ["办公室下午茶囤点坚果", "公司茶歇用的坚果", "茶水间放的坚果"])
def test_a_break_is_no_tea(chat: Chat, text: str) -> None:
    chat.says(text, "recommend", at(text, "茶", "category", "茶叶"),
              at(text, "坚果", "category", "坚果"))  # fmt: skip
    assert all("茶" not in one["name"] for one in chat.cards) and chat.cards


def test_tea_itself_is_looked_for(chat: Chat) -> None:
    chat.says("推荐点茶", "recommend", at("推荐点茶", "茶", "category", "茶叶"))
    assert any("龙井" in one["name"] for one in chat.cards)


@pytest.mark.parametrize("text", ["有米色吗 我家是1米8的床", "米色有货没，1.8米床"])
def test_the_width_of_a_bed_is_a_size(chat: Chat, text: str) -> None:
    chat.says("看看四件套", "recommend", at("看看四件套", "四件套", "category", "四件套"))
    said = chat.says(text, "product_info", at(text, "米色", "color", "米色"),
                     at(text, "床", "category", "床"))  # fmt: skip
    assert "「床」" not in said and "米色 1.8米床" in said


@pytest.mark.parametrize("text", ["有绿茶吗，差个几块没事", "是绿茶吗"])
def test_what_stands_in_the_data_is_not_said_to_be_open(chat: Chat, text: str) -> None:
    chat.says("西湖龙井怎么样", "product_info", product("小罐茶 西湖龙井", "P81"))
    said = chat.says(text, "product_info", at(text, "绿茶", "category", "绿茶"))
    assert "「有绿茶吗」" not in said and "「是绿茶吗」" not in said


def test_others_in_place_of_what_is_gone_are_within_the_budget(chat: Chat) -> None:
    text = "积木200以内"
    chat.says(text, "recommend", at(text, "积木", "category", "积木"),
              named("price", 200, role="max"))  # fmt: skip
    chat.says("乐高得宝那个卡车有没有", "purchase", product("乐高 得宝卡车", "P82"))
    assert [one["name"] for one in chat.cards] == ["布鲁可 积木桶"]


def test_without_any_they_are_shown_all_the_same(chat: Chat) -> None:
    text = "积木100以内"
    chat.says(text, "recommend", at(text, "积木", "category", "积木"),
              named("price", 100, role="max"))  # fmt: skip
    chat.says("乐高得宝那个卡车有没有", "purchase", product("乐高 得宝卡车", "P82"))
    assert chat.cards
