"""Who sees the shopper's data, asked in words of parcels and addresses: no parcel is tracked."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHIPPED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我手机号别人看得到吗 快递单上", "zh"),
        ("快递单上会印我的名字吗", "zh"),
        ("不是问快递到哪 我问包裹上我的电话会不会露出来", "zh"),
        ("is my phone number visible on the parcel label?", "en"),
    ],
)
def test_what_a_parcel_shows_is_not_written(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "order_status")
    assert SHIPPED not in said and ("没有写明" in said or "do not say" in said)


@pytest.mark.parametrize("text", ["我的电话地址你们会给别的商家不", "我的地址会不会泄露给第三方"])
def test_who_else_gets_it(talk: Talk, text: str) -> None:
    said = talk(ANNA).says(text, "change_address")
    assert "打包票" in said and "改地址" not in said


def test_a_change_that_was_not_wanted_is_left(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要改地址", "change_address")
    said = chat.says("我没要改地址。。就想知道会不会泄露给第三方", "change_address")
    assert "打包票" in said and chat.slots.get("task") is None


@pytest.mark.parametrize("text", ["不是改地址 是改电话", "快递单上显示的电话是错的 改一下"])
def test_a_change_goes_on(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("我要改地址", "change_address")
    said = chat.says(text, "change_address")
    assert "没有写明" not in said and chat.slots["task"]["name"] == "change_address"


def test_a_parcel_is_still_tracked(talk: Talk) -> None:
    assert SHIPPED in talk(ANNA).says("我的包裹显示到哪了", "order_status")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("问下 我的收货电话快递员能看到全号吗", "zh"),
        ("不是要改 就想知道送货的看不看得到我手机号 有点担心隐私", "zh"),
        ("can the delivery guy see my full phone number?", "en"),
        ("will the courier know my address and number", "en"),
    ],
)
def test_what_the_courier_sees_changes_no_address(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    said = chat.says(text, "change_address")
    assert "没有写明" in said or "do not say" in said
    assert chat.slots.get("task") is None


@pytest.mark.parametrize("text", ["快递员电话多少", "快递员说看不到我的门牌 地址改一下"])
def test_the_couriers_own_phone_is_another_matter(talk: Talk, text: str) -> None:
    assert "没有写明" not in talk(ANNA).says(text, "order_status")
