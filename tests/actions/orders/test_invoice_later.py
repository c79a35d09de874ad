"""An invoice of the order just placed: when it can be asked for, and no other order is meant."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER, UNPAID
from tests.actions.talking import Chat, at, product

COMPANY, TAX = "上海小橙科技有限公司", "91310115MA1K4ABC2X"
ASKED = f"哎忘了 能开个发票不 抬头写{COMPANY} 税号{TAX}"


def _just_placed(talk: Talk) -> Chat:
    chat = talk(ANNA)
    chat.says("坚果加购物车", "purchase", product("每日坚果", "P8"))
    chat.says("下单 微信付", "purchase")
    chat.says("确认", "affirm")
    assert chat.slots["order_no"] not in (None, UNPAID)
    return chat


def test_a_tax_number_names_no_other_order_than_the_one_just_placed(talk: Talk) -> None:
    chat = _just_placed(talk)
    said = chat.says(ASKED, "invoice", at(ASKED, TAX, "order_no", TAX))
    assert chat.slots["order_no"] in said and "付款后" in said and not chat.titles
    said = chat.says("就刚下的这单啊", "nlu_fallback")
    assert "确认" not in chat.titles and PODS_ORDER not in said


def test_the_order_just_placed_is_meant_though_it_is_not_listed(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("开个发票 抬头个人", "invoice")
    assert chat.slots["asked"] == "order"
    said = chat.says("就刚下的这单啊", "nlu_fallback")
    assert UNPAID in said and "付款后" in said


@pytest.mark.parametrize("text", ["给上个月那单开个发票", "给11月19号那单开个发票"])
def test_another_day_is_another_order(talk: Talk, text: str) -> None:
    chat = _just_placed(talk)
    assert "付款后" not in chat.says(text, "invoice")
