"""Of two lines of an order: one that is said not to go back, one that goes back too."""

import pytest

from actions.desk import Means
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import Chat, at, named

SHIRT, SHOES = "T恤", "跑步鞋"


def _lines(means: Means) -> dict[str, int]:
    with means.database.reading() as tx:
        return {str(one.line_id): one.id for one in cases(tx, ANNA) if one.active}


@pytest.fixture
def which(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"{SHOES_ORDER}要退货", "return_refund", named("order_no", SHOES_ORDER))
    assert chat.slots["task"]["step"] == "line_id"
    return chat


@pytest.mark.parametrize("text", ["T恤不退", "T恤不退啊"])
def test_the_other_one_goes_back(which: Chat, text: str) -> None:
    which.says(text, "return_refund", at(text, SHIRT, "category", SHIRT))
    said = which.says("不想要了", "inform")
    assert "李宁" in said and "优衣库" not in said


@pytest.mark.parametrize("text", ["T恤退", "退T恤"])
def test_the_one_named_goes_back(which: Chat, text: str) -> None:
    which.says(text, "return_refund", at(text, SHIRT, "category", SHIRT))
    said = which.says("不想要了", "inform")
    assert "优衣库" in said and "李宁" not in said


@pytest.mark.parametrize("text", ["确认 T恤不退啊", "T恤不退"])
def test_what_is_denied_does_not_take_the_place_of_what_waits(which: Chat, text: str) -> None:
    which.says("退跑步鞋", "return_refund", at("退跑步鞋", SHOES, "category", SHOES))
    assert which.slots["task"]["step"] == "reason"
    which.says("不想要了", "inform")
    line = which.slots["task"]["line_id"]
    said = which.says(text, "affirm", at(text, SHIRT, "category", SHIRT))
    assert "优衣库" not in said
    assert (which.slots.get("task") or {"line_id": line})["line_id"] == line


@pytest.mark.parametrize("text", ["T恤也退", "等下 T恤也一起退", "还有T恤也要退"])
def test_a_second_line_of_the_order_waits_its_turn(which: Chat, means: Means, text: str) -> None:
    which.says("退跑步鞋", "return_refund", at("退跑步鞋", SHOES, "category", SHOES))
    which.says(text, "return_refund", at(text, SHIRT, "category", SHIRT))
    which.says("不想要了", "inform")
    assert "李宁" in which.text
    said = which.says("确认", "affirm")
    assert "优衣库" in said
    which.says("穿着不舒服", "inform")
    which.says("确认", "affirm")
    assert len(_lines(means)) == 2


@pytest.mark.parametrize("text", ["不是鞋 是T恤", "T恤才是要退的", "搞错了 退的是T恤"])
def test_goods_put_right_take_its_place(which: Chat, text: str) -> None:
    which.says("退跑步鞋", "return_refund", at("退跑步鞋", SHOES, "category", SHOES))
    which.says(text, "return_refund", at(text, SHIRT, "category", SHIRT))
    said = which.says("不想要了", "inform")
    assert "优衣库" in said and "李宁" not in said


@pytest.mark.parametrize("text", ["另外那件T恤退", "T恤也要退", "也把T恤退了"])
def test_another_deed_for_the_second_line_is_not_the_first_once_more(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("跑步鞋小了换42", "exchange", at("跑步鞋小了换42", SHOES, "category", SHOES),
              at("跑步鞋小了换42", "42", "size", "42"))  # fmt: skip
    assert chat.slots["task"]["name"] == "exchange"
    chat.says(text, "return_refund", at(text, SHIRT, "category", SHIRT))
    assert chat.slots["task"]["name"] == "return_refund"
