"""Whether it comes by a day: of the order in talk, else of goods that may be bought."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE, PAID
from tests.actions.talking import named, product


@pytest.mark.parametrize(
    "text",
    ["does it arrive before dec 6", "will it get here by friday", "can it come before dec 6"],
)
def test_goods_in_talk(talk: Talk, text: str) -> None:
    chat = talk(None, "en")
    chat.says("mate 60", "product_info", product("华为 Mate 60", MATE))
    assert "1-2" in chat.says(text, "product_info")


@pytest.mark.parametrize(
    ("text", "language"),
    [("does it arrive before dec 6", "en"), ("6号之前能到吗", "zh"), ("生日前能不能收到", "zh")],
)
def test_the_order_in_talk(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("where is it", "order_status", named("order_no", PAID))
    assert PAID in chat.says(text, "product_info")


def test_beside_goods_that_are_taken(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("mate 60", "product_info", product("华为 Mate 60", MATE))
    said = chat.says("add it. how long till it gets to kunming, bday is on the 6th", "purchase")
    assert "Product details" not in "".join([said, *chat.titles])
