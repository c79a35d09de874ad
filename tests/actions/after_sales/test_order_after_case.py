"""An order pointed at by its day wins over the case that was told last."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, at


def _case_told(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("空调漏水", "repair_warranty", at("空调漏水", "空调", "category", "空调"))
    chat.says("确认" if language == "zh" else "yes", "affirm")
    chat.says("那个维修到哪一步了", "repair_warranty")
    return chat


@pytest.mark.parametrize("understood", ["order_status", "shipping_info"])
@pytest.mark.parametrize(
    "text",
    ["我买过了呀，22号下的那单什么时候发", "22号那单今天能发吗", "11月22号下的单啥时候能发货"],
)
def test_an_order_of_another_day_is_told(talk: Talk, text: str, understood: str) -> None:
    said = _case_told(talk).says(text, understood)
    assert PAID in said and "维修" not in said


@pytest.mark.parametrize("text", ["那什么时候能修好", "维修要几天", "师傅22号以后来行不"])
def test_without_one_the_case_is(talk: Talk, text: str) -> None:
    said = _case_told(talk).says(text, "repair_warranty")
    assert PAID not in said
