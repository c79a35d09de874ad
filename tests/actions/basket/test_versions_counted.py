"""Goods that are there in two colours: each number is that of the colour beside it."""

import pytest

from actions.desk import Means
from actions.hearing.ordinals import step_said
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at
from tests.shop import making

LIPSTICK = "P20"
WORDS = {"红色": "红色", "粉色": "粉色", "红的": "红色", "粉的": "粉色"}


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """A red and a pink lipstick, and earphones, lie in the basket."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, LIPSTICK, begun.now, name="花西子 同心锁口红", brand="花西子",
                       category="口红", categories=["美妆", "口红"],
                       variants=[("P20-r", "红色", "", 16_900, 9), ("P20-p", "粉色", "", 16_900, 9),
                                 ("P20-o", "橙色", "", 16_900, 9)])  # fmt: skip
        for variant_id in ("P20-r", "P20-p", "P4-w"):
            baskets.set_quantity(tx, ANNA, variant_id, 1, begun.now)
    return begun


def colors(text: str) -> list[Entity]:
    return [at(text, word, "color", value) for word, value in WORDS.items() if word in text]


@pytest.mark.parametrize(
    ("text", "red", "pink"),
    [
        ("搞反了 红色1支 粉色2支", 1, 2),
        ("红色3支，粉色2支", 3, 2),
        ("一支红色的 两支粉色的", 1, 2),
        ("红的只要一支 粉的两支 你再看哈", 1, 2),
        ("红1粉2", 1, 2),
        ("粉色要2支呀 总共三支 红1粉2", 1, 2),
        ("不是 粉的要两支 一共三支口红", 1, 2),
    ],
)
def test_a_number_is_that_of_the_color_beside_it(
    chat: Chat, means: Means, text: str, red: int, pink: int
) -> None:
    named = [*colors(text), *([at(text, "口红", "category", "口红")] if "口红" in text else [])]
    said = chat.says(text, "purchase", *named)
    assert held(means) == {"P20-r": red, "P20-p": pink, "P4-w": 1}
    assert f"粉色 ×{pink}" in said and f"红色 ×{red}" in said


def test_one_more_of_a_color_that_is_ordered_at_once_is_added(chat: Chat, means: Means) -> None:
    text = "把购物车的下单 口红再加一支粉的吧 货到付款"
    said = chat.says(text, "purchase", at(text, "口红", "category", "口红"),
                     at(text, "粉的", "color", "粉色"))  # fmt: skip
    assert held(means) == {"P20-r": 1, "P20-p": 2, "P4-w": 1}
    assert "粉色 ×2" in said and "确认下单" in said


def test_one_more_of_a_color_that_is_not_there_changes_no_other(chat: Chat, means: Means) -> None:
    text = "口红再加一支橙的"
    chat.says(text, "purchase", at(text, "口红", "category", "口红"),
              at(text, "橙的", "color", "橙色"))  # fmt: skip
    there = held(means)
    assert there["P20-r"] == there["P20-p"] == 1


def test_one_more_of_what_waits_for_its_yes_stays_beside_the_rest(chat: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        for variant_id in ("P20-r", "P20-p"):
            baskets.remove(tx, ANNA, variant_id)
    text = "同心锁口红红色和粉色各一支加购物车"
    chat.says(text, "purchase", at(text, "同心锁口红", "product", "花西子 同心锁口红",
              extra={"product_id": LIPSTICK}), *colors(text))  # fmt: skip
    again = chat.says("粉色再加一支", "purchase", at("粉色再加一支", "粉色", "color", "粉色"))
    assert "粉色 ×2" in again and "红色 ×1" in again


def test_the_sum_of_one_version_is_its_number(chat: Chat, means: Means) -> None:
    text = "耳机一共要三个"
    chat.says(text, "purchase", at(text, "耳机", "category", "耳机"))
    assert held(means) == {"P20-r": 1, "P20-p": 1, "P4-w": 3}


@pytest.mark.parametrize(
    ("text", "step"),
    [("再加一支粉的吧 货到付款", 1), ("再来两个", 2), ("再来两袋黑豆", 0), ("再来一盒红茶", 0)],
)
def test_one_more_in_a_color_is_one_more(text: str, step: int) -> None:
    assert step_said(text) == step
