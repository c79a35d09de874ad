"""One way to write a text, and the way back to where it stood."""

from __future__ import annotations

import pytest
from bot.components.normaliser import normalise


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("ｉＰｈｏｎｅ　１５", "iphone 15"),
        ("我要買一臺筆電", "我要买一台笔电"),
        ("請問什麼時候發貨？", "请问什么时候发货?"),
        ("好好好好好", "好好"),
        ("太慢了！！！！！", "太慢了!"),
        ("sooooo slow", "soo slow"),
        ("10000元", "10000元"),
        ("  你好 \n 在吗  ", "你好 在吗"),
        ("谢谢🌹🌹", "谢谢"),
        ("👍", "好的"),
        ("🌹", ""),
        ("", ""),
        ("​‍", ""),
        ("wo yao tuihuo", "wo yao 退货"),
        ("tuihuodan", "tuihuodan"),
        ("怎么领优惠卷", "怎么领优惠券"),
        ("肿么还木有发货", "怎么还没有发货"),
        ("ＤＤ２０２６１１２３", "dd20261123"),
    ],
)
def test_a_text_has_one_normal_form(typed: str, normal: str) -> None:
    assert normalise(typed).text == normal


@pytest.mark.parametrize(
    ("typed", "part", "original"),
    [
        ("請問 ｉＰｈｏｎｅ　１５ 有貨嗎", "iphone 15", "ｉＰｈｏｎｅ　１５"),
        ("😀😀我要退貨!!!!", "退货", "退貨"),
        ("wo yao tuihuo a", "退货", "tuihuo"),
        ("好好好好，买", "买", "买"),
        ("㎏的秤", "kg", "㎏"),
    ],
)
def test_a_span_of_the_normal_form_leads_back_to_the_typed_letters(
    typed: str, part: str, original: str
) -> None:
    normal = normalise(typed)
    start = normal.text.index(part)
    first, last = normal.span(start, start + len(part))
    assert typed[first:last] == original


@pytest.mark.parametrize("typed", ["a" * 5000, "\x00\x01", "\ud800", "𠮷野家", "🏳️‍🌈", "٣٤", "ﷺ"])
def test_no_text_is_too_strange(typed: str) -> None:
    normal = normalise(typed)
    assert len(normal.starts) == len(normal.ends) == len(normal.text)
    assert all(0 <= s < e <= len(typed) for s, e in zip(normal.starts, normal.ends, strict=False))
