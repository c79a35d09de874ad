"""Where it goes: the place whole, and nothing that stays as it is."""

import pytest

from actions.hearing.addressing import parts_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("寄到成都市武侯区科华北路8号3栋502", "成都市武侯区科华北路8号3栋502"),
        ("寄成都市武侯区科华北路8号", "成都市武侯区科华北路8号"),
        ("南京市鼓楼区中山路18号15楼 收件人电话不变", "南京市鼓楼区中山路18号15楼"),
        ("改成江苏省南京市鼓楼区中山路18号15楼 名字不改", "江苏省南京市鼓楼区中山路18号15楼"),
        ("寄到成都市武侯区科华北路8号 电话还是原来的", "成都市武侯区科华北路8号"),
        ("寄到成都市武侯区科华北路8号302 用微信付", "成都市武侯区科华北路8号302"),
        ("寄到成都市武侯区科华北路8号 就刷信用卡", "成都市武侯区科华北路8号"),
        ("寄到成都市武侯区科华北路8号用友大厦", "成都市武侯区科华北路8号用友大厦"),
    ],
)
def test_the_place_is_whole_and_what_stays_is_no_part(text: str, place: str) -> None:
    assert parts_of(text, asked=True) == {"text": place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "only the address: Room 1502, Building 3, 88 Qingnian Street, Heping District, "
            "Shenyang. name and number stay",
            "Room 1502, Building 3, 88 Qingnian Street, Heping District, Shenyang",
        ),
        (
            "new address is Flat 3B, Tower 5, No. 12 Century Avenue, Pudong, Shanghai. "
            "keep the phone and the name",
            "Flat 3B, Tower 5, No. 12 Century Avenue, Pudong, Shanghai",
        ),
        (
            "send it to 5th floor, Building B, 120 Nanjing Road, Shanghai, the rest is fine",
            "5th floor, Building B, 120 Nanjing Road, Shanghai",
        ),
        (
            "Tower A 2106, 9 Renmin Road, Chengdu. my name and number don't change",
            "Tower A 2106, 9 Renmin Road, Chengdu",
        ),
        ("Room 7, 25 Yuexiu Road, Guangzhou", "Room 7, 25 Yuexiu Road, Guangzhou"),
    ],
)
def test_an_english_place_has_its_house_and_room(text: str, place: str) -> None:
    assert parts_of(text, asked=True) == {"text": place}


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("上海市浦东新区世纪大道88号2栋 我妈收 她叫陈桂芳 电话13812345678", "陈桂芳"),
        ("收件人不是我妈 写陈桂芳", "陈桂芳"),
        ("收件人是我妈 叫陈桂芳", "陈桂芳"),
        ("收件人改成李强", "李强"),
    ],
)
def test_the_receiver_is_the_name_and_not_who_it_is(text: str, receiver: str) -> None:
    found = parts_of(text)
    assert found["receiver"] == receiver and "妈" not in found.get("text", "")


@pytest.mark.parametrize("text", ["收件人不变", "他叫什么名字", "收件人不是我"])
def test_no_name_is_no_receiver(text: str) -> None:
    assert "receiver" not in parts_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "ship it to my office tho: 苏州市工业园区星湖街328号3栋 孙美玲",
        "寄到苏州市工业园区星湖街328号3栋，孙美玲",
        "苏州市工业园区星湖街328号3栋 孙美玲，货到付款",
    ],
)
def test_a_name_behind_the_house_is_who_receives(text: str) -> None:
    assert parts_of(text) == {"receiver": "孙美玲", "text": "苏州市工业园区星湖街328号3栋"}


@pytest.mark.parametrize(
    "behind", ["万达广场", "金鹰大厦", "华润城", "谢谢", "马上", "黄色的", "何时到"]
)
def test_what_is_behind_the_house_is_not_always_a_name(behind: str) -> None:
    assert "receiver" not in parts_of(f"寄到成都市武侯区科华北路8号 {behind}")


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        ("收货人写错了 应该是赵子晗", "赵子晗"),
        ("名字打错了，是赵子晗", "赵子晗"),
        ("收件人名字错了个字 改成赵子晗", "赵子晗"),
        ("收件人不对 是我妈 张桂兰", "张桂兰"),
    ],
)
def test_a_name_put_right_is_the_one_said_after_it(text: str, receiver: str) -> None:
    assert parts_of(text)["receiver"] == receiver


@pytest.mark.parametrize(
    "text",
    ["收货人写错了", "收货人填错啦", "姓名有误", "收货人也写错了 地址也错了", "收货人还是我"],
)
def test_a_wrong_name_alone_is_no_receiver(text: str) -> None:
    assert "receiver" not in parts_of(text)
