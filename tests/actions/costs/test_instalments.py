"""What is paid in parts is what is to be paid: the basket with what comes off it."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60
from tests.actions.talking import Chat


def _filled(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("来两台Mate60 黑色加购物车", "purchase", MATE60,
              {"entity": "quantity", "value": 2}, {"entity": "color", "value": "黑色"})  # fmt: skip
    return chat


def test_goods_in_the_basket_are_paid_as_the_basket(talk: Talk) -> None:
    chat = _filled(talk)
    total = "9,998"
    assert total in chat.text
    said = chat.says("能分期吗 12期一个月多少", "payment")
    assert f"¥{total} 分 12 期" in said


def test_goods_named_once_more_cost_their_price(talk: Talk) -> None:
    said = _filled(talk).says("Mate60分12期一个月多少", "payment", MATE60)
    assert "¥4,999" in said


@pytest.mark.parametrize("text", ["这个分12期一个月多少", "它分12期每期多少"])
def test_the_one_pointed_at_costs_its_price(talk: Talk, text: str) -> None:
    chat = _filled(talk)
    said = chat.says(text, "payment")
    assert "¥4,999" in said and "9,998" not in said
