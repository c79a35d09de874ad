"""15mm那个有粉色没: the one on the screen that has such a figure is meant."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, named
from tests.shop.making import product as put

KIND, THICK, THIN, OTHER = "瑜伽垫", "Q1", "Q2", "Q3"


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for one, name, told in ((THICK, "奥义 加厚垫", "15mm"), (THIN, "迪卡侬 垫 8mm", "8mm"),
                                (OTHER, "李宁 垫", "5mm")):  # fmt: skip
            put(tx, one, now, name=name, brand=name.split()[0], category=KIND,
                categories=["运动", KIND], attributes={"厚度": told, "长度": "185cm"},
                variants=[(f"{one}-p", "粉色", "", 4_900, 9)])  # fmt: skip
    chat = talk(None)
    chat.says(KIND, "purchase", at(KIND, KIND, "category", KIND))
    return chat


@pytest.mark.parametrize(
    ("text", "meant"),
    [("15mm那个有粉色没", THICK), ("15毫米的那款有粉色吗", THICK), ("8mm那个有没有粉色", THIN),
     ("does the 15mm one come in 粉色", THICK)],
)  # fmt: skip
def test_the_one_with_that_figure_is_meant(chat: Chat, text: str, meant: str) -> None:
    said = chat.says(text, "stock", named("color", "粉色"))
    assert [one["product_id"] for one in chat.cards] == [meant] and "粉色" in said


@pytest.mark.parametrize("text", ["185cm那个有粉色没", "10mm那个有粉色没"])
def test_a_figure_of_all_or_of_none_points_at_none(chat: Chat, text: str) -> None:
    chat.says(text, "stock", named("color", "粉色"))
    assert len(chat.cards) != 1
