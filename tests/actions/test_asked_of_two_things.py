"""Points of an order beside their count, a tax number to come, an address beside a state."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import Chat, at, named

COMPANY = "上海澄光文化传播有限公司"


def titled(talk: Talk, language: str = "zh") -> Chat:
    """With an ordinary invoice whose title is asked for."""
    chat = talk(ANNA, language)
    chat.says("开普通发票" if language == "zh" else "an ordinary invoice please", "invoice",
              named("order_no", PAID))  # fmt: skip
    return chat


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", f"{COMPANY}，税号发我微信里了等我找下"),
        ("zh", f"抬头{COMPANY}，税号我回头问下财务"),
        ("zh", f"{COMPANY} 税号稍等"),
        ("en", "Bright Media Co Ltd, i'll send the tax number in a minute"),
    ],
)
def test_a_tax_number_to_come_is_waited_for(talk: Talk, language: str, text: str) -> None:
    chat = titled(talk, language)
    chat.says(text, "inform")
    assert not chat.slots.get("proposal_id")
    assert (COMPANY if language == "zh" else "Bright Media Co Ltd") in chat.text
    chat.says("91310115MA1K3XYZ9B", "inform")
    assert chat.slots["proposal_id"] and "91310115MA1K3XYZ9B" in chat.text


@pytest.mark.parametrize("text", ["没有税号", "不填税号", "先不填了"])
def test_or_there_is_none(talk: Talk, text: str) -> None:
    chat = titled(talk)
    chat.says(f"{COMPANY}，税号等我找下", "inform")
    chat.says(text, "inform")
    assert chat.slots["proposal_id"] and "税号：" not in chat.text


@pytest.mark.parametrize("text", [COMPANY, f"抬头{COMPANY}，没有税号", f"{COMPANY}，不用税号"])
def test_without_a_word_of_it_nothing_is_waited_for(talk: Talk, text: str) -> None:
    chat = titled(talk)
    chat.says(text, "inform")
    assert chat.slots["proposal_id"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "话说我积分现在有多少，这单给积分不"),
        ("zh", "我积分多少了？这次买送积分吗"),
        ("en", "how many points do i have, and do i get points for this order"),
    ],
)
def test_both_are_told_of_the_points(talk: Talk, language: str, text: str) -> None:
    chat = talk(ANNA, language)
    said = "优衣库 纯棉T恤 M 加购物车"
    chat.says(said, "purchase", at(said, "优衣库 纯棉T恤", "product", "优衣库 纯棉T恤",
              extra={"product_id": "P6"}), at(said, "M", "size", "M"))  # fmt: skip
    told = chat.says(text, "membership")
    assert "1230" in told.replace(",", "") and ("实付" in told or "brings points" in told)


@pytest.mark.parametrize("text", ["我有多少积分", "这单给多少积分", "积分能抵钱吗"])
def test_what_is_asked_alone_is_told_alone(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    told = chat.says(text, "membership")
    assert "购物车这单" not in told


@pytest.mark.parametrize(
    ("text", "state", "address"),
    [
        (
            "那部华为手机还没发吧 地址我想换成我爸妈家",
            "那部华为手机还没发吧",
            "地址我想换成我爸妈家",
        ),
        ("华为手机发货了吗？地址帮我换到公司", "华为手机发货了吗？", "地址帮我换到公司"),
    ],
)
def test_the_state_and_then_the_address(talk: Talk, text: str, state: str, address: str) -> None:
    chat = talk(ANNA)
    chat.says(text, "change_address", at(text, "手机", "category", "手机"),
              clauses={state: "order_status", address: "change_address"})  # fmt: skip
    assert (chat.slots.get("task") or {}).get("name") == "change_address"


@pytest.mark.parametrize(
    "text",
    [
        "can u change where my phone order goes?",
        "i've moved, can you change where my phone gets sent?",
        "please ship my phone order to a different address",
    ],
)
def test_where_an_order_goes_is_an_address(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "order_status", at(text, "phone", "category", "手机"))
    assert "address" in chat.text.lower()


@pytest.mark.parametrize("text", ["where is my phone order", "when does my phone ship"])
def test_where_an_order_is_is_its_state(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "order_status", at(text, "phone", "category", "手机"))
    assert (chat.slots.get("task") or {}).get("name") != "change_address"
