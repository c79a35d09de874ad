"""A bare number that asks for a size, and a size question of goods named or asked back for."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import SHIRT
from tests.actions.talking import Chat, at, named, product
from tests.shop.making import product as put


@pytest.fixture
def chat(talk: Talk, shoes: None) -> Chat:
    chat = talk(None)
    chat.says("跑步鞋", "purchase", named("category", "跑步鞋"))
    assert len(chat.cards) == 2
    return chat


@pytest.mark.parametrize("text", ["李宁这个有37吗", "那李宁那双37有货没", "李宁有没有37的"])
@pytest.mark.parametrize("intent", ["product_info", "stock"])
def test_a_size_they_do_not_come_in_is_said(chat: Chat, text: str, intent: str) -> None:
    said = chat.says(text, intent, at(text, "李宁", "brand", "李宁"))
    assert "没有37" in said and "42" in said


def test_a_size_there_is_told(chat: Chat) -> None:
    text = "李宁那双有42的吗"
    said = chat.says(text, "out_of_scope", at(text, "李宁", "brand", "李宁"))
    assert "「李宁 赤兔 8」黑色 42" in said and "41" not in said


@pytest.mark.parametrize("text", ["李宁这双有2个颜色吗", "李宁那双37岁的人能穿吗", "李宁有80的吗"])
def test_other_numbers_are_no_size(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "李宁", "brand", "李宁"))
    assert "没有37" not in said and "没有80" not in said and "没有2" not in said


@pytest.mark.parametrize("text", ["那李宁那双最小几码", "李宁的最大多少码"])
def test_sizes_are_told_of_the_goods_named(chat: Chat, text: str) -> None:
    chat.says("安踏的怎么样", "product_info", product("安踏 C202", "R1"))
    said = chat.says(text, "product_info", at(text, "李宁", "brand", "李宁"))
    assert "李宁 赤兔 8" in said and "41、42" in said and "身高体重" not in said


def test_any_of_the_kind_is_looked_for(chat: Chat) -> None:
    chat.says("安踏的怎么样", "product_info", product("安踏 C202", "R1"))
    text = "那有没有女款跑鞋42码有货的"
    chat.says(text, "stock", at(text, "女款跑鞋", "category", "跑步鞋"),
              at(text, "42码", "size", "42码"))  # fmt: skip
    assert [each["name"] for each in chat.cards] == ["李宁 赤兔 8"]


def test_which_size_fits_is_answered_of_the_one_clicked(
    talk: Talk, means: Means, now: datetime
) -> None:
    with means.database.transaction() as tx:
        put(tx, "S2", now, name="海澜之家 短袖", brand="海澜之家", category="T恤",
            categories=["服饰", "T恤"],
            variants=[(f"S2-{size}", "白色", size, 9_900, 3) for size in ("M", "L")])  # fmt: skip
    chat = talk(None)
    chat.says("T恤", "purchase", named("category", "T恤"))
    text = "我180 150斤穿L行不 穿多大码"
    assert "哪一款" in chat.says(text, "product_info", at(text, "L", "size", "L"))
    said = chat.clicks("优衣库")
    assert "身高体重" in said and "L有货" in said
    assert SHIRT in str(chat.slots["product_id"])
