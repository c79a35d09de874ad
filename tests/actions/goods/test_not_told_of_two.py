"""哪个软一点: what neither of two goods is described with; 皇家还是网易: a brand cut short."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import SHOES
from tests.actions.talking import Chat, at, product
from tests.shop import making

FOOD = (("皇家 K36 幼猫粮", "皇家"), ("网易严选 全价猫粮", "网易严选"))


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        making.product(tx, "R1", now, name="安踏 毒刺 6", brand="安踏", category="跑步鞋",
                       categories=["运动", "跑步鞋"], attributes={"重量": "230g"},
                       variants=[("R1-1", "黑色", "42", 29_900, 5)])  # fmt: skip
        for number, (name, brand) in enumerate(FOOD):
            making.product(tx, f"F{number}", now, name=name, brand=brand, category="猫粮",
                           categories=["宠物", "猫粮"], attributes={"粗蛋白": f"{34 + number}%"},
                           variants=[(f"F{number}-1", "", "2kg", 10_900, 5)])  # fmt: skip
    return talk(None)


@pytest.mark.parametrize(
    ("text", "said"),
    [("赤兔跟毒刺哪个软一点", "软硬"), ("我脚偏宽 赤兔跟毒刺选哪个", "楦型")],
)
def test_a_quality_the_data_lack_is_said_first(chat: Chat, text: str, said: str) -> None:
    told = chat.says(text, "compare", product("赤兔", SHOES), product("毒刺", "R1"))
    assert said in told.splitlines()[0] and "没有写" in told.splitlines()[0]


def test_what_the_data_tell_is_told(chat: Chat) -> None:
    told = chat.says("赤兔跟毒刺哪个轻", "compare", product("赤兔", SHOES), product("毒刺", "R1"))
    assert "216g" in told.splitlines()[0] and "没有写" not in told


def test_a_brand_cut_short_beside_another_is_compared(chat: Chat) -> None:
    text = "猫粮吃皇家的还是网易的好"
    told = chat.says(text, "compare", at(text, "猫粮", "category", "猫粮"),
                     at(text, "皇家", "brand", "皇家"))  # fmt: skip
    assert "皇家 K36 幼猫粮 | 网易严选 全价猫粮" in told


@pytest.mark.parametrize("intent", ["inform", "purchase", "nlu_fallback"])
def test_the_other_one_that_was_asked_for_is_compared(chat: Chat, intent: str) -> None:
    asked = chat.says("皇家K36和别的比哪个好", "compare", product("皇家 K36 幼猫粮", "F0"))
    assert "K36" in asked
    text = "网易严选的"
    told = chat.says(text, intent, at(text, "网易严选", "brand", "网易严选"))
    assert "皇家 K36 幼猫粮 | 网易严选 全价猫粮" in told


def test_compared_to_is_a_comparison(chat: Chat) -> None:
    chat.says("皇家K36怎么样", "product_info", product("皇家 K36 幼猫粮", "F0"))
    text = "跟网易严选的比"
    told = chat.says(text, "inform", at(text, "网易严选", "brand", "网易严选"))
    assert "皇家 K36 幼猫粮 | 网易严选 全价猫粮" in told


@pytest.mark.parametrize("text", ["ok anta, whats the colours", "anta ok. what are the colors"])
def test_the_colours_of_the_one_of_the_brand_are_told(
    talk: Talk, chat: Chat, text: str
) -> None:  # fmt: skip
    talked = talk(None, "en")
    talked.says("show me running shoes", "purchase", at("running shoes", "running shoes",
                "category", "跑步鞋"))  # fmt: skip
    said = talked.says(text, "affirm", at(text, "anta", "brand", "安踏"))
    assert "black" in said and "1." not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [("这俩哪个好消化 贵的值吗", "好消化"), ("这两款哪个更流畅点", "流畅")],
)
def test_a_quality_no_word_of_the_data_stands_for(chat: Chat, text: str, said: str) -> None:
    chat.slots["shown"] = ["F0", "F1"]
    told = chat.says(text, "compare").splitlines()[0]
    assert said in told and "没有写" in told


@pytest.mark.parametrize(
    "text", ["这俩哪个好用", "这两款哪个划算", "这俩哪个更值得买", "对比这两款"]
)
def test_what_is_best_all_in_all_is_no_quality(chat: Chat, text: str) -> None:
    chat.slots["shown"] = ["F0", "F1"]
    assert "没有写" not in chat.says(text, "compare")


def test_two_that_are_not_told_are_both_named(chat: Chat) -> None:
    chat.slots["shown"] = ["F0", "F1"]
    text = "这俩哪个好消化 钙含量呢"
    told = chat.says(text, "compare", at(text, "钙含量", "attribute", "钙含量"))
    assert "好消化" in told.splitlines()[0] and "钙含量" in told.splitlines()[0]


@pytest.mark.parametrize("text", ["这两个都能自动系带吗", "两款都支持夜间反光吗"])
def test_what_both_could_do_and_no_data_tell_is_said(chat: Chat, text: str) -> None:
    chat.says("对比赤兔和毒刺", "compare", product("赤兔", SHOES), product("毒刺", "R1"))
    told = chat.says(text, "compare")
    assert "没有写" in told.splitlines()[0]
    assert ("自动系带" if "系带" in text else "夜间反光") in told.splitlines()[0]


@pytest.mark.parametrize(
    "text",
    [
        "这两个都能七天无理由退货吗",
        "这两个都能用花呗吗",
        "这两个都可以货到付款吗",
        "这两款都能开发票吗",
        "这两款都支持保修吗",
        "do they come in black?",
        "can both be returned?",
        "can they be delivered tomorrow?",
        "can both be paid by card?",
    ],
)
def test_what_rules_or_versions_tell_is_not_said_to_be_lacking(
    talk: Talk, chat: Chat, text: str
) -> None:
    talked = talk(None, "en" if text.isascii() else "zh")
    talked.says("对比赤兔和毒刺", "compare", product("赤兔", SHOES), product("毒刺", "R1"))
    told = talked.says(text, "compare")
    assert "没有写" not in told and "data of neither" not in told


def test_a_plain_comparison_lacks_nothing(chat: Chat) -> None:
    told = chat.says(
        "这两个都能买 对比一下", "compare", product("赤兔", SHOES), product("毒刺", "R1")
    )
    assert "没有写" not in told
