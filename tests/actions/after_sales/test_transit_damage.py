"""Damage on the way, asked about before anything has come."""

from datetime import datetime

import pytest

from actions.desk import Means
from shop.tables import OrderLineRow
from tests.actions.conftest import Talk
from tests.actions.keeping import says_and_keeps
from tests.actions.stocking import ANNA, MATE60, NUTS, SHIPPED, SHOES_ORDER
from tests.actions.talking import named
from tests.shop.making import order


@pytest.mark.parametrize("text", ["手机路上摔坏了怎么办", "万一快递压坏了算谁的", "运输中碎了谁赔"])
def test_the_rule_is_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    assert "拒收" in chat.says(text, "repair_warranty", named("category", "手机"))
    assert not chat.slots.get("task")


def test_in_english_too(talk: Talk) -> None:
    chat = talk(None, language="en")
    assert "refuse it" in chat.says("what if it gets damaged in transit?", "return_policy")


def test_goods_that_have_come_damaged_are_no_such_question(talk: Talk) -> None:
    said = talk(ANNA).says("鞋子收到了，快递压坏了，怎么办", "repair_warranty",
                           named("order_no", SHOES_ORDER))  # fmt: skip
    assert "拒收" not in said


@pytest.mark.parametrize("text", ["少了个鞋垫 鞋盒里面", "少了一双鞋带"])
def test_a_piece_that_is_missing_is_reported_without_a_number(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("查订单", "order_status", named("order_no", SHOES_ORDER))
    chat.says(text, "complaint")
    assert chat.slots["task"]["name"] == "missing_goods"


@pytest.fixture
def nuts_on_their_way(means: Means, now: datetime) -> str:
    """Nuts, which nobody may send back without a reason."""
    number = "DD20261121000088"
    with means.database.transaction() as tx:
        order(tx, number, "shipped", now, lines=((NUTS, "P8-1", 1, 9_900),), days_ago=2)
        for line in tx.query(OrderLineRow).where(OrderLineRow.order_no == number):
            line.name, line.returnable = "每日坚果", False
    return number


@pytest.mark.parametrize(
    ("text", "language"),
    [("收到要是碎了怎么办", "zh"), ("到了要是坏的咋办", "zh"), ("送到如果压坏了呢 怎么处理", "zh"),
     ("万一收到是碎的怎么办", "zh"), ("what if it arrives broken", "en")],
)  # fmt: skip
def test_of_goods_that_are_not_returned_no_return_is_promised(
    talk: Talk, nuts_on_their_way: str, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("到哪了" if language == "zh" else "where is it", "order_status",
              named("order_no", nuts_on_their_way))  # fmt: skip
    said = chat.says(text, "return_policy")
    assert "15" in said and ("拒收" in said or "refuse it" in said)
    assert "7 天" not in said and "7 days" not in said


def test_of_other_goods_both_are_told(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("到哪了", "order_status", named("order_no", SHIPPED))
    said = chat.says("收到要是碎了怎么办", "return_policy")
    assert "拒收" in said and "7 天内可以退货" in said


def test_of_goods_looked_at_it_is_not_told_of_an_older_order(
    talk: Talk, nuts_on_their_way: str
) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "到哪了", "order_status", named("order_no", nuts_on_their_way))
    says_and_keeps(chat, "Mate60", "product_info", MATE60)
    said = chat.says("运输途中摔坏了怎么办", "return_policy")
    assert "坚果" not in said and "拒收" in said


def test_of_an_order_told_after_goods_it_is_told(talk: Talk, nuts_on_their_way: str) -> None:
    chat = talk(ANNA)
    says_and_keeps(chat, "Mate60", "product_info", MATE60)
    says_and_keeps(chat, "到哪了", "order_status", named("order_no", nuts_on_their_way))
    said = chat.says("收到要是碎了怎么办", "return_policy")
    assert "7 天" not in said
