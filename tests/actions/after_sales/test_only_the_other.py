"""Goods denied are never those that go back; what is refused stays refused."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from actions.desk import Means
from shop.tables import OrderRow
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at, named


@pytest.mark.parametrize("words", ["T恤不退 只退鞋", "T恤不退 就退鞋吧"])
def test_the_other_of_two(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says("这单退货", "return_refund", named("order_no", SHOES_ORDER))
    chat.says(words, "return_refund", at(words, "T恤", "category", "T恤"))
    chat.says("不想要了", "inform")
    assert "赤兔" in chat.text and "T恤" not in chat.text.split("退款")[0]


def test_the_goods_denied_of_another_deed(talk: Talk) -> None:
    chat = talk(ANNA)
    words = "T恤不换了 退了吧"
    chat.says(words, "return_refund", named("order_no", SHOES_ORDER),
              at(words, "T恤", "category", "T恤"))  # fmt: skip
    chat.says("不想要了", "inform")
    assert "T恤" in chat.text


@pytest.mark.parametrize("understood", ["out_of_scope", "purchase", "inform"])
def test_own_goods_beside_the_deed(talk: Talk, understood: str) -> None:
    chat = talk(ANNA)
    words = "那件T恤退了"
    chat.says(words, understood, at(words, "T恤", "category", "T恤"))
    assert chat.slots["task"]["name"] == "return_refund"


@pytest.mark.parametrize("words", ["T恤退了 想买件别的T恤", "T恤退了没"])
def test_what_sends_nothing_back(talk: Talk, words: str) -> None:
    chat = talk(ANNA)
    chat.says(words, "purchase", at(words, "T恤", "category", "T恤"))
    assert (chat.slots.get("task") or {}).get("name") != "return_refund"


def test_the_goods_refused_are_those_repaired(talk: Talk, means: Means) -> None:
    with means.database.transaction() as tx:
        tx.execute(update(OrderRow).where(OrderRow.order_no == SHOES_ORDER)
                   .values(signed_at=datetime(2026, 10, 1, tzinfo=UTC)))  # fmt: skip
    chat = talk(ANNA)
    words = "跑步鞋能退吗"
    chat.says(words, "return_policy", at(words, "跑步鞋", "category", "跑步鞋"))
    chat.says("那修一下 鞋底开胶", "repair_warranty")
    assert "赤兔" in chat.text and "T恤" not in chat.text
    assert "line_id" in chat.slots["task"]
