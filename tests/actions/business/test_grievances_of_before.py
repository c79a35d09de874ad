"""Who did wrong is no wrong; what is to be written takes the place of what was."""

import pytest

from actions.desk import Means
from actions.hearing.restating import written
from shop.after_sales import cases
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON, ANNA
from tests.actions.talking import Chat, named

GOODS, IDS = ("product", "空调"), {"product_id": AIRCON}
STOOD_UP = "我都没寄呢 约的快递员上门取件,放我鸽子两次了,打电话还凶我"


@pytest.mark.parametrize(
    "text",
    [STOOD_UP, "快递员爽约两回了", "取件的电话里还吼我", "the courier was a no-show twice",
     "the pickup guy stood me up"],
)  # fmt: skip
@pytest.mark.parametrize("understood", ["complaint", "return_policy", "order_status"])
def test_a_wrong_of_the_courier_is_offered_as_complaint(
    talk: Talk, text: str, understood: str
) -> None:
    chat = talk(ANNA)
    chat.says("T恤小了换XL", "exchange", {"entity": "category", "value": "T恤"},
              {"entity": "size", "value": "XL"})  # fmt: skip
    chat.says("确认", "affirm")
    said = chat.says(text, understood)
    assert chat.slots["task"]["name"] == "complaint" and chat.slots["proposal_id"], said


@pytest.mark.parametrize(
    "text", ["不是问地址,我就想投诉那个取件员", "我要投诉那个快递小哥", "我就是要投诉你们师傅"]
)
def test_whom_it_is_about_tells_nothing_of_what_was_wrong(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    said = chat.says(text, "complaint")
    assert chat.slots["task"]["step"] == "reason", said


@pytest.mark.parametrize("text", ["快递员把我的箱子踩坏了", "不是我弄坏的", "师傅骂人"])
def test_what_they_did_is_told(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要投诉", "complaint")
    said = chat.says(text, "complaint")
    assert text in said, said


def _repair(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("空调要报修", "repair_warranty", named(*GOODS, start=0, end=2, extra=IDS))
    assert chat.slots["task"]["step"] == "reason", chat.text
    return chat


@pytest.mark.parametrize("text", ["加什么购啊,我说报修!", "我说了报修", "我是说报修"])
def test_that_it_was_said_is_no_fault(talk: Talk, text: str) -> None:
    chat = _repair(talk)
    chat.says(text, "repair_warranty")
    assert chat.slots["task"]["step"] == "reason" and "reason" not in chat.slots["task"], chat.text


@pytest.mark.parametrize(
    ("text", "written_so"),
    [
        ("问题那写成 夜里压缩机嗡嗡响很大声", "夜里压缩机嗡嗡响很大声"),
        ("故障那栏改成 外机漏水", "外机漏水"),
        ("写成夜里嗡嗡响", "夜里嗡嗡响"),
        ("改成 外机不转", "外机不转"),
        ("change it to: it leaks and buzzes", "it leaks and buzzes"),
    ],
)
def test_a_fault_written_takes_the_place_of_the_one_before(
    talk: Talk, means: Means, text: str, written_so: str
) -> None:
    chat = _repair(talk)
    chat.says("不制冷", "repair_warranty")
    said = chat.says(text, "repair_warranty")
    assert written_so in said and "不制冷" not in said, said
    chat.says("确认", "affirm")
    with means.database.reading() as tx:
        assert [one.reason for one in cases(tx, ANNA)] == [written_so]


@pytest.mark.parametrize("text", ["改成周六上门", "电话改成13912345678", "还漏水"])
def test_a_day_a_phone_or_more_of_it_takes_no_place(talk: Talk, text: str) -> None:
    chat = _repair(talk)
    chat.says("不制冷", "repair_warranty")
    said = chat.says(text, "repair_warranty")
    assert "不制冷" in said, said


def test_nothing_is_written_by_a_question() -> None:
    assert written("写什么好？") is None
