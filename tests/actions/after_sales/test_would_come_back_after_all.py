"""What would come back: of goods whose price fell, or that are to be exchanged now."""

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, SHOES_ORDER
from tests.actions.talking import at, named, product


def test_less_the_difference_paid_back(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("AirPods降价了 退差价", "price_protection", product("AirPods", "P4"))
    chat.says("好", "affirm")
    chat.says("那我要是想退货呢 退多少", "refund_progress")
    assert "¥1,799" in chat.text and "¥200" not in chat.text
    assert PODS_ORDER not in chat.text or "申请退货" in chat.titles


def test_while_it_is_exchanged(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "跑步鞋尺码小了 换货"
    chat.says(text, "exchange", named("order_no", SHOES_ORDER),
              at(text, "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    chat.says("那退呢", "refund_progress")
    assert "¥399" in chat.text
    assert chat.slots["task"]["name"] == "exchange"
