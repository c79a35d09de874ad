"""What is said last is kept; what was wished before gives way. What is too dear is not wished."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put


@pytest.fixture
def food(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        for number, (name, grain, size, price) in enumerate(
            [("皇家 室内粮", "含谷物", "2kg", 9_900), ("严选 全价粮", "无谷", "1.8kg", 9_500),
             ("渴望 六种鱼", "无谷", "1.8kg", 42_900)]):  # fmt: skip
            put(tx, f"F{number}", now, name=name, brand=name[:2], category="猫粮",
                categories=["宠物", "猫粮"], attributes={"谷物": grain},
                variants=[(f"F{number}-1", "", size, price, 5)])  # fmt: skip


def _looking(talk: Talk, text: str = "猫粮 2kg") -> Chat:
    chat = talk()
    sized = [at(text, "2kg", "size", "2kg")] if "2kg" in text else []
    chat.says(text, "purchase", at(text, "猫粮", "category", "猫粮"), *sized)
    return chat


@pytest.mark.usefixtures("food")
def test_the_size_gives_way_to_what_is_said_now(talk: Talk) -> None:
    said = _looking(talk).says("无谷的", "refine_recommendation")
    assert "严选" in said and "皇家" not in said and "2kg" in said


@pytest.mark.usefixtures("food")
@pytest.mark.parametrize("text", ["渴望那个太贵了 有没有100左右的", "渴望太贵 换个100以内的"])
def test_what_is_too_dear_is_not_offered_again(talk: Talk, text: str) -> None:
    chat = _looking(talk, "猫粮")
    chat.says("无谷的", "refine_recommendation")
    said = chat.says(text, "refine_recommendation", at(text, "渴望", "brand", "渴望"),
                     named("price", 120, role="max"))  # fmt: skip
    assert "严选" in said and "渴望" not in said
