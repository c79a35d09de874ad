"""How much a pack is to hold is judged by the versions of goods, each at its own price."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, Entity, at, named
from tests.actions.talking import product as goods
from tests.shop.making import product

FOODS = {
    "F1": ("麦牌", [("1.5kg", 15_900, 9)]),
    "F2": ("伟牌", [("1.3kg", 3_300, 9), ("10kg", 18_900, 9)]),
    "F3": ("皇牌", [("2kg", 10_900, 9), ("4.5kg", 21_900, 9)]),
    "F4": ("渴牌", [("1.8kg", 42_900, 9), ("5.4kg", 99_900, 0)]),
    "F5": ("诚牌", [("1.5kg", 8_500, 9), ("6kg", 28_900, 9)]),
}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, (brand, packs) in FOODS.items():
            product(tx, one, now, name=f"{brand} 猫粮 {one}", brand=brand, category="猫粮",
                    categories=["宠物用品", "猫粮"], attributes={"净含量": packs[0][0]},
                    variants=[(f"{one}-{size}", "", size, price, stock)
                              for size, price, stock in packs])  # fmt: skip
    return talk(ANNA)


def priced(chat: Chat) -> dict[str, int]:
    return {card["product_id"]: card["price"]["amount"] for card in chat.cards}


def between(low: int, high: int) -> tuple[Entity, Entity]:
    return named("price", low, role="min"), named("price", high, role="max")


def asks(chat: Chat, text: str, *more: Entity, intent: str = "purchase") -> str:
    return chat.says(text, intent, at(text, "猫粮", "category", "猫粮"), *more)


@pytest.mark.parametrize("text", ["来袋猫粮 大袋的，150到250", "猫粮要大包装的 150-250"])
def test_large_packs_within_the_budget(chat: Chat, text: str) -> None:
    said = asks(chat, text, *between(150, 250))
    assert priced(chat) == {"F2": 18_900, "F3": 21_900}
    assert "10kg ¥189" in said and "4.5kg ¥219" in said


def test_other_brands_in_such_packs(chat: Chat) -> None:
    asks(chat, "猫粮150到250", *between(150, 250))
    assert [*priced(chat)] == ["F1"]
    text = "那不要了 有没有别的牌子 5kg以上的，贵点也行"
    chat.says(text, "refine_recommendation", at(text, "5kg", "size", "5kg"))
    assert priced(chat) == {"F2": 18_900, "F5": 28_900}


def test_no_pack_that_holds_just_so_is_said(chat: Chat) -> None:
    text = "预算不限，猫粮有没有5公斤一袋的"
    said = asks(chat, text, at(text, "5公斤", "size", "5kg"))
    assert "没有正好5公斤" in said
    assert [*priced(chat)][:2] == ["F3", "F5"]  # 4.5kg and 6kg


def test_such_packs_beyond_the_budget_are_told_as_such(chat: Chat) -> None:
    said = asks(chat, "猫粮 5kg以上 100以内", named("price", 100, role="max"))
    assert "不限价格" in said and priced(chat) == {"F2": 18_900, "F5": 28_900}


def test_english(chat: Chat) -> None:
    chat.language = "en"
    text = "any cat food in bags over 5kg"
    said = chat.says(text, "purchase", at(text, "cat food", "category", "猫粮"),
                     at(text, "5kg", "size", "5kg"))  # fmt: skip
    assert priced(chat) == {"F2": 18_900, "F5": 28_900} and "10kg" in said


def test_a_plain_size_stays_a_version(chat: Chat) -> None:
    text = "有10kg的猫粮吗"
    asks(chat, text, at(text, "10kg", "size", "10kg"))
    assert priced(chat) == {"F2": 18_900}


@pytest.mark.parametrize("text", ["这个有10斤装吗", "这个几斤的 有没有10斤的", "10斤装的有吗"])
def test_a_pack_that_is_not_there_is_said(chat: Chat, text: str) -> None:
    chat.says("麦牌猫粮怎么样", "product_info", goods("麦牌 猫粮 F1", "F1"))
    said = chat.says(text, "product_info")
    assert "没有10斤的" in said and "1.5kg ¥159" in said


@pytest.mark.parametrize("text", ["皇牌猫粮多大袋的", "皇牌猫粮一袋多少斤"])
def test_how_much_a_pack_holds(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "皇牌猫粮", "product", "皇牌 猫粮 F3",
                                              extra={"product_id": "F3"}))  # fmt: skip
    assert "2kg ¥109" in said and "4.5kg ¥219" in said and "重量" not in said


def test_packs_are_told_beside_what_a_coupon_comes_to(chat: Chat) -> None:
    text = "皇牌猫粮多大袋的 买两袋券能用上不"
    said = chat.says(text, "promotion", at(text, "皇牌猫粮", "product", "皇牌 猫粮 F3",
                                           extra={"product_id": "F3"}))  # fmt: skip
    assert "4.5kg ¥219" in said


def test_goods_just_refused_are_not_shown_again(chat: Chat) -> None:
    asks(chat, "猫粮150到160", *between(150, 160))
    chat.says("那不要了 有没有别的牌子的", "refine_recommendation")
    assert chat.cards and "F1" not in priced(chat)


@pytest.mark.parametrize(
    ("text", "size"), [("渴牌有5.4kg的吗", "5.4kg的"), ("渴牌猫粮有5.4公斤装的吗", "5.4公斤")]
)
def test_a_pack_that_is_sold_out_is_said_to_be(chat: Chat, text: str, size: str) -> None:
    chat.says("渴牌猫粮怎么样", "product_info", goods("渴牌 猫粮 F4", "F4"))
    said = chat.says(text, "product_info")
    assert "没有5.4" not in said and ("没货" in said or "缺货" in said)


def test_wished_for_and_sold_out(chat: Chat, means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        product(tx, "F9", now, name="远牌 猫粮 F9", brand="远牌", category="猫粮",
                categories=["宠物用品", "猫粮"], attributes={"净含量": "8kg"},
                variants=[("F9-8", "", "8kg", 9_900, 0), ("F9-3", "", "3kg", 5_900, 3)],
                )  # fmt: skip
    text = "猫粮8kg装的"
    said = asks(chat, text, at(text, "8kg", "size", "8kg"))
    assert "没有" not in said and "没货" in said


@pytest.mark.parametrize("text", ["每天吃多少克", "几斤的猫能吃", "一天喂多少克合适"])
def test_how_much_is_eaten_is_no_pack(chat: Chat, text: str) -> None:
    chat.says("皇牌猫粮怎么样", "product_info", goods("皇牌 猫粮 F3", "F3"))
    said = chat.says(text, "product_info")
    assert "4.5kg ¥219" not in said


@pytest.mark.parametrize("text", ["猫粮不要大袋的", "猫粮5kg以上的太贵了", "猫粮别给我大包装的"])
def test_packs_refused_are_not_listed(chat: Chat, text: str) -> None:
    said = asks(chat, text)
    assert "规格有" not in said and "10kg ¥189" not in said
