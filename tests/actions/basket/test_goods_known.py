"""上次的猫砂, ONE tea: goods of a kind that were bought, or are in the basket."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, Entity, at
from tests.shop import making

WORDS = {"猫砂": "猫砂", "litter": "猫砂", "猫粮": "猫粮", "cat food": "猫粮"}


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """Anna has bought tofu litter; another litter sells better. One cat food comes in one bag."""
    begun = talk(ANNA)
    with means.database.transaction() as tx:
        making.product(tx, "P20", begun.now, name="网易严选 混合猫砂", brand="网易严选",
                       category="猫砂", categories=["宠物", "猫砂"],
                       variants=[("P20-1", "", "", 5_290, 99)])  # fmt: skip
        making.product(tx, "P21", begun.now, name="许翠花 豆腐猫砂", brand="许翠花",
                       category="猫砂", categories=["宠物", "猫砂"],
                       variants=[("P21-4", "", "2.5kg×4", 5_990, 99),
                                 ("P21-8", "", "2.5kg×8", 10_900, 99)])  # fmt: skip
        making.product(tx, "P22", begun.now, name="皇家 I27 室内成猫粮", brand="皇家",
                       category="猫粮", categories=["宠物", "猫粮"],
                       variants=[("P22-4", "", "4.5kg", 19_900, 99)])  # fmt: skip
        tx.flush()
        making.order(tx, "DD20261110000078", "signed", begun.now, days_ago=8,
                     lines=(("P21", "P21-4", 1, 5_990),))  # fmt: skip
    return begun


def heard(text: str) -> list[Entity]:
    return [at(text, word, "category", kind) for word, kind in WORDS.items() if word in text]


@pytest.mark.parametrize(
    "text",
    [
        "猫粮来一袋，上次的猫砂也来一份",
        "猫粮一袋 之前买的那个猫砂一份 都加购物车",
        "加一袋猫粮和一份上回的猫砂",
        "one bag of cat food and one of my usual litter please",
    ],
)
def test_what_was_bought_is_meant(chat: Chat, text: str) -> None:
    said = chat.says(text, "purchase", *heard(text))
    assert "许翠花 豆腐猫砂 2.5kg×4 ×1" in said


@pytest.mark.parametrize("text", ["加两袋猫粮和两份猫砂", "猫粮两袋 猫砂两份 都加购物车"])
def test_what_is_in_the_basket_is_meant(chat: Chat, means: Means, text: str) -> None:
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P21-8", 1, chat.now)
    said = chat.says(text, "purchase", *heard(text))
    assert "许翠花 豆腐猫砂 2.5kg×8 ×2" in said


def test_another_one_is_not_what_is_in_the_basket(chat: Chat, means: Means) -> None:
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P20-1", 1, chat.now)
    text = "加一袋猫粮和一份别的猫砂"
    assert "网易严选 混合猫砂 ×2" not in chat.says(text, "purchase", *heard(text))
