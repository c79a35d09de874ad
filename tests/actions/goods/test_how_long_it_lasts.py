"""How long does the battery last asks for no last one of a list; in stock is a matter of stock."""

from datetime import datetime

import pytest

from actions.desk import Means
from actions.hearing.ordinals import position
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop import making

EARS = (("索尼 XM5", "索尼", "30小时", 5), ("索尼 CH520", "索尼", "50小时", 5),
        ("小米 Buds 5", "小米", "6小时", 5), ("Apple AirPods Max", "Apple", "20小时", 0),
        )  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, brand, lasts, stock) in enumerate(EARS):
            making.product(tx, f"E{key}", now, name=name, brand=brand, category="耳机",
                           categories=["数码", "耳机"], attributes={"单次续航": lasts},
                           variants=[(f"E{key}-1", "白色", "", 59_900, stock)])  # fmt: skip
    chat = talk(None, "en")
    chat.says("sony earphones", "purchase", at("sony earphones", "sony", "brand", "索尼"),
              at("sony earphones", "earphones", "category", "耳机"))  # fmt: skip
    assert len(chat.cards) == 2
    return chat


def test_it_is_asked_of_what_is_spoken_of(chat: Chat) -> None:
    chat.says("does the buds 5 come in white", "stock", product("小米 Buds 5", "E2"),
              at("does the buds 5 come in white", "white", "color", "白色"))  # fmt: skip
    text = "how long does the battery last"
    said = chat.says(text, "product_info", at(text, "battery", "attribute", "电池容量"))
    assert "Buds 5" in said and "6 hours" in said and "CH520" not in said


def test_it_is_asked_of_all_that_are_shown(chat: Chat) -> None:
    said = chat.says("how long do they last", "nlu_fallback")
    assert "30 hours" in said and "50 hours" in said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("will it last all day", None),
        ("how long does a charge last", None),
        ("how long does the first one last", 0),
        ("how long does the last one last", 2),
        ("do you have the last one in white", 2),
        ("i want the last", 2),
    ],
)
def test_the_last_of_a_list_is_told_from_the_verb(text: str, place: int | None) -> None:
    assert position(text, 3) == place


@pytest.mark.parametrize("text", ["is the airpods max in stock", "airpods max有货吗"])
def test_stock_is_told_when_it_alone_is_asked(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", product("Apple AirPods Max", "E3"))
    assert "20" not in said and ("sold out" in said or "out of stock" in said or "没有货" in said
                                 or "缺货" in said)  # fmt: skip


def test_facts_are_told_beside_the_stock(chat: Chat) -> None:
    text = "续航多久 有货吗"
    said = chat.says(text, "product_info", product("Apple AirPods Max", "E3"),
                     at(text, "续航", "attribute", "续航"))  # fmt: skip
    assert "20小时" in said
