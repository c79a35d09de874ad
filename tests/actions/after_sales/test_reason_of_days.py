"""24号买的26号收到的: when it was bought and came says nothing of wrong goods."""

import pytest

from actions.hearing.wording import says
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize(
    "text",
    ["24号买的四件套26号收到的，要退", "上周买的鞋昨天收到的要退", "买的四件套收到了，想退",
     "24号下单的鞋子今天收到的", "24号买的结果26号才收到的", "买的鞋发了吗", "买的鞋发了三天了"],
)  # fmt: skip
def test_no_wrong_goods_are_heard(text: str) -> None:
    assert not says("reason_wrong", text)


@pytest.mark.parametrize(
    "text",
    ["买的是红色，收到的是蓝色", "我买的L码结果发来的是M", "订的黑色的怎么收到了白色",
     "上周买的黑色收到的是白色", "买的红色发了蓝色", "要的42，给我的是41",
     "拍的是两件，发来的一件"],
)  # fmt: skip
def test_wrong_goods_still_are(text: str) -> None:
    assert says("reason_wrong", text)


def test_the_freight_is_not_promised_by_the_days(talk: Talk) -> None:
    chat, text = talk(ANNA), "18号买的耳机19号收到的，要退"
    said = chat.says(text, "return_refund", at(text, "耳机", "category", "耳机"))
    assert "发错" not in said and chat.slots["task"]["step"] == "reason"
