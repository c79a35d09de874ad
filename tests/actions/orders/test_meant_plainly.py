"""A wrong address, a plain cancelling beside 还没发货, and goods carried to a flat high up."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    "text", ["在不 我有个单地址写错了 还没发吧", "the address on my order is wrong"]
)
def test_a_wrong_address_is_changed(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.sure = 0.75
    chat.says(text, "cancel_order")
    assert (chat.slots.get("task") or {}).get("name") == "change_address"


def test_a_wrong_address_may_be_why_it_is_cancelled(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.sure = 0.75
    chat.says("手机地址写错了 帮我取消掉", "cancel_order", named("category", "手机"))
    assert (chat.slots.get("task") or {}).get("name") != "change_address"


@pytest.mark.parametrize(
    "text",
    ["手机不想要了 还没发货 给我取消掉", "手机还没发货吧 取消了吧", "phone not sent yet, cancel"],
)  # fmt: skip
def test_it_is_cancelled_and_not_looked_up(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "cancel_order", named("category", "手机"))
    assert PAID in chat.text and any("确认" in one or "ancel" in one for one in chat.titles)


@pytest.mark.parametrize(
    "text",
    ["师傅给搬上楼不 我23楼", "能帮我搬上楼吗", "送货包上楼吗",
     "can the driver carry it upstairs to the 5th floor?"],
)  # fmt: skip
def test_whether_it_is_carried_up_is_with_the_courier(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "installation")
    assert "快递员" in said or "courier" in said


def test_who_would_not_carry_it_is_complained_of(talk: Talk) -> None:
    said = talk(ANNA).says("快递员不给送上楼 态度还差 我要投诉", "complaint")
    assert "没有更细的规定" not in said
