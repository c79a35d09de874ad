"""Where an address is said to end."""

import pytest

from actions.hearing.address_edits import in_region
from actions.hearing.address_tails import ends_so, shortened
from actions.hearing.addressing import parts_of

PLACE = "上海市静安区南京西路1266号恒隆广场35楼前台"


@pytest.mark.parametrize(
    "text", ["到35楼为止", "只到恒隆广场35楼就行", "最后那两个字不要", "35楼后面的去掉"]
)
def test_what_stands_behind_is_cut_off(text: str) -> None:
    assert shortened(text, PLACE) == "上海市静安区南京西路1266号恒隆广场35楼"


@pytest.mark.parametrize("text", ["送到35楼", "最后一栋楼", "到12楼为止", "明天到就行"])
def test_nothing_else_is_cut_off(text: str) -> None:
    assert shortened(text, PLACE) == ""


def test_what_ends_so_already_stays() -> None:
    place = PLACE.removesuffix("前台")
    text = "最后那两个字不要，到35楼为止"
    assert ends_so(text, place) and shortened(text, place) == ""


@pytest.mark.parametrize("behind", ["这样写全", "这样才对", "别漏了", "一定写全啊", "记得写对"])
def test_a_remark_is_none_of_the_place(behind: str) -> None:
    said = f"上海市静安区南京西路1266号恒隆广场35楼 {behind}"
    assert parts_of(said)["text"] == "上海市静安区南京西路1266号恒隆广场35楼"


@pytest.mark.parametrize(
    ("new", "whole"),
    [
        ("南京西路1266号", "上海市静安区南京西路1266号"),
        ("北京东路8号", "上海市静安区北京东路8号"),
        ("杭州西湖文三路100号", "杭州西湖文三路100号"),
        ("浦东新区张江路88号", "浦东新区张江路88号"),
        ("辽宁省沈阳市青年大街1号", "辽宁省沈阳市青年大街1号"),
    ],
)
def test_a_street_alone_is_where_the_order_goes(new: str, whole: str) -> None:
    assert in_region(new, "上海市静安区解放路338号") == whole
