"""Parts of an address, a receiver, a tax number name no goods; values are read as given."""

from __future__ import annotations

from typing import Any

import pytest
from bot.components.extractor import find_entities
from bot.components.normaliser import normalise


def found(text: str) -> list[tuple[str, Any]]:
    return [(e.entity, e.value) for e in find_entities(normalise(text))]


@pytest.mark.parametrize(
    "text",
    ["南京市玄武区光明路18号3栋502", "收件人李宁", "深圳市南山区胜利大厦三楼306室",
     "國權路石頭弄5號2樓", "税号91330106MA2B1C3D4E", "56 Shengli Road, Qingdao",
     "收货人改成李宁"],
)  # fmt: skip
def test_streets_receivers_and_tax_numbers_name_no_goods(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李宁的跑鞋", ("brand", "李宁")),
        ("小米路由器多少钱", ("brand", "小米")),
        ("地址填错了 小米手机那单", ("brand", "小米")),
        ("订单号DD2026110900428", ("order_no", "DD2026110900428")),
    ],
)
def test_goods_are_named_beside_words_of_an_address(text: str, expected: tuple[str, Any]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dd 20261109 00428", [("order_no", "DD2026110900428")]),
        ("DD2026110900428 13812345678",
         [("order_no", "DD2026110900428"), ("phone", "13812345678")]),
        ("灰 色 ３６", [("color", "灰色"), ("size", "36")]),
        ("大了！L换m", [("size", "L"), ("size", "M")]),
        ("43 please, in orange", [("size", "43"), ("color", "橙色")]),
        ("尺码请按XXL登记", [("size", "XXL")]),
        ("16GB+512GB的配置", [("size", "16GB+512GB")]),
        ("四件套1.8米床的没了吗", [("category", "四件套"), ("size", "1.8米床")]),
        ("退的399啥时候到", [("price", 399)]),
        ("你帮我选一个吧", []),
    ],
)  # fmt: skip
def test_values_are_read_as_they_are_given(text: str, expected: list[tuple[str, Any]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [("这两双跑鞋走路穿有什么区别", "category"), ("书包小学生用的 寄到老家几天", "category"),
     ("size 42 nike road running shoes", "brand"), ("any brand name shoes under 300", "category"),
     ("那个名字叫小白鞋的还有吗", "category")],
)  # fmt: skip
def test_goods_to_walk_in_are_no_street(text: str, kind: str) -> None:
    assert kind in [one for one, _ in found(text)]
