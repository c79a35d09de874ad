"""A new address in whatever words lead to it, and other goods that are to go there too."""

import pytest

from actions.desk import Means
from actions.hearing.addressing import parts_of
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, PAID, SHIPPED, order_of
from tests.actions.talking import Chat, at, named

WHOLE = "Shanghai Xuhui, Tianyaoqiao Road 88, room 1203"
WHOLE_ZH = "上海市徐汇区天钥桥路88号1203室"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"the address is wrong, i moved. new one: {WHOLE}", WHOLE),
        (f"wrong address! the right one is {WHOLE}", WHOLE),
        (f"i moved. {WHOLE}", WHOLE),
        (f"uh the address is only {WHOLE}, not the rest. sorry 1203 not 1302", WHOLE),
        (f"change the address of my lipstick order to {WHOLE}", WHOLE),
        (f"change my delivery address for the phone to {WHOLE} please", WHOLE),
        (f"地址错了我搬家了，新地址是{WHOLE_ZH}", WHOLE_ZH),
        (f"我搬家了 原来那个地址不对 新的是{WHOLE_ZH}", WHOLE_ZH),
        (f"地址填错了，改到{WHOLE_ZH}", WHOLE_ZH),
    ],
)
def test_the_place_alone_is_taken(text: str, place: str) -> None:
    assert parts_of(text).get("text") == place


@pytest.mark.parametrize(
    "text",
    ["the address is wrong, can you change it?", "my address is wrong", "地址错了怎么办",
     "新的地址还没定"],
)  # fmt: skip
def test_without_a_place_there_is_none(text: str) -> None:
    assert "text" not in parts_of(text)


def _changing(talk: Talk, language: str = "en") -> Chat:
    chat = talk(ANNA, language)
    text = "the address is wrong, i moved. new one: Shanghai Xuhui, Tianyaoqiao Road 88, room 1203"
    chat.says(text, "change_address", named("order_no", PAID))
    assert chat.slots["proposal_id"], chat.text
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "uh the address is only Shanghai Xuhui, Tianyaoqiao Road 88, room 1302, not the rest. "
        "sorry 1302 not 1203",
        "no, the address is Shanghai Xuhui, Tianyaoqiao Road 88, room 1302",
    ],
)
def test_a_place_told_anew_takes_the_place_of_the_whole(
    talk: Talk, means: Means, text: str
) -> None:
    chat = _changing(talk)
    chat.says(text, "change_address")
    chat.says("yes", "affirm")
    told = order_of(means, PAID).address.text
    assert told == "Shanghai Xuhui, Tianyaoqiao Road 88, room 1302"


def test_one_number_put_right_is_still_one_piece(talk: Talk, means: Means) -> None:
    chat = _changing(talk)
    chat.says("sorry 1302 not 1203", "change_address")
    chat.says("yes", "affirm")
    assert order_of(means, PAID).address.text.endswith("Road 88, room 1302")


@pytest.mark.parametrize("understood", ["installation", "order_status", "change_address"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "and the Mate60 thats coming, can that go there too?"),
        ("en", "can the Mate60 be sent to the same address as well"),
        ("zh", "路上那个Mate60也能寄到那边吗"),
        ("zh", "Mate60那单能一起改到新地址不"),
    ],
)
def test_what_is_on_its_way_cannot_go_there(
    talk: Talk, means: Means, language: str, text: str, understood: str
) -> None:
    chat = _changing(talk)
    before = order_of(means, SHIPPED).address.text
    said = chat.says(text, understood, at(text, "Mate60", "product", "华为 Mate 60",
                                          extra={"product_id": "P1"}))  # fmt: skip
    assert SHIPPED in said and chat.slots["proposal_id"], said
    assert any(one in said for one in ("不能", "can no longer", "can't", "cannot")), said
    chat.says("yes" if language == "en" else "确认", "affirm")
    assert order_of(means, SHIPPED).address.text == before
    assert "Tianyaoqiao" in order_of(means, PAID).address.text


def test_where_it_is_remains_a_question_of_its_way(talk: Talk) -> None:
    chat, text = _changing(talk), "and where is the Mate60?"
    said = chat.says(text, "order_status", at(text, "Mate60", "product", "华为 Mate 60",
                                              extra={"product_id": "P1"}))  # fmt: skip
    assert SHIPPED in said and "on its way" in said.lower()


