"""Goods that are offered, taken with a way to pay, are ordered so at once."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE, held
from tests.actions.talking import product


@pytest.mark.parametrize(
    ("text", "intent", "way"),
    [
        ("ok get me one, i'll pay cash when it comes", "payment", "cash on delivery"),
        ("i just want to order it, cash on delivery", "purchase", "cash on delivery"),
        ("i'd like to buy it with alipay", "purchase", "Alipay"),
        ("我要买这个 用微信付", "purchase", "微信"),
        ("就买这台 我货到付款", "payment", "货到付款"),
        ("我就要这个 用支付宝", "payment", "支付宝"),
        ("我要下单 用微信付", "payment", "微信"),
        ("我来一台 微信付", "payment", "微信"),
        ("i'll take it, paying with alipay", "payment", "Alipay"),
    ],
)
def test_the_order_is_shown_for_its_yes(talk: Talk, text: str, intent: str, way: str) -> None:
    chat = talk(ANNA, "zh" if "我" in text else "en")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, intent)
    assert chat.slots["task"]["name"] == "place_order"
    assert way in chat.text and len(chat.titles) == 2


@pytest.mark.parametrize("text", ["can i get one and pay cash", "can i pay cash when it comes"])
def test_a_question_orders_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, "payment")
    assert (chat.slots.get("task") or {}).get("name") != "place_order"


@pytest.mark.parametrize(
    "text",
    [
        "这个不能用微信付的话算了",
        "这款要是能便宜点我就用微信付",
        "这台等发工资再买 到时候用花呗",
        "这款太贵了 花呗分期压力也大",
        "买了之后用花呗分期压力大",
        "买这个用花呗压力大",
        "我还在犹豫这款 用微信付",
        "我想买这个 还在考虑 用微信付的那种",
        "这个我上次用支付宝买过",
        "我买了这个 用的微信付",
        "我要买这个 明天再买 用微信付",
        "这款可以货到付款",
        "这个是货到付款的",
        "我要用花呗分期",
        "i'd like to order it later with alipay",
        "if i buy it i'd pay with alipay",
        "when i buy it i pay with alipay",
        "i'd like to think about it, maybe alipay",
        "i would buy it if cash on delivery",
        "i like the black one, alipay is what i normally use",
    ],
)
@pytest.mark.parametrize("intent", ["payment", "purchase"])
def test_no_wish_to_buy_puts_nothing_in(talk: Talk, means: Means, text: str, intent: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, intent)
    assert held(means) == {} and not chat.slots.get("proposal_id")


@pytest.mark.parametrize(
    "text", ["就买这台 如果能货到付款", "i'd like to buy it but only if you take alipay"]
)
def test_what_hangs_on_the_way_to_pay_is_no_order(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("Redmi Note 14", "inform", product("Redmi Note 14", NOTE))
    chat.says(text, "purchase")
    assert held(means) == {} and not chat.slots.get("proposal_id")


@pytest.mark.parametrize("text", ["get me someone please", "get me a real person"])
def test_a_person_is_still_called(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says(text, "human_agent")
    assert any(one["kind"] == "handoff" for one in chat.replies) or "staff" in chat.text
