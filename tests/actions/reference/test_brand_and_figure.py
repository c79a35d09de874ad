"""海尔8公斤那个: of several goods of a brand the one of which that figure is told."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at
from tests.shop import making

WASHERS = (("海尔 纤诺 10公斤", "海尔", "10kg"), ("小天鹅 水魔方 10公斤", "小天鹅", "10kg"),
           ("海尔 神童 8公斤", "海尔", "8kg"), ("海尔 云溪 12公斤", "海尔", "12kg"))  # fmt: skip


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for key, (name, brand, load) in enumerate(WASHERS):
            making.product(tx, f"W{key}", now, name=name, brand=brand, category="洗衣机",
                           categories=["家电", "洗衣机"], attributes={"容量": load},
                           variants=[(f"W{key}-1", "白色", "", 99_900 + key, 5)])  # fmt: skip
    chat = talk(None)
    text = "海尔纤诺和小天鹅水魔方比一下"
    chat.says(text, "compare", at(text, "海尔纤诺", "product", "海尔 纤诺 10公斤",
              extra={"product_id": "W0"}),
              at(text, "小天鹅水魔方", "product", "小天鹅 水魔方 10公斤",
                 extra={"product_id": "W1"}))  # fmt: skip
    return chat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海尔8公斤那个多少钱", "海尔 神童 8公斤"),
        ("海尔8kg的那款多少钱", "海尔 神童 8公斤"),
        ("海尔12公斤那台多少钱", "海尔 云溪 12公斤"),
        ("海尔那个8公斤的多少钱", "海尔 神童 8公斤"),
        ("海尔10公斤那个多少钱", "海尔 纤诺 10公斤"),
        ("海尔那个多少钱", "海尔 纤诺 10公斤"),
    ],
)
def test_the_one_with_the_figure_is_told(chat: Chat, text: str, name: str) -> None:
    said = chat.says(text, "product_info", at(text, "海尔", "brand", "海尔"))
    assert name in said and sum(one[0] in said for one in WASHERS) == 1


def test_of_a_figure_that_none_has_no_other_is_told(chat: Chat) -> None:
    text = "海尔15公斤那个多少钱"
    said = chat.says(text, "product_info", at(text, "海尔", "brand", "海尔"))
    assert all(one[0] in said for one in WASHERS if one[1] == "海尔")  # which is meant is open
