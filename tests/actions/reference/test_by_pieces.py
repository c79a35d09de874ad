"""Goods called by a piece of their names, among those that stand in question."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.reference.by_pieces import called, called_so
from shop.products import Product


def _product(name: str, category: str, *short_names: str) -> Product:
    attributes: Mapping[str, str] = {}
    brand = name.split()[0]
    return Product(
        name, name, brand, category, (category,), 100, 100, "CNY", attributes, short_names, (), 12,
        False, True,
    )  # fmt: skip


HELICOPTER = "乐高 城市系列 消防直升机 60411"
TEAS = [
    _product("小罐茶 银罐西湖龙井", "茶叶", "Caddy Tea Longjing", "silver longjing"),
    _product("八马 赛珍珠铁观音", "茶叶"),
    _product("大益 7542普洱生茶饼", "茶叶"),
]
TOYS = [
    _product("费雪 探索学习六面盒", "玩具"),
    _product("布鲁可 大颗粒积木桶", "积木"),
    _product(HELICOPTER, "积木", "LEGO City Fire Helicopter 60411"),
    _product("第一次发现 透视眼系列", "绘本"),
]
WATCH = _product("Apple Watch Series 10", "智能手表", "苹果手表")
POD = _product("Apple AirPods Pro 2", "耳机", "苹果耳机")
CHAIRS = [
    _product("西昊 Doro C300", "办公椅"),
    _product("西昊 M57", "办公椅"),
    _product("永艺 撑腰椅", "办公椅"),
]
JACKETS = [
    _product("优衣库 高级轻型羽绒便携夹克", "羽绒服"),
    _product("波司登 轻薄连帽羽绒服", "羽绒服"),
    _product("波司登 极寒长款羽绒服", "羽绒服"),
]


@pytest.mark.parametrize(
    ("text", "goods", "names"),
    [
        ("龙井那个是礼盒装吗", TEAS, ["小罐茶 银罐西湖龙井"]),
        ("那铁观音吧 两盒能少点不", TEAS, ["八马 赛珍珠铁观音"]),
        ("鐵觀音來兩盒", TEAS, ["八马 赛珍珠铁观音"]),
        ("7542那饼多重", TEAS, ["大益 7542普洱生茶饼"]),
        ("普洱的呢", TEAS, ["大益 7542普洱生茶饼"]),
        ("西湖的水真清", TEAS, []),  # two letters in the middle of a word
        ("the longjing one please", TEAS, ["小罐茶 银罐西湖龙井"]),
        ("直升机和布鲁可那桶 哪个颗粒多", TOYS, [HELICOPTER, "布鲁可 大颗粒积木桶"]),
        ("compare it with the helicopter pls", TOYS, [HELICOPTER]),
        ("two helicopters please", TOYS, [HELICOPTER]),
        ("第一个多少钱", TOYS, []),
        ("积木有吗", TOYS, []),
        ("c300和m57差在哪", CHAIRS, ["西昊 Doro C300", "西昊 M57"]),
        ("西昊的那个", CHAIRS, []),
        ("优衣库那件跟波司登轻薄的比比", JACKETS, [JACKETS[0].name, JACKETS[1].name]),
        ("羽绒服还有吗", JACKETS, []),
        ("苹果手机最便宜的", [WATCH, *TEAS], [WATCH.name]),
        ("苹果手机最便宜的", [WATCH, POD], []),
        ("", TEAS, []),
    ],
)  # fmt: skip
def test_a_piece_that_no_other_shares_names_the_product(
    text: str, goods: list[Product], names: list[str]
) -> None:
    assert [one.name for one in called_so(text, goods)] == names


def test_a_piece_that_several_share_leaves_them_all() -> None:
    (found,) = called("波司登的哪个暖", JACKETS)
    assert [one.name for one in found.goods] == ["波司登 轻薄连帽羽绒服", "波司登 极寒长款羽绒服"]
    assert found.one is None


@given(st.text(alphabet="龙井铁观音直升机和比那个c30m57 ,的", max_size=20))
def test_whatever_is_said_only_goods_in_question_are_named(text: str) -> None:
    goods = [*TEAS, *CHAIRS]
    found = called(text, goods)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert {one.name for each in found for one in each.goods} <= {one.name for one in goods}
