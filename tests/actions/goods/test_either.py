"""Jasmine or green tea, not his thing, quieter than it: wishes about the goods in talk."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product as put

TEAS = {
    "T1": ("大益 普洱茶饼", "Dayi Pu'er Cake", "普洱"),
    "T2": ("小罐 龙井", "Xiaoguan Longjing Tea", "绿茶"),
    "T3": ("天福 茉莉花", "Tenfu Jasmine Tea", "花茶"),
    "T4": ("立顿 黄牌", "Lipton Yellow Label", "红茶"),
}
DRYERS = {"D1": ("静音 甲", "约60dB", 35_900), "D2": ("静音 乙", "约59dB", 54_900),
          "D3": ("静音 丙", "约75dB", 8_900)}  # fmt: skip


@pytest.fixture
def shop(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for key, (name, english, sort) in TEAS.items():
            put(tx, key, now, name=name, brand=name[:2], category="茶叶",
                categories=["食品", "茶叶"], short_names=[english], attributes={"茶类": sort},
                variants=[(f"{key}-1", "", "", 9_900, 9)])  # fmt: skip
        for key, (name, noise, price) in DRYERS.items():
            put(tx, key, now, name=name, brand=name[:2], category="吹风机",
                categories=["个护", "吹风机"], attributes={"噪音": noise},
                variants=[(f"{key}-1", "", "", price, 9)])  # fmt: skip


def _tea(talk: Talk, language: str = "en") -> Chat:
    chat, text = talk(None, language), "tea" if language == "en" else "茶叶"
    chat.says(text, "purchase", at(text, text, "category", "茶叶"))
    assert len(chat.cards) == len(TEAS)
    return chat


def _ids(chat: Chat) -> set[str]:
    return {one["product_id"] for one in chat.cards}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("intent", ["compare", "refine_recommendation", "nlu_fallback"])
@pytest.mark.parametrize(
    "text",
    [
        "pu'er isnt really his thing. anything greener or jasmine?",
        "i meant jasmine or green tea",
        "green or jasmine would be fine",
        "something with jasmine or maybe a green one",
    ],
)
def test_one_or_the_other_of_the_kind_in_talk(talk: Talk, text: str, intent: str) -> None:
    chat = _tea(talk)
    chat.says(text, intent)
    assert _ids(chat) == {"T2", "T3"}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "text", ["普洱他不爱喝，有没有绿茶或者茉莉的", "绿茶或茉莉都可以", "绿茶还是茉莉都行"]
)
def test_the_same_in_chinese(talk: Talk, text: str) -> None:
    chat = _tea(talk, "zh")
    chat.says(text, "refine_recommendation")
    assert _ids(chat) == {"T2", "T3"}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("text", "intent"),
    [("he doesn't drink pu'er", "out_of_scope"), ("she's not a fan of pu'er", "nlu_fallback")],
)
def test_what_is_not_his_thing_stays_away(talk: Talk, text: str, intent: str) -> None:
    chat = _tea(talk)
    chat.says(text, intent)
    assert _ids(chat) == {"T2", "T3", "T4"}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    "text", ["which is better, jasmine or green tea?", "do you ship today or tomorrow?"]
)
def test_another_or_is_no_such_wish(talk: Talk, text: str) -> None:
    chat = _tea(talk)
    chat.says(text, "compare")
    assert "described" not in chat.text


def _dryer(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(None, language)
    chat.says("静音 甲", "product_info", at("静音 甲", "静音 甲", "product", "静音 甲",
                                        extra={"product_id": "D1"}))  # fmt: skip
    return chat


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("text", "language"),
    [("店里有比它安静的吗，预算500", "zh"), ("有没有比这个声音小的 500以内", "zh"),
     ("500以内 比它更安静一点的", "zh"), ("anything quieter than this one under 500?", "en")],
)  # fmt: skip
def test_none_within_the_budget_is_told_with_the_nearest(
    talk: Talk, text: str, language: str
) -> None:
    chat = _dryer(talk, language)
    said = chat.says(text, "refine_recommendation", at(text, "500", "price", 500, role="max"))
    assert not chat.cards and "静音 乙" in said and "59dB" in said and "¥549" in said


@pytest.mark.usefixtures("shop")
def test_those_that_are_quieter_are_listed(talk: Talk) -> None:
    chat = _dryer(talk)
    chat.says("有没有比它安静的", "refine_recommendation")
    assert _ids(chat) == {"D2"}


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", ["它比别的安静吗", "安静的吹风机", "比它便宜的有吗"])
def test_other_comparisons_are_not_taken_for_it(talk: Talk, text: str) -> None:
    chat = _dryer(talk)
    named = [at(text, "吹风机", "category", "吹风机")] if "吹风机" in text else []
    said = chat.says(text, "product_info" if "吗" in text else "purchase", *named)
    assert "同类里，没有" not in said and "更低的有" not in said
