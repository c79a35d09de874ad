"""那38的呢, 1升装的, 60公分宽: a size that was heard as none, or a measure that is no size."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

SHOES = {"T1": ("36", "42"), "T2": ("38", "42"), "T3": ("40", "44")}
DRIES = {"X1": "无", "X2": "热泵烘干6kg"}
MILK = {"M1": "250ml×16", "M2": "1L×12"}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, sizes in SHOES.items():
            versions = [(f"{one}-{size}", "白色", size, 39_900, 9) for size in sizes]
            put(tx, one, now, name=f"特步 {one}", brand="特步", category="篮球鞋",
                categories=["运动", "篮球鞋"], variants=versions)  # fmt: skip
        for one, told in MILK.items():
            put(tx, one, now, name=f"伊利 {one}", brand="伊利",
                category="牛奶",
                categories=["食品", "牛奶"], attributes={"净含量": told},
                variants=[(f"{one}-1", "", "", 5_900, 9)])  # fmt: skip
        for one, price in (("X1", 99_900), ("X2", 469_900)):
            put(tx, one, now, name=f"海尔 {one}", brand="海尔", category="洗衣机",
                categories=["家电", "洗衣机"],
                attributes={"尺寸": "596×640×845mm", "烘干": DRIES[one]},
                variants=[(f"{one}-1", "白色", "", price, 9)])  # fmt: skip
    return talk(None)


def _shown(chat: Chat) -> set[str]:
    return {one["product_id"] for one in chat.cards}


@pytest.mark.parametrize("said", ["那38的呢", "38码有吗", "what about 38", "有38的吗"])
def test_a_bare_number_is_the_size_worn(chat: Chat, said: str) -> None:
    chat.says("篮球鞋", "purchase", at("篮球鞋", "篮球鞋", "category", "篮球鞋"))
    chat.says(said, "refine_recommendation")
    assert _shown(chat) == {"T2"}


@pytest.mark.parametrize("said", ["38块的呢", "给38个人买", "第38页"])
def test_another_number_is_no_size(chat: Chat, said: str) -> None:
    chat.says("篮球鞋", "purchase", at("篮球鞋", "篮球鞋", "category", "篮球鞋"))
    chat.says(said, "refine_recommendation")
    assert _shown(chat) != {"T2"}


def test_a_size_told_by_the_data_chooses(chat: Chat) -> None:
    text = "牛奶有没有1升装的"
    told = chat.says(text, "purchase", at(text, "牛奶", "category", "牛奶"),
                     at(text, "1升", "size", "1L"))  # fmt: skip
    assert _shown(chat) == {"M2"} and "放宽" not in told and "去掉" not in told


def test_a_width_is_no_version(chat: Chat) -> None:
    text = "洗衣机带烘干的"
    chat.says(text, "purchase", at(text, "洗衣机", "category", "洗衣机"))
    assert _shown(chat) == {"X2"}
    said = "能放60公分宽的地方吗"
    told = chat.says(said, "product_info", at(said, "60公分", "size", "60"))
    assert "这一款" not in told


def test_the_cheapest_that_fits_is_not_that_of_the_kind(chat: Chat) -> None:
    text = "洗衣机带烘干的"
    chat.says(text, "purchase", at(text, "洗衣机", "category", "洗衣机"))
    told = chat.says("便宜点的", "refine_recommendation")
    assert "同类" not in told


def test_a_fact_not_understood_is_told_of_each_shown(chat: Chat) -> None:
    chat.says("牛奶", "purchase", at("牛奶", "牛奶", "category", "牛奶"))
    told = chat.says("净含量是多少呀", "out_of_scope", named("attribute", "净含量"))
    assert "1L×12" in told and "250ml×16" in told
