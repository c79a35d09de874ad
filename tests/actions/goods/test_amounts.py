"""How much goods hold is compared as a figure, and what is said to be in order is so."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import Chat, at, named
from tests.shop.making import product

FLASKS = {"F1": ("350ml", "180g"), "F2": ("1180ml", "600g"), "F3": ("500ml", "190g"),
          "F4": ("480ml", "210g")}  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for at_, (one, (holds, weighs)) in enumerate(FLASKS.items()):
            product(tx, one, now, name=f"杯 {one}", brand="杯牌", category="保温杯",
                    categories=["家居", "保温杯"], attributes={"容量": holds, "重量": weighs},
                    variants=[(f"{one}-1", "黑色", "", 9_900 + at_, 5)])  # fmt: skip
    return talk(ANNA)


def ids(chat: Chat) -> list[str]:
    return [card["product_id"] for card in chat.cards]


@pytest.mark.parametrize(
    ("text", "size", "value", "found"),
    [
        ("能装一升以上的保温杯", "一升", "1L", {"F2"}),
        ("500ml左右的保温杯", "500ml", "500ml", {"F3", "F4"}),
        ("保温杯 400毫升以下", "400毫升", "400ml", {"F1"}),
        ("保温杯 500ml", "500ml", "500ml", {"F3"}),
    ],
)
def test_an_amount_is_compared(
    chat: Chat, text: str, size: str, value: str, found: set[str]
) -> None:
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"),
              at(text, size, "size", value))  # fmt: skip
    assert set(ids(chat)) == found


def test_what_no_goods_hold_is_said(chat: Chat) -> None:
    text = "两升以上的保温杯"
    said = chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"),
                     at(text, "两升", "size", "2L"))  # fmt: skip
    assert "两升以上" in said
    assert not ids(chat)


def test_less_of_it_comes_in_that_order(chat: Chat) -> None:
    text = "容量小一点的保温杯"
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"))
    assert ids(chat) == ["F1", "F4"]


def test_the_named_measure_orders(chat: Chat) -> None:
    text = "重量大一点的保温杯"
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"),
              at(text, "重量", "attribute", "重量"))  # fmt: skip
    assert ids(chat)[0] == "F2"


def test_how_many_grams_is_the_weight(talk: Talk) -> None:
    chat = talk(ANNA)
    said = chat.says("赤兔几克", "product_info",
                     named("product", "李宁 赤兔 8", extra={"product_id": SHOES}))  # fmt: skip
    assert "216g" in said
    assert "没有写明" not in said


def test_what_is_asked_beside_a_comparison_is_told_too(chat: Chat) -> None:
    chat.says("保温杯", "purchase", at("保温杯", "保温杯", "category", "保温杯"))
    text = "这几个哪个最轻 缓震呢"
    said = chat.says(text, "compare", at(text, "缓震", "attribute", "缓震"))
    assert "180g" in said
    assert "缓震" in said


def test_a_bare_weight_question_is_no_superlative(chat: Chat) -> None:
    chat.says("保温杯", "purchase", at("保温杯", "保温杯", "category", "保温杯"))
    said = chat.says("那重量呢", "product_info", at("那重量呢", "重量", "attribute", "重量"))
    assert "190g" in said
    assert "180g" in said


def test_smaller_still_is_smaller_than_the_one_in_talk(chat: Chat) -> None:
    chat.says("杯 F3怎么样", "product_info", named("product", "杯 F3", extra={"product_id": "F3"}))
    text = "有没有容量再小点的保温杯"
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"),
              at(text, "容量", "attribute", "容量"))  # fmt: skip
    assert set(ids(chat)) == {"F1", "F4"}
