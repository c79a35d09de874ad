"""A product named once, then its versions with their numbers: each of them is heard."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, held
from tests.actions.talking import Chat, Entity, at
from tests.shop.making import product as put

SHIRT = {"entity": "product", "value": "优衣库 U系列圆领T恤", "extra": {"product_id": "T1"}}
HUES = {"b": "黑色", "w": "白色"}


@pytest.fixture(autouse=True)
def shirts(means: Means, now: datetime) -> None:
    with means.database.transaction() as tx:
        put(tx, "T1", now, name="优衣库 U系列圆领T恤", brand="优衣库", category="T恤",
            categories=["T恤"], short_names=["crew neck"],
            variants=[(f"T1-{hue}{size}", label, size, 7_900, 9)
                      for hue, label in HUES.items() for size in "ML"])  # fmt: skip


def said(chat: Chat, text: str, name: str, *versions: tuple[str, str, str]) -> str:
    named: Entity = {**at(text, name, "product", SHIRT["value"]), "extra": SHIRT["extra"]}
    return chat.says(text, "purchase", named, *(at(text, *each) for each in versions))


@pytest.mark.parametrize(
    "text",
    ["U系列圆领T恤 白色M 2件 黑色L 1件", "U系列圆领T恤，白色M来2件，黑色L来1件",
     "U系列圆领T恤 要白色M 2件 再要黑色L 1件", "U系列圆领T恤加购物车 白色M两件 黑色L一件"],
)  # fmt: skip
def test_both_versions_are_put_together(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    told = said(chat, text, "U系列圆领T恤", ("白色", "color", "白色"), ("M", "size", "M"),
                ("黑色", "color", "黑色"), ("L", "size", "L"))  # fmt: skip
    assert "白色 M ×2" in told and "黑色 L ×1" in told
    chat.says("好", "affirm")
    assert held(means) == {"T1-wM": 2, "T1-bL": 1}


def test_a_colour_it_does_not_come_in_is_said_so(talk: Talk, means: Means) -> None:
    chat, text = talk(ANNA), "U系列圆领T恤 黑色M 2件 绿的一件"
    told = said(chat, text, "U系列圆领T恤", ("黑色", "color", "黑色"), ("M", "size", "M"),
                ("绿的", "color", "绿色"))  # fmt: skip
    assert held(means) == {"T1-bM": 2} and "没有绿色" in told


@pytest.mark.parametrize(
    ("text", "other", "value"),
    [("U系列圆领T恤 黑色M 2件 不要白的", "白的", "白色"),
     ("U系列圆领T恤 黑色M 2件 绿的太丑", "绿的", "绿色"),
     ("U系列圆领T恤 黑色M 2件 不要绿的", "绿的", "绿色")],
)  # fmt: skip
def test_what_is_not_wanted_is_neither_put_in_nor_told(
    talk: Talk, means: Means, text: str, other: str, value: str
) -> None:
    chat = talk(ANNA)
    told = said(chat, text, "U系列圆领T恤", ("黑色", "color", "黑色"), ("M", "size", "M"),
                (other, "color", value))  # fmt: skip
    assert held(means) in ({"T1-bM": 2}, {}) and "没有绿色" not in told and "白色" not in told
