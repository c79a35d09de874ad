"""What the goods cost now, asked before an order is cancelled; and what is asked of a case."""

import pytest

from actions.desk import Means
from shop import orders
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PAID
from tests.actions.talking import named


@pytest.mark.parametrize("intent", ["price_protection", "deny", "product_info", "nlu_fallback"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "等会 要是以后想买还有这个价吗"),
        ("zh", "等等 它现在是不是也降价了？没降我就取消"),
        ("zh", "先等等 现在是不是更便宜了"),
        ("en", "wait, is it cheaper now? if not cancel it"),
        ("en", "can I get the same price if I buy it again later?"),
    ],
)
def test_the_price_of_today_is_told_and_nothing_cancelled(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("取消这单" if language == "zh" else "cancel this order", "cancel_order",
              named("order_no", PAID))  # fmt: skip
    said = chat.says(text, intent)
    assert "以后的价格会变" in said or "can't promise" in said
    assert chat.slots["proposal_id"]
    with means.database.reading() as tx:
        assert orders.one(tx, ANNA, PAID).status == "paid"


@pytest.mark.parametrize("text", ["取消吧 降价了我再买", "确认取消", "太贵了 取消"])
def test_a_yes_with_a_price_in_it_asks_nothing(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    assert "以后的价格会变" not in chat.says(text, "cancel_order")


@pytest.mark.parametrize("text", ["那都留着吧", "还是保留订单", "整单留着吧"])
def test_what_is_to_be_kept_is_not_cancelled(talk: Talk, text: str) -> None:
    chat = talk(ANNA)
    chat.says("取消这单", "cancel_order", named("order_no", PAID))
    chat.says(text, "return_refund")
    assert not chat.slots.get("proposal_id")
