"""Who delivers it, of an order that has not been sent: not known yet, and by whom it may be."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NOTE, PAID
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [("那是顺丰还是京东送啊", "zh"), ("and who's delivering, JD or SF?", "en")],
)
def test_before_it_is_sent_no_courier_is_known(talk: Talk, text: str, language: str) -> None:
    chat = talk(ANNA, language)
    chat.says("查订单", "order_status", named("order_no", PAID))
    chat.language = language
    said = chat.says(text, "shipping_info")
    assert PAID in said and ("还没发货" in said or "not been sent" in said)
    assert "包邮" not in said and "free shipping" not in said


def test_in_general_the_couriers_are_listed(talk: Talk) -> None:
    said = talk(None).says("你们发什么快递", "shipping_info")
    assert "合作快递" in said and "还没发货" not in said


@pytest.mark.parametrize("text", ["can I have a different courier", "can it be sent by SF instead"])
def test_another_courier_is_not_promised(talk: Talk, text: str) -> None:
    said = talk(ANNA, "en").says(text, "shipping_info")
    assert said.startswith("We ship with") and "does not say" in said


def test_in_two_languages_it_is_the_order(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "hello, my Redmi什么时候ship"
    goods = {"entity": "product", "value": "Redmi Note 14", "extra": {"product_id": NOTE}}
    assert PAID in chat.says(text, "stock", goods)
