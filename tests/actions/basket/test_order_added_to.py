"""More goods for an order that waits for its yes: it is shown anew with them."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import AIRPODS, ANNA, NUTS, SHOES, held
from tests.actions.talking import Chat, at, product


def confirming(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("每日坚果加购物车", "purchase", product("每日坚果", NUTS))
    said = chat.says("下单 微信付", "purchase")
    assert "确认下单吗" in said
    return chat


@pytest.mark.parametrize("text", ["再加一个AirPods", "再加购一个AirPods", "把AirPods也加进去"])
def test_the_order_is_shown_anew_with_it(talk: Talk, means: Means, text: str) -> None:
    chat = confirming(talk)
    pods = at(text, "AirPods", "product", "Apple AirPods Pro 2", extra={"product_id": AIRPODS})
    said = chat.says(text, "purchase", pods)
    assert "AirPods" in said and "微信支付" in said and "确认下单吗" in said
    chat.says("确认", "affirm")
    assert "¥1,898" in chat.text and "订单" in chat.text and held(means) == {}


def test_also_after_its_version_was_asked_for(talk: Talk, means: Means) -> None:
    chat = confirming(talk)
    chat.says("再加一双赤兔", "purchase", product("李宁 赤兔 8", SHOES))
    said = chat.says("42", "inform")
    assert "微信支付" in said and "确认下单吗" in said


def test_an_order_that_was_dropped_does_not_come_back(talk: Talk, means: Means) -> None:
    chat = confirming(talk)
    chat.says("先不下单了", "deny")
    said = chat.says("再加一个AirPods", "purchase", product("Apple AirPods Pro 2", AIRPODS))
    assert "确认下单吗" not in said and held(means) == {"P8-1": 1, "P4-w": 1}
