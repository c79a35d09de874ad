"""A part of an address is put right, and the rest of it stays."""

import pytest

from actions.hearing.address_edits import completed, edited, has_already
from actions.hearing.addressing import mended, parts_of
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named

OLD = "沈阳市和平区南京街88号3栋502"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("等下 是88号8栋502，电话也换成13900001234", "沈阳市和平区南京街88号8栋502"),
        ('那地址里加上"辽宁省"吧，收货人改成李晴', "辽宁省沈阳市和平区南京街88号3栋502"),
        ("辽宁省也要加上啊", "辽宁省沈阳市和平区南京街88号3栋502"),
        ("不是买 我说收货地址前面加上辽宁省", "辽宁省沈阳市和平区南京街88号3栋502"),
        ("改成90号", "沈阳市和平区南京街90号3栋502"),
        ("门牌号写错了，是5栋", "沈阳市和平区南京街88号5栋502"),
        ("房号改成601室", "沈阳市和平区南京街88号3栋601室"),
        ("9栋301", "沈阳市和平区南京街88号9栋301"),
        ("地址后面加上3单元", "沈阳市和平区南京街88号3栋502 3单元"),
        ("沈阳市大东区也要加上", "沈阳市大东区南京街88号3栋502"),
        ("please add Liaoning province in front of it", f"Liaoning province, {OLD}"),
        ("can you add floor 2 to the address", f"{OLD}, floor 2"),
    ],
)
def test_a_part_is_put_right(text: str, place: str) -> None:
    assert edited(text, OLD) == place


@pytest.mark.parametrize(
    "text",
    ["12号能到吗", "12号送", "行，12月1号送吧", "收货人改成李晴", "改成三件", "下午3点后送",
     "电话换成13911112222", "改成沈阳市和平区太原街1号", "yes please", "add it to my basket"],
)  # fmt: skip
def test_other_words_leave_it(text: str) -> None:
    assert edited(text, OLD) == ""


def test_a_new_address_keeps_the_province_of_the_old_one_where_they_agree() -> None:
    old = f"辽宁省{OLD}"
    assert completed("沈阳市和平区太原街1号", old) == "辽宁省沈阳市和平区太原街1号"
    assert completed("和平区太原街1号", old) == "辽宁省沈阳市和平区太原街1号"
    assert completed("大连市中山区人民路1号", old) == "大连市中山区人民路1号"


def test_what_is_there_already_is_known() -> None:
    assert has_already("辽宁省也要加上啊", f"辽宁省{OLD}")
    assert not has_already("辽宁省也要加上啊", OLD)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("是58号5栋 不是3栋", "和平区长白街58号5栋2204"),
        ("不是3栋 是58号5栋", "和平区长白街58号5栋2204"),
        ("不是3栋 是5栋", "和平区长白街58号5栋2204"),
    ],
)
def test_what_stands_before_the_wrong_piece_is_not_said_twice(text: str, place: str) -> None:
    assert mended(text, {"text": "和平区长白街58号3栋2204"}) == {"text": place}


def test_an_address_may_stand_before_the_wish() -> None:
    told = parts_of("和平区长白街58号3栋2204，北面那单改成这个地址")
    assert told == {"text": "和平区长白街58号3栋2204"}


@pytest.mark.parametrize("text", ["改收货人和电话", "扫地机那单改收货人和地址"])
def test_no_name_is_made_of_other_words(text: str) -> None:
    assert "receiver" not in parts_of(text)


def test_a_name_stands_behind_also() -> None:
    assert parts_of("名字也改成周敏") == {"receiver": "周敏"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("地址后头多了个用字 502就完了 改下", OLD),
        ("地址最后那个用字去掉", OLD),
        ("地址多写了个502", f"{OLD[:-3]} 用"),
    ],
)
def test_what_is_said_to_be_too_much_is_taken_off(text: str, place: str) -> None:
    assert mended(text, {"text": f"{OLD} 用"})["text"] == place
    assert "text" not in parts_of(text, asked=True)


@pytest.mark.parametrize("text", ["地址多了个区字", "好像多了个南京", "数量多了个1"])
def test_nothing_else_is_taken_off(text: str) -> None:
    assert mended(text, {"text": OLD.replace("区", "")}) == {}


def test_the_number_of_an_english_house_is_no_room() -> None:
    place = "Room 1502, Building 3, 88 Qingnian Street, Shenyang"
    assert edited("only the address: Room 1502, Building 3, 88 Qingnian Street", place) == ""
    assert edited("the room should be 1503", place).startswith("Room 1503, Building 3, 88 ")


@pytest.mark.parametrize(
    "text",
    ["人和不是地址啊 是人和电话都不变", "「人和」不是地址", "人和两个字不要写进地址"],
)
def test_what_is_said_to_be_no_address_is_taken_off(text: str) -> None:
    assert mended(text, {"text": f"{OLD} 人和"})["text"] == OLD


def test_words_of_no_piece_of_the_address_take_nothing_off() -> None:
    assert mended("这不是地址的问题", {"text": OLD}) == {}


@pytest.mark.parametrize(
    "kept", [" 人和电话不变", "人和电话不变", " 人跟手机号都不改", " 人、电话不变"]
)
def test_the_receiver_who_stays_is_no_piece_of_the_address(talk: Talk, kept: str) -> None:
    chat = talk(ANNA)
    chat.says("帮我改一下地址", "change_address", named("order_no", PAID))
    said = chat.says(f"上海市徐汇区漕溪北路88号2号楼501{kept}", "inform")
    assert "漕溪北路88号2号楼501。" in said and chat.slots["proposal_id"], said


@pytest.mark.parametrize("text", ["门牌702", "门牌改成702", "房号是702", "门牌写702吧"])
def test_a_room_is_put_behind_a_house_that_has_none(text: str) -> None:
    assert edited(text, "上海市静安区愚园路88号") == "上海市静安区愚园路88号702室"
    assert edited(text, "上海市静安区愚园路88号301室") == "上海市静安区愚园路88号702室"


@pytest.mark.parametrize("text", ["门牌90号", "电话尾号702", "订单号702", "是702"])
def test_another_number_is_no_room(text: str) -> None:
    assert "702室" not in edited(text, "上海市静安区愚园路88号")
