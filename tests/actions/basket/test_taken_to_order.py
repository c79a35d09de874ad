"""Goods taken and ordered in one message; nothing is placed before the yes."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES, held
from tests.actions.talking import Chat, at, product


def shoes(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("赤兔8怎么样", "product_info", product("李宁 赤兔 8", SHOES))
    return chat


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "42黑的来一双 然后下单"),
        ("zh", "那42的来一双 货到付款"),
        ("zh", "42的拿一双，直接下单吧"),
        ("en", "i'll take one pair in 42, then check out"),
        ("zh", "42的来一双下单 还寄老地方"),
        ("zh", "42的来一双，下单，地址不变"),
        ("en", "i'll take one pair in 42, check out, ship to the usual address"),
    ],
)
def test_the_order_is_begun(talk: Talk, means: Means, language: str, text: str) -> None:
    chat = shoes(talk, language)
    chat.says(text, "purchase")
    assert held(means) == {"P5-42": 1}
    assert chat.slots["task"]["name"] == "place_order"


@pytest.mark.parametrize(
    "text",
    [
        "42的来一双 先不下单",
        "42的来一双 货到付款行不行",
        "下单",
        "42的来一双 再看看别的",
        "42的来一双 还寄老地方",
    ],
)
def test_no_order_is_begun(talk: Talk, text: str) -> None:
    chat = shoes(talk)
    chat.says(text, "purchase")
    task = chat.slots.get("task") or {}
    assert task.get("name") != "place_order" or task.get("soft") or text == "下单"


def test_the_version_that_was_looked_for_is_the_one_taken(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "跑步鞋 41码"
    chat.says(text, "purchase", at(text, "跑步鞋", "category", "跑步鞋"),
              at(text, "41码", "size", "41"))  # fmt: skip
    chat.says("对 来两双 下单", "purchase")
    assert held(means) == {"P5-41": 2} and chat.slots["task"]["name"] == "place_order"
