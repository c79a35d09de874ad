"""涂层耐用不: a word that asks is no product by its name, while another is spoken of."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.talking import Chat, at, product
from tests.shop import making


@pytest.fixture
def chat(means: Means, talk: Talk, now: datetime) -> Chat:
    with means.database.transaction() as tx:
        for number, name in enumerate(("苏泊尔 球釜 4升", "九阳 不粘0涂层 4升")):
            making.product(tx, f"R{number}", now, name=name, brand=name.split()[0],
                           category="电饭煲", categories=["家电", "电饭煲"],
                           attributes={"内胆": ("厚釜", "304不锈钢")[number]},
                           variants=[(f"R{number}-1", "黑色", "", 29_900, 5)])  # fmt: skip
    chat = talk(None)
    chat.says("苏泊尔球釜", "inform", product("苏泊尔 球釜 4升", "R0"))
    return chat


@pytest.mark.parametrize("text", ["内胆容易掉涂层吗", "涂层耐用不", "那涂层呢 会掉吗"])
def test_it_is_asked_of_what_is_spoken_of(chat: Chat, text: str) -> None:
    said = chat.says(text, "product_info", at(text, "涂层", "attribute", "涂层"))
    assert "球釜" in said and "九阳" not in said and "涂层" in said


def test_pointed_at_it_is_the_product(chat: Chat) -> None:
    said = chat.says("0涂层那款是什么内胆", "product_info")
    assert "九阳" in said and "304不锈钢" in said
