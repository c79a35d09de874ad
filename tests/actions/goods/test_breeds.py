"""狗粮 金毛吃的: food for a dog of that breed, by the size of dogs that the data name."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import at
from tests.shop.making import product

MIDDLE, SMALL, ALL = "P40", "P41", "P42"


@pytest.fixture(autouse=True)
def foods(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, fits in ((MIDDLE, "中型犬"), (SMALL, "小型犬"), (ALL, "通用")):
            product(tx, number, now, name=f"犬粮 {number}", brand="皇家", category="狗粮",
                    categories=["宠物", "狗粮"],
                    attributes={"适用犬型": fits, "粗蛋白": f"{number[1:]}%"},
                    variants=[(f"{number}-1", "", "2kg", 9_900, 9)])  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "fitting"),
    [
        ("狗粮 金毛吃的", "狗粮", {ALL}),
        ("我家泰迪吃哪款狗粮", "狗粮", {SMALL, ALL}),
        ("柯基的狗粮推荐一下", "狗粮", {MIDDLE, ALL}),
        ("dog food for my golden retriever", "dog food", {ALL}),
        ("dog food for a poodle", "dog food", {SMALL, ALL}),
        ("看看狗粮", "狗粮", {MIDDLE, SMALL, ALL}),
    ],
)
def test_food_for_others_is_left_out(talk: Talk, text: str, word: str, fitting: set[str]) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says(text, "purchase", at(text, word, "category", "狗粮"))
    assert {one["product_id"] for one in chat.cards} == fitting


def test_a_fact_of_those_shown_is_told_though_it_was_not_understood(talk: Talk) -> None:
    chat = talk(None)
    chat.says("看看狗粮", "purchase", at("看看狗粮", "狗粮", "category", "狗粮"))
    said = chat.says("哪个蛋白高", "out_of_scope")
    assert "42%" in said and "犬粮 P42" in said
