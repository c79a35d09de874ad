"""Words that are near a matter and do not ask for it, beside those that do."""

import pytest

from actions.hearing.wording import says


@pytest.mark.parametrize(
    "text",
    ["how many airpods are left?", "which ones are left", "how many do you have left",
     "今天能发吗", "顺丰能寄吗", "海外能寄吗", "能发货吗"],
)  # fmt: skip
def test_what_asks_for_no_parcel(text: str) -> None:
    assert not says("parcel_sent", text)


@pytest.mark.parametrize(
    "text",
    ["发了吗", "手机发货了没有啊", "发货没", "寄出去了吗", "发没发", "is it shipped yet",
     "has it left yet", "has my kettle left"],
)  # fmt: skip
def test_what_asks_whether_it_is_sent(text: str) -> None:
    assert says("parcel_sent", text)


@pytest.mark.parametrize("text", ["送上来吧", "快递给我拿上来吧", "帮我搬上楼吧"])
def test_a_wish_asks_for_no_rule_of_carrying(text: str) -> None:
    assert not says("carried_up", text)


@pytest.mark.parametrize("text", ["能送上楼吧", "给送上楼吗", "搬上楼不", "包上楼吗"])
def test_what_asks_whether_it_is_carried_up(text: str) -> None:
    assert says("carried_up", text)


@pytest.mark.parametrize(
    "text",
    ["the email address on my invoice is wrong", "the address on my invoice is wrong",
     "change my email address", "改一下邮箱地址", "邮箱地址写错了"],
)  # fmt: skip
def test_an_address_of_mail_is_no_place(text: str) -> None:
    assert not says("topic_change_address", text)


@pytest.mark.parametrize(
    "text",
    ["my address is wrong", "the address looks wrong", "change my address", "wrong address",
     "改一下地址", "地址写错了", "change the address"],
)  # fmt: skip
def test_a_place_is_one(text: str) -> None:
    assert says("topic_change_address", text)