ROOM = "上海市徐汇区漕溪北路88号1203"


def _room(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says(f"地址改成{ROOM}", "change_address", named("order_no", PAID))
    assert chat.slots["proposal_id"], chat.text
    return chat


@pytest.mark.parametrize(
    "text",
    [
        "门牌打错了 是1302。。电话也换成我工作号13917654321",
        "房号写错了应该是1302，手机13917654321",
        "不对不对，是1302，另外电话改13917654321",
        "1203改成1302 电话也换一下13917654321",
        "the room should be 1302, and use phone 13917654321",
        "it's flat 1302 not 1203, also change the phone to 13917654321",
    ],
)
def test_a_room_put_right_goes_in_beside_another_phone(talk: Talk, means: Means, text: str) -> None:
    chat = _room(talk)
    chat.says(text, "change_address", named("phone", "13917654321"))
    chat.says("确认", "affirm")
    to = order_of(means, PAID).address
    assert to.text == ROOM.replace("1203", "1302"), to
    assert to.phone.endswith("4321")


@pytest.mark.parametrize(
    "text", ["电话尾号打错了 是1302", "订单尾号错了 是1302", "钱不对 应该是1302元", "门牌是多少"]
)
def test_a_number_of_something_else_is_no_room(talk: Talk, text: str) -> None:
    chat = _room(talk)
    said = chat.says(text, "inform")
    assert "1302" not in said.replace("路88号1203", ""), said


@pytest.mark.parametrize(
    "text", ["这下对了👌", "这回对了", "现在对了", "总算对了", "perfect now", "now it's right"]
)
def test_right_at_last_is_the_yes(talk: Talk, means: Means, text: str) -> None:
    chat = _room(talk)
    chat.says(text, "affirm")
    assert order_of(means, PAID).address.text == ROOM


@pytest.mark.parametrize("text", ["这下又错了", "现在对吗", "这回还不对", "is it right now?"])
def test_still_wrong_is_none(talk: Talk, means: Means, text: str) -> None:
    chat = _room(talk)
    chat.says(text, "affirm")
    assert order_of(means, PAID).address.text != ROOM


@pytest.mark.parametrize(
    "text",
    ["Mate60那单也一起改过去行吗", "那Mate60呢，已经在派送了是吧 还能改不",
     "Mate60那单还能改地址吗", "can you still change the Mate60?"],
)  # fmt: skip
@pytest.mark.parametrize("understood", ["change_address", "order_status"])
def test_another_order_takes_nothing_of_what_waits(
    talk: Talk, means: Means, text: str, understood: str
) -> None:
    chat = _room(talk)
    said = chat.says(text, understood, at(text, "Mate60", "product", "华为 Mate 60",
                                          extra={"product_id": "P1"}))  # fmt: skip
    assert SHIPPED in said and chat.slots["proposal_id"], said
    chat.says("确认", "affirm")
    assert order_of(means, PAID).address.text == ROOM


def test_what_changes_nothing_keeps_the_address_that_waits(talk: Talk, means: Means) -> None:
    chat = _room(talk)
    chat.says("地址的事快点", "change_address", named("category", "手机"))
    assert chat.slots["proposal_id"], chat.text
    chat.says("确认", "affirm")
    assert order_of(means, PAID).address.text == ROOM


@pytest.mark.parametrize(
    "text",
    ["whats the address they'll go to?", "which address is it?", "where will the fitter come to?",
     "安装的师傅来的是哪个地址？"],
)  # fmt: skip
def test_the_address_of_a_visit_is_told_and_the_visit_waits(
    talk: Talk, means: Means, text: str
) -> None:
    chat = talk(ANNA)
    chat.says("空调约个安装 后天", "installation", named("order_no", AIRCON_ORDER))
    assert chat.slots["task"]["name"] == "installation" and chat.slots["proposal_id"], chat.text
    said = chat.says(text, "change_address")
    assert order_of(means, AIRCON_ORDER).address.text in said, said
    assert chat.slots["task"]["name"] == "installation" and chat.slots["proposal_id"]
