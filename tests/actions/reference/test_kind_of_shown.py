"""The kind of what is on the screen, said with how many they are."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

TEXT = "两个面霜哪个更保湿"


@pytest.fixture
def creams(means: Means, now: datetime, talk: Talk) -> Chat:
    with means.database.transaction() as tx:
        for one, name, effect, skin in (("F1", "珂润 乳霜", "保湿", "敏感肌"),
                                        ("F2", "薇诺娜 特护霜", "舒敏修护", "敏感肌")):  # fmt: skip
            put(tx, one, now, name=name, brand=name[:3].strip(), category="面霜",
                categories=["美妆", "面霜"], attributes={"功效": effect, "适合肤质": skin},
                variants=[(f"{one}-s", "", "15g", 7_900, 5),
                          (f"{one}-l", "", "50g", 19_800, 5)])  # fmt: skip
    return talk(None)


def _both(chat: Chat) -> None:
    chat.says("面霜", "purchase", named("category", "面霜"))
    assert len(chat.cards) == 2


@pytest.mark.parametrize("text", [TEXT, "这两款面霜哪个更保湿"])
def test_of_the_two_it_is_told_which_is_so(creams: Chat, text: str) -> None:
    _both(creams)
    said = creams.says(text, "compare", at(text, "面霜", "category", "面霜"),
                       at(text, "保湿", "attribute", "保湿"))  # fmt: skip
    assert "符合的是「珂润 乳霜」" in said and "舒敏修护" in said


def test_what_is_looked_for_anew_is_no_pointing(creams: Chat) -> None:
    _both(creams)
    text = "还有哪种面霜保湿"
    said = creams.says(text, "purchase", at(text, "面霜", "category", "面霜"),
                       at(text, "保湿", "attribute", "保湿"))  # fmt: skip
    assert "这一项" not in said


def test_every_version_is_looked_at_for_a_price(creams: Chat) -> None:
    text = "敏感肌能用的面霜 200左右"
    said = creams.says(text, "purchase", at(text, "面霜", "category", "面霜"),
                       at(text, "200左右", "price", 200))  # fmt: skip
    assert "没有" not in said and "50g ¥198" in said


def test_no_empty_list_is_told(creams: Chat) -> None:
    text = "敏感肌能用的面霜 400左右"
    said = creams.says(text, "purchase", at(text, "面霜", "category", "面霜"),
                       at(text, "400左右", "price", 400))  # fmt: skip
    assert "没有" in said and "是。" not in said and "最低 ¥79" in said


@pytest.mark.parametrize(
    ("text", "told"), [("特护霜那个主要功效是什么", True), ("面霜那个多少钱", False)]
)
def test_the_only_one_so_named_is_meant(creams: Chat, text: str, told: bool) -> None:
    _both(creams)
    kind = text[: text.index("那个")]
    said = creams.says(text, "product_info", at(text, kind, "category", "面霜"))
    assert ("舒敏修护" in said and "珂润" not in said) is told


@pytest.mark.parametrize(
    "text",
    [
        "这两个面霜各来2个可以吗",
        "这两款面霜帮我各拿3支行吗",
        "这两个面霜我要2支好吗",
        "这两个面霜都要了可以吗",
        "那两个面霜多少钱一起买",
    ],
)
def test_those_two_that_are_bought_are_not_said_to_be_missing(creams: Chat, text: str) -> None:
    _both(creams)
    counts = [at(text, one, "quantity", int(one)) for one in "23" if one in text]
    said = creams.says(text, "purchase", at(text, "面霜", "category", "面霜"), *counts)
    assert "没有找到" not in said


def test_a_longer_word_of_one_name_means_that_one(creams: Chat) -> None:
    text = "乳霜的净含量多少"
    creams.says("面霜", "purchase", named("category", "面霜"))
    said = creams.says(text, "product_info", at(text, "乳", "category", "面霜"))
    assert "珂润 乳霜" in said and [one["product_id"] for one in creams.cards] == ["F1"]
