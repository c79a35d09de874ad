"""Goods that are to fit into a place are chosen by their size, the number is no price."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at, named
from tests.actions.talking import product as goods
from tests.shop.making import product

FRIDGES = {"R1": ("833×657×1804mm", 369_900), "R2": ("550×600×1705mm", 149_900),
           "R3": ("833×640×1817mm", 309_900)}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    """Fridges from 3000 to 4000 are on the screen."""
    with means.database.transaction() as tx:
        for one, (size, price) in FRIDGES.items():
            product(tx, one, now, name=f"冰箱 {one}", brand="冰牌", category="冰箱",
                    categories=["家电", "冰箱"], attributes={"尺寸": size},
                    variants=[(f"{one}-1", "银色", "", price, 5)])  # fmt: skip
    begun = talk(ANNA)
    begun.says("冰箱 三千多", "purchase", named("category", "冰箱"),
               named("price", 3000, role="min"), named("price", 4000, role="max"))  # fmt: skip
    return begun


def ids(chat: Chat) -> list[str]:
    return [card["product_id"] for card in chat.cards]


@pytest.mark.parametrize(
    ("text", "number", "entity"),
    [("放不下啊 宽80以内的有没有", "80以内", "price"), ("宽度不要超过80厘米的", "80", "size")],
)
def test_a_width_is_no_price_and_no_version(
    chat: Chat, text: str, number: str, entity: str
) -> None:
    said = chat.says(text, "refine_recommendation", at(text, number, entity, 80))
    assert ids(chat) == ["R2"]
    assert "¥3,000" in said and "不限价格" in said and "550×600" in said


def test_what_fits_within_the_budget_is_shown(chat: Chat) -> None:
    text = "宽90以内的"
    chat.says(text, "refine_recommendation", at(text, "90以内", "price", 90, role="max"))
    assert set(ids(chat)) == {"R1", "R3"}


def test_whether_it_goes_into_the_place_is_told(chat: Chat) -> None:
    text = "这个多宽 我家位置就80公分"
    chat.says("冰箱 R3怎么样", "product_info", goods("冰箱 R3", "R3"))
    said = chat.says(text, "product_info", named("attribute", "尺寸"))
    assert "833mm" in said and "放不" in said and "加入购物车" not in chat.titles


def test_a_price_stays_a_price(chat: Chat) -> None:
    text = "2000以内的有没有"
    chat.says(text, "refine_recommendation", at(text, "2000以内", "price", 2000, role="max"))
    assert ids(chat) == ["R2"]
