"""Goods pointed at by what they cost, and what their shipping comes to."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, NOTE
from tests.actions.talking import Chat, named, product


def _two_phones(chat: Chat) -> None:
    chat.says("手机有哪些", "purchase", named("category", "手机"))


@pytest.mark.parametrize("text", ["999那个有货吗", "999块的那款有货吗"])
def test_the_one_at_that_price_is_meant(talk: Talk, text: str) -> None:
    chat = talk()
    _two_phones(chat)
    said = chat.says(text, "stock")
    assert "Redmi Note 14" in said and chat.slots["product_id"] == NOTE


def test_in_english_too(talk: Talk) -> None:
    chat = talk(language="en")
    _two_phones(chat)
    assert "Redmi Note 14" in chat.says("is the ¥999 one in stock?", "stock")


def test_a_price_nobody_asks_points_at_nothing(talk: Talk) -> None:
    chat = talk()
    _two_phones(chat)
    assert "哪一款" in chat.says("998那个有货吗", "stock")


def test_free_shipping_is_told_of_the_product_asked_about(talk: Talk) -> None:
    said = talk().says("AirPods包邮吗", "shipping_info", product("AirPods", AIRPODS))
    assert "AirPods" in said and "包邮" in said.partition("满")[0]
