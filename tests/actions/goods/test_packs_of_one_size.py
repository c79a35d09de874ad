"""保温杯 500ml左右: goods that come in one size alone are found by what their data tell."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop.making import product

FLASKS = {
    "F1": ("虎牌 梦重力", "500ml", [("350ml", 21_900), ("500ml", 24_900)]),
    "F2": ("富光 商务杯", "500ml", [("", 4_990)]),
    "F3": ("象印 SM", "480ml", [("", 19_900)]),
    "F4": ("史丹利 吸管杯", "1180ml", [("", 29_800)]),
}


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, holds, sizes) in FLASKS.items():
            product(tx, key, now, name=name, brand=name[:2], category="保温杯",
                    categories=["家居", "保温杯"], attributes={"容量": holds},
                    variants=[(f"{key}-{size}", "黑色", size, price, 5)
                              for size, price in sizes])  # fmt: skip
    return talk(None)


@pytest.mark.parametrize("text", ["保温杯 500ml左右", "想要500毫升左右的保温杯"])
def test_all_that_hold_so_much_are_shown_at_their_prices(chat: Chat, text: str) -> None:
    said = chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"))
    prices = {card["product_id"]: card["price"]["amount"] for card in chat.cards}
    assert prices == {"F1": 24_900, "F2": 4_990, "F3": 19_900}
    assert "500ml ¥49.90" in said and "480ml ¥199" in said


def test_what_holds_more_is_found_alone(chat: Chat) -> None:
    text = "1升以上的保温杯"
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"))
    assert [card["product_id"] for card in chat.cards] == ["F4"]


def test_what_holds_less_is_not_among_them(chat: Chat) -> None:
    text = "400ml以内的保温杯"
    chat.says(text, "purchase", at(text, "保温杯", "category", "保温杯"))
    assert [card["product_id"] for card in chat.cards] == ["F1"]
