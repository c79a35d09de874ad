"""Goods that the last answer offered are taken, in the version that it told."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, at
from tests.shop import making


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A list with one shirt in L, then a black jacket in L told to be there."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P40", begun.now, name="北面 三合一冲锋衣", brand="北面",
                       category="冲锋衣", categories=["服饰", "冲锋衣"],
                       variants=[(f"P40-{hue}{size}", hue, size, 149_800, 9)
                                 for hue in ("黑色", "红色") for size in ("M", "L")])  # fmt: skip
    text = "北面那件黑色L有货吗"
    begun.says(text, "stock", at(text, "北面", "brand", "北面"),
               at(text, "黑色", "color", "黑色"), at(text, "L", "size", "L"))  # fmt: skip
    begun.slots["shown"] = ["P6", "P1", "P8"]
    assert "加入购物车" in begun.titles
    return begun


@pytest.mark.parametrize(
    "text",
    ["行 给我加一件L到购物车", "L来一件", "好 那就L的加购物车吧", "要一件L", "add one in L please"],
)
def test_the_version_that_was_offered_is_taken(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase", at(text, "L", "size", "L"))
    assert held(means) == {"P40-黑色L": 1}


def test_another_version_of_it_is_taken_as_said(chat: Chat, means: Means) -> None:
    text = "给我加一件红色L到购物车"
    chat.says(text, "purchase", at(text, "L", "size", "L"), at(text, "红色", "color", "红色"))
    assert held(means) == {"P40-红色L": 1}


def test_the_other_goods_are_taken_when_they_are_named(chat: Chat, means: Means) -> None:
    text = "T恤给我加一件L到购物车"
    chat.says(text, "purchase", at(text, "L", "size", "L"), at(text, "T恤", "category", "T恤"))
    assert held(means) == {"P6-L": 1}


def test_a_size_that_is_asked_is_not_taken(chat: Chat, means: Means) -> None:
    chat.says("红色的L有吗", "stock", at("红色的L有吗", "L", "size", "L"))
    assert held(means) == {}
