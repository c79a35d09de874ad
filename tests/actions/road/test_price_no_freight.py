"""What goods cost, taken for a question of freight: the price is told, and no freight."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import MATE60
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "price"),
    [("算了，华为的大包装多少钱", "4,999"), ("那华为的怎么卖", "4,999"),
     ("how much is the huawei one", "4,999")],
)  # fmt: skip
def test_the_price_is_told(talk: Talk, text: str, price: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    said = chat.says(text, "shipping_info", named("brand", "华为"))
    assert price in said + str(chat.replies) or "499900" in str(chat.replies)
    assert "¥99" not in said


@pytest.mark.parametrize("text", ["华为Mate60寄上海多少钱", "华为Mate60发新疆多少钱"])
def test_what_it_costs_to_send_it_is_freight(talk: Talk, text: str) -> None:
    said = talk(None).says(text, "shipping_info", MATE60)
    assert "送达" in said or "运费" in said
