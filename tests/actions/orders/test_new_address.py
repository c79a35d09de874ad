"""A new address in whatever words lead to it, and other goods that are to go there too."""

import pytest

from actions.desk import Means
from actions.hearing.addressing import parts_of
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, SHIPPED, order_of
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
