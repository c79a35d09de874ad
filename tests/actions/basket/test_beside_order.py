"""How long it takes, asked in the very message that orders, is answered with the order."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "去结账 货到付款 周几能到上海"),
        ("zh", "下单吧，微信付，几天能到"),
        ("en", "check out please, cash on delivery. how many days until it gets here?"),
    ],
)
@pytest.mark.parametrize("intent", ["nlu_fallback", "payment", "purchase"])
def test_the_days_and_the_order_are_told(
    talk: Talk, means: Means, language: str, text: str, intent: str
) -> None:
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    said = chat.says(text, intent)
    assert "48" in said
    assert ("Confirm" if language == "en" else "确认") in chat.titles


@pytest.mark.parametrize("text", ["下单多久能到", "货到付款的话几天到"])
def test_a_mere_question_orders_nothing(talk: Talk, means: Means, text: str) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P8-1", 1, chat.now)
    chat.says(text, "shipping_info")
    assert "确认" not in chat.titles
