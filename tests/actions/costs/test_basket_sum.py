"""What the basket comes to is told beside what sending it costs, and couriers beside the days."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import Chat, product


@pytest.fixture
def chat(talk: Talk) -> Chat:
    begun = talk(ANNA)
    begun.says("坚果加购物车", "purchase", product("每日坚果", NUTS))
    return begun


@pytest.mark.parametrize("text", ["现在购物车里多少钱 包邮吗 我在成都", "寄到成都，购物车合计多少"])
def test_the_sum_and_the_fee(chat: Chat, text: str) -> None:
    said = chat.says(text, "shipping_info")
    assert "¥99" in said and "成都" in said


def test_the_fee_alone(chat: Chat) -> None:
    assert "合计" not in chat.says("寄到成都包邮吗", "shipping_info")


@pytest.mark.parametrize("text", ["合计到底多少", "总共究竟是多少钱", "一共现在要多少"])
def test_the_sum_however_it_is_asked(chat: Chat, text: str) -> None:
    assert "合计 ¥99" in chat.says(text, "product_info")


def test_couriers_beside_the_days(talk: Talk) -> None:
    said = talk(ANNA).says("送到西安几天，用啥快递", "shipping_info")
    assert "西安" in said and "顺丰" in said
    assert "顺丰" not in talk(ANNA).says("送到西安几天", "shipping_info")


@pytest.mark.parametrize("text", ["一共多少天能到成都", "总共多少个工作日到"])
def test_how_many_days_is_no_sum(chat: Chat, text: str) -> None:
    assert "合计" not in chat.says(text, "shipping_info")
