"""Whether goods may be sent back, before they are bought; and counts that are none."""

import pytest

from actions.hearing.ordinals import count_said, counts_in
from tests.actions.conftest import Talk
from tests.actions.talking import product


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "这个到底支不支持退"),
        ("zh", "没拆的能退吗"),
        ("zh", "万一不喜欢能退不"),
        ("en", "can i return it if i don't like it?"),
        ("en", "is it returnable?"),
    ],
)
def test_of_the_product_in_talk(talk: Talk, language: str, text: str) -> None:
    chat = talk(None, language)
    chat.says("小米手环", "product_info", product("小米手环 9", "P3"))
    said = chat.says(text, "return_policy")
    assert any(word in said for word in ("无理由", "without a reason"))
    assert chat.cards


@pytest.mark.parametrize("text", ["我要退货", "上次买的能退吗", "退款多久到", "能退差价吗"])
def test_what_was_bought_is_no_such_question(talk: Talk, text: str) -> None:
    chat = talk(None)
    chat.says("小米手环", "product_info", product("小米手环 9", "P3"))
    chat.says(text, "return_policy")
    assert not chat.cards


@pytest.mark.parametrize("text", ["三个月的猫", "两个人用", "三个小时", "两个星期"])
def test_time_and_people_count_no_pieces(text: str) -> None:
    assert count_said(text) is None
    assert not counts_in(text)


@pytest.mark.parametrize("text", ["两盒月饼", "三个", "两个人参"])
def test_pieces_are_counted(text: str) -> None:
    assert counts_in(text)


def test_the_warranty_is_told_when_it_is_asked_beside(talk: Talk) -> None:
    chat = talk(None)
    chat.says("格力空调", "product_info", product("格力 云佳 1.5匹", "P7"))
    said = chat.says("保修多久 坏了能退不", "repair_warranty")
    assert "72 个月" in said and "无理由" in said
    assert "72 个月" not in chat.says("没拆的能退吗", "return_policy")
