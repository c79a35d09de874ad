"""等等 还是原来电话: what was drafted of a new address is taken back in part."""

import pytest

from actions.desk import Means
from actions.hearing.parts_kept import parts_kept
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID, order_of
from tests.actions.talking import Chat, named


def drafted(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(ANNA, language)
    chat.says("那单改收货人", "change_address", named("order_no", PAID))
    chat.says("张丽 13511112222", "inform", named("phone", "13511112222"))
    return chat


@pytest.mark.parametrize("words", ["等等 还是原来电话", "电话还是用原来的", "手机号就不改了"])
def test_the_old_phone_stays(talk: Talk, means: Means, words: str) -> None:
    before, chat = order_of(means, PAID).address, drafted(talk)
    said = chat.says(words, "inform")
    assert "张丽" in said and "2222" not in said
    chat.says("好", "affirm")
    after = order_of(means, PAID).address
    assert after.receiver == "张丽" and after.phone == before.phone


@pytest.mark.parametrize("words", ["不对 名字还写我", "收件人还是写我自己", "名字不改"])
def test_the_old_receiver_stays(talk: Talk, means: Means, words: str) -> None:
    before, chat = order_of(means, PAID).address, drafted(talk)
    said = chat.says(words, "deny")
    assert "张丽" not in said and "2222" in said
    chat.says("好", "affirm")
    after = order_of(means, PAID).address
    assert after.receiver == before.receiver and after.phone != before.phone


@pytest.mark.parametrize("words", ["电话改成13511112222", "地址能不能不改", "名字叫张丽",
                                   "改地址不", "新电话是13511112222"])  # fmt: skip
def test_a_change_keeps_nothing(words: str) -> None:
    assert not parts_kept(words)


PLACE = "上海市静安区南京西路100号"
PHONE = named("phone", "13900001111")


def placed(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says(f"地址改成{PLACE}", "change_address", named("order_no", PAID))
    return chat


@pytest.mark.parametrize(
    "words",
    ["地址不改了 电话改成13900001111", "地址还是用原来的吧，电话换13900001111",
     "不对 地址不用改，改电话13900001111", "电话改13900001111，地址就不改了"],
)  # fmt: skip
def test_another_part_in_place_of_the_one_withdrawn(talk: Talk, means: Means, words: str) -> None:
    before, chat = order_of(means, PAID).address, placed(talk)
    said = chat.says(words, "change_address", PHONE)
    assert PLACE not in said and "1111" in said
    chat.says("好", "affirm")
    after = order_of(means, PAID).address
    assert after.text == before.text and after.phone.endswith("1111")


@pytest.mark.parametrize("words", ["电话改成13900001111", "电话也换一下 13900001111",
                                   "收件人不变 电话改成13900001111"])  # fmt: skip
def test_another_part_besides(talk: Talk, words: str) -> None:
    said = placed(talk).says(words, "change_address", PHONE)
    assert PLACE in said and "1111" in said


@pytest.mark.parametrize("intent", ["shipping_info", "change_address", "order_status"])
@pytest.mark.parametrize(
    "words",
    ["电话不用改了，什么时候能发货", "手机号就不改了 几天能到", "什么时候发货？电话不用改了",
     "还是用原来的电话吧，快递是哪家", "电话不用改，行吗"],
)  # fmt: skip
def test_a_question_beside_keeps_no_withdrawn_part(talk: Talk, words: str, intent: str) -> None:
    said = drafted(talk).says(words, intent)
    assert "张丽" in said and "2222" not in said


@pytest.mark.parametrize("words", ["电话不用改了吗", "电话要不要改？", "电话不改会怎么样"])
def test_a_question_of_the_part_takes_nothing_back(words: str) -> None:
    assert not parts_kept(words)
