"""Goods marked for another age or weight are not shown."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop import messages
from tests.actions.conftest import Talk
from tests.actions.talking import named
from tests.shop.making import product as stocked


@pytest.fixture
def pet_shop(means: Means, now: datetime) -> Means:
    stages = {"幼猫粮": "4-12月龄", "成猫粮": "成猫", "全期粮": "全阶段"}
    with means.database.transaction() as tx:
        for number, (name, stage) in enumerate(stages.items()):
            stocked(tx, f"PC{number}", now, name=f"皇家 {name}", brand="皇家", category="猫粮",
                    categories=["宠物", "猫粮"], attributes={"适用阶段": stage},
                    variants=[(f"PC{number}-1", "", "", 9_900, 9)])  # fmt: skip
        for number, weight in enumerate(("6-11kg", "9-14kg")):
            stocked(tx, f"PB{number}", now, name=f"好奇 {weight}", brand="好奇", category="纸尿裤",
                    categories=["母婴", "纸尿裤"], attributes={"适用体重": weight},
                    variants=[(f"PB{number}-1", "", "", 9_900, 9)])  # fmt: skip
    return means


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("3个月的小猫吃什么猫粮", {"皇家 全期粮"}),
        ("半岁不到 5个月的猫吃的猫粮", {"皇家 全期粮", "皇家 幼猫粮"}),
        ("猫粮 幼猫吃的", {"皇家 全期粮", "皇家 幼猫粮"}),
        ("2岁的猫 买猫粮", {"皇家 全期粮", "皇家 成猫粮"}),
        ("cat food for my kitten", {"皇家 全期粮", "皇家 幼猫粮"}),
        ("猫粮", {"皇家 全期粮", "皇家 成猫粮", "皇家 幼猫粮"}),
    ],
)
def test_the_age_of_a_cat_chooses_its_food(
    pet_shop: Means, talk: Talk, text: str, fits: set[str]
) -> None:
    chat = talk(None)
    chat.says(text, "purchase", named("category", "猫粮"))
    assert {card["name"] for card in chat.cards} == fits


def test_the_age_said_before_holds_for_a_narrower_search(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None)
    chat.says("猫粮 我家猫3岁", "purchase", named("category", "猫粮"))
    chat.says("100以内", "refine_recommendation", named("price", 100, role="max"))
    assert "皇家 幼猫粮" not in {card["name"] for card in chat.cards}


def test_the_weight_of_a_baby_is_no_size(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("纸尿裤 宝宝12公斤", "purchase", named("category", "纸尿裤"),
                     named("size", "12kg"))  # fmt: skip
    assert [card["name"] for card in chat.cards] == ["好奇 9-14kg"] and "6-11kg" in said


def test_nothing_that_fits_is_said_so(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None)
    said = chat.says("纸尿裤 宝宝20公斤", "purchase", named("category", "纸尿裤"))
    assert not chat.cards and "没有合适的" in said


def test_the_age_alone_narrows_what_was_looked_for(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("cat food", "purchase", named("category", "猫粮"))
    chat.says("what about for kittens", "out_of_scope")
    assert "皇家 成猫粮" not in {card["name"] for card in chat.cards}


def test_a_warranty_in_months_is_no_age(talk: Talk) -> None:
    chat = talk(None)
    chat.says("手机", "purchase", named("category", "手机"))
    shown = [card["name"] for card in chat.cards]
    chat.says("保修12个月的手机", "purchase", named("category", "手机"))
    assert [card["name"] for card in chat.cards] == shown or chat.cards


YOUNG = "家里刚抱了只小奶猫 才两个月 吃啥粮好"


def test_what_is_recommended_fits_the_age_too(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None)
    said = chat.says(YOUNG, "recommend")
    assert {card["name"] for card in chat.cards} == {"皇家 全期粮"} and "两个月" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [("有没得幼猫吃的猫粮", "两个月"), ("5个月的小猫吃的猫粮呢", "5个月")],
)
def test_a_figure_said_before_holds_for_the_young(
    pet_shop: Means, talk: Talk, text: str, said: str
) -> None:
    chat = talk(None)
    with pet_shop.database.transaction() as tx:
        messages.receive(tx, chat.conversation_id, "earlier", text=YOUNG, digest="d", now=chat.now)
    told = chat.says(text, "purchase", named("category", "猫粮"))
    young = "皇家 幼猫粮" in {card["name"] for card in chat.cards}
    assert f"按{said}" in told and young == (said != "两个月")


def test_the_grown_are_no_young_ones_of_before(pet_shop: Means, talk: Talk) -> None:
    chat = talk(None)
    with pet_shop.database.transaction() as tx:
        messages.receive(tx, chat.conversation_id, "earlier", text=YOUNG, digest="d", now=chat.now)
    told = chat.says("成猫吃的猫粮呢", "purchase", named("category", "猫粮"))
    assert "两个月" not in told and "皇家 成猫粮" in {card["name"] for card in chat.cards}


@pytest.mark.parametrize(
    ("text", "everything"),
    [("i need 2 more cat food", True), ("cat food for a 2 mo kitten", False)],
)
def test_two_more_is_no_age(pet_shop: Means, talk: Talk, text: str, everything: bool) -> None:
    chat = talk(None, "en")
    chat.says(text, "purchase", named("category", "猫粮"))
    assert (len(chat.cards) == 3) is everything
