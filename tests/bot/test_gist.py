"""What of a message is read for its intent: the request, not what stands around it."""

from __future__ import annotations

import pytest
from bot.components.features import read
from bot.components.gist import gist
from bot.components.normaliser import normalise


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("好的，运费是我先付吗", "运费是我先付吗"),
        ("你好，我买的杯子碎了", "我买的杯子碎了"),
        ("不用了 谢谢", "不用了"),
        ("嗯嗯 谢谢 那个能换颜色么", "那个能换颜色么"),
        ("您能帮我改地址吗 谢谢", "您能帮我改地址吗"),
        ("hi, is this waterproof?", "is this waterproof?"),
        ("订单号:70047819416 商品我没有收到", "商品我没有收到"),
        ("咨询订单号:88182817252 商品ID:3266812 能换吗", "能换吗"),
    ],
)
def test_what_stands_around_a_request_is_taken_away(text: str, wanted: str) -> None:
    assert gist(normalise(text).text) == wanted


@pytest.mark.parametrize(
    "text",
    ["好的谢谢", "你好 在吗", "ok thanks bye", "嗯", "", "。。。", "好的，那就退吧",
     "是的 黑色", "订单号:70047819416", "对 咨询订单号:73129562507 商品id:2861821"],
)  # fmt: skip
def test_a_message_of_nothing_else_stays_whole(text: str) -> None:
    normal = normalise(text).text
    assert gist(normal) == normal


def test_entities_are_still_read_from_the_whole_message() -> None:
    reading = read("订单号:70047819416 商品我没有收到")
    assert reading.plain == "商品我没有收到" and "@order_no" in reading.kinds
