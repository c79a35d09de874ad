"""Damage on the way, asked about before anything has come."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import named


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
