"""The last digits of a number that are put right."""

import pytest

from actions.hearing.addressing import mended
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named

KNOWN = {"phone": "13988880088", "text": "上海市桃源路246号17幢102室"}


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("等下 电话写错了 最后是0089", "13988880089"),
        ("后四位应该是0089", "13988880089"),
        ("手机号最后一位是9", "13988880089"),
        ("it should end in 0089", "13988880089"),
        ("the last four digits are 0089", "13988880089"),
    ],
)
def test_the_phone_ends_as_it_is_said(text: str, phone: str) -> None:
    assert mended(text, KNOWN).get("phone") == phone


@pytest.mark.parametrize("text", ["最后是1203室", "地址最后是103", "最后能便宜10吗", "尾号多少"])
def test_other_ends_leave_the_phone(text: str) -> None:
    assert mended(text, KNOWN).get("phone", KNOWN["phone"]) == KNOWN["phone"]


def test_a_change_that_waits_is_shown_with_the_right_end(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says(
        f"订单{PAID}的电话改成13988880088", "change_address",
        named("order_no", PAID), named("phone", "13988880088"),
    )  # fmt: skip
    assert "0088" in chat.text
    assert "139****0089" in chat.says("等下 电话写错了 最后是0089", "change_address")
    assert "139****0089" in chat.clicks("确认")
