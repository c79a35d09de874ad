"""What has been repaired and failed again, one part of a warranty, and a reproach."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, GALAXY
from tests.actions.talking import at, product


@pytest.mark.parametrize(
    ("text", "intent"),
    [("A55才修好两天又坏 不是能换新的吗", "exchange"),
     ("A55修过一次了 能不能直接退货退钱", "return_refund")],
)  # fmt: skip
def test_no_second_repair_is_offered_alone(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA)
    goods = at(text, "A55", "product", "三星 Galaxy A55", extra={"product_id": GALAXY})
    assert "转人工核实" in chat.says(text, intent, goods) and "申请维修" not in chat.titles


def test_a_first_fault_may_be_repaired(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("A55坏了 我要退货", "return_refund", product("三星 Galaxy A55", GALAXY))
    assert "申请维修" in chat.titles


@pytest.mark.parametrize("text", ["电池也保吗", "屏幕保不保修啊", "遥控器在保修内吗"])
def test_of_one_part_the_rules_say_nothing(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(f"A55{text}", "repair_warranty", product("三星 Galaxy A55", GALAXY))
    assert "单独某个部件" in said


@pytest.mark.parametrize("text", ["手机保修几年", "电池能用多久", "屏幕碎了要报修"])
def test_of_the_whole_nothing_is_said_of_parts(text: str) -> None:
    assert not says("part_warranty", text)


@pytest.mark.parametrize("text", ["你们怎么发的货", "怎么打包的啊"])
def test_a_reproach_asks_for_no_couriers(text: str) -> None:
    assert says("denies_shipping_info", text)


@pytest.mark.parametrize("text", ["你们怎么发货", "用的什么快递", "怎么发货的最快", "发的什么快递"])
def test_a_question_of_shipping_is_one(text: str) -> None:
    assert not says("denies_shipping_info", text)
