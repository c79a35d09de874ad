"""A budget said with a question of those on the screen, and amounts that are no budget."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop.making import product as put

ROBOTS = {
    "V1": ("甲牌 灵动", "12000Pa", 429_900),
    "V2": ("乙牌 清风", "10000Pa", 239_900),
    "V3": ("丙牌 旋风", "9000Pa", 369_900),
    "V4": ("丁牌 卫士", "11000Pa", 299_900),
}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    return listed(talk, means, now, "zh")


def listed(talk: Talk, means: Means, now: datetime, language: str) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, pull, price) in ROBOTS.items():
            put(tx, key, now, name=name, brand=name[:2], category="扫地机器人",
                categories=["扫地机器人"], attributes={"吸力": pull},
                variants=[(f"{key}-1", "", "", price, 9)])  # fmt: skip
    begun = talk(None, language)
    text = "推荐扫地机器人" if language == "zh" else "recommend 扫地机器人"
    begun.says(text, "recommend", at(text, "扫地机器人", "category", "扫地机器人"))
    assert len(begun.cards) == 4
    return begun


@pytest.mark.parametrize(
    "text", ["三千以内的 哪个吸力大", "三千以内的哪个吸力更强", "3000以内哪款吸力最大"]
)
def test_those_within_it_are_held_against_each_other(chat: Chat, text: str) -> None:
    money = "3000" if text.startswith("3") else "三千"
    said = chat.says(text, "compare", at(text, f"{money}以内", "price", 3000, role="max"),
                     at(text, "吸力", "attribute", "吸力"))  # fmt: skip
    assert "「丁牌 卫士」的吸力更高" in said and "11000Pa" in said
    assert "甲牌" not in said and "只有" not in said
    assert chat.slots["product_id"] == "V4"


def test_it_is_told_in_english_too(talk: Talk, means: Means, now: datetime) -> None:
    chat = listed(talk, means, now, "en")
    text = "which has the strongest suction under 3000"
    said = chat.says(text, "compare", at(text, "under 3000", "price", 3000, role="max"),
                     at(text, "suction", "attribute", "吸力"))  # fmt: skip
    assert "Of those just listed" in said and "11000Pa" in said and "12000Pa" not in said


def test_of_more_than_two_all_are_ranked_by_what_is_named(chat: Chat) -> None:
    text = "哪个吸力大"
    said = chat.says(text, "compare", at(text, "吸力", "attribute", "吸力"))
    assert "甲牌 灵动" in said and "12000Pa" in said and "乙牌" not in said


def test_when_it_leaves_fewer_than_two_others_are_found(chat: Chat) -> None:
    text = "两千四以内的哪个吸力大"
    said = chat.says(text, "compare", at(text, "两千四以内", "price", 2400, role="max"),
                     at(text, "吸力", "attribute", "吸力"))  # fmt: skip
    assert "乙牌 清风" in said and "甲牌" not in said


def test_of_two_named_the_budget_is_told_of_these_two(chat: Chat) -> None:
    text = "灵动和清风哪个好 三千以内"
    said = chat.says(text, "compare", product("甲牌 灵动", "V1"), product("乙牌 清风", "V2"),
                     at(text, "三千以内", "price", 3000, role="max"))  # fmt: skip
    assert "这两款里 ¥3,000 以内的只有「乙牌 清风」" in said


@pytest.mark.parametrize(
    "part", ["贵两百多呢", "贵两百多，值吗", "才便宜两百", "差两百", "省了两百", "多两百"]
)
def test_by_how_much_they_differ_is_no_budget(chat: Chat, part: str) -> None:
    text = f"灵动跟清风差在哪 {part}"
    amounts = [at(text, "两百", "price", 200)]
    if "多呢" in part or "多，" in part:
        amounts = [at(text, "两百多", "price", 200, role="min"),
                   at(text, "两百多", "price", 300, role="max")]  # fmt: skip
    said = chat.says(text, "compare", product("甲牌 灵动", "V1"), product("乙牌 清风", "V2"),
                     *amounts)  # fmt: skip
    assert "以内" not in said and "都超过" not in said and "甲牌 灵动" in said


@pytest.mark.parametrize(
    ("text", "amount"), [("最多三千的扫地机器人", "三千"), ("差不多三千的扫地机器人", "三千"),
                         ("便宜点的扫地机器人 三千", "三千")]
)  # fmt: skip
def test_a_most_stays_a_budget(talk: Talk, means: Means, now: datetime, text: str,
                               amount: str) -> None:  # fmt: skip
    chat = listed(talk, means, now, "zh")
    said = chat.says(text, "purchase", at(text, "扫地机器人", "category", "扫地机器人"),
                     at(text, amount, "price", 3000))  # fmt: skip
    assert "丁牌 卫士" in said and "甲牌" not in said


@pytest.mark.parametrize("text", ["扫地机器人不要太贵三千以内吧", "别贵了 三千以内的扫地机器人"])
def test_a_limit_behind_a_word_of_difference_stays_one(
    talk: Talk, means: Means, now: datetime, text: str
) -> None:
    chat = listed(talk, means, now, "zh")
    said = chat.says(text, "purchase", at(text, "扫地机器人", "category", "扫地机器人"),
                     at(text, "三千以内", "price", 3000, role="max"))  # fmt: skip
    assert "丁牌 卫士" in said and "甲牌" not in said
