"""A colour that is a piece of a name is no wish for that colour."""

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import ProductRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, held
from tests.actions.talking import Chat, at, product


@pytest.fixture
def chat(talk: Talk, means: Means) -> Chat:
    """The Red Hare was told of."""
    with means.database.transaction() as tx:
        tx.execute(update(ProductRow).where(ProductRow.product_id == SHOES)
                   .values(short_names=["Red Hare 8", "Li-Ning Red Hare"]))  # fmt: skip
    begun: Chat = talk(ANNA, "en")
    begun.says("chitu 8", "product_info", product("李宁 赤兔 8", SHOES))
    return begun


@pytest.mark.parametrize("text", ["add red hare black 42 to cart", "add the black red hare in 42"])
def test_the_red_of_red_hare_is_no_colour(chat: Chat, means: Means, text: str) -> None:
    chat.says(text, "purchase", at(text, "red", "color", "红色"),
              at(text, "black", "color", "黑色"), at(text, "42", "size", "42"))  # fmt: skip
    assert held(means) == {"P5-42": 1}


def test_a_colour_asked_for_stays_one(chat: Chat) -> None:
    text = "is there a red one in 42"
    said = chat.says(text, "stock", at(text, "red", "color", "红色"), at(text, "42", "size", "42"))
    assert "red" in said


def test_a_colour_said_not_to_be_meant_is_none(chat: Chat, means: Means) -> None:
    text = "i didnt say red. add the black one in 42"
    chat.says(text, "purchase", at(text, "red", "color", "红色"),
              at(text, "black", "color", "黑色"), at(text, "42", "size", "42"))  # fmt: skip
    assert held(means) == {"P5-42": 1}
