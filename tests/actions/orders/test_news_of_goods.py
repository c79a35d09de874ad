"""News of goods that were bought, and an order called by its goods, are no search."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import AIRCON_ORDER, ANNA, GALAXY, MATE, SHIPPED
from tests.actions.talking import at, product


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("any news on my phone??", "complaint"),
        ("any update about my phone", "out_of_scope"),
        ("order of the phone", "purchase"),
    ],
)
def test_the_order_is_told(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en")
    said = chat.says(text, intent, at(text, "phone", "category", "手机"))
    assert SHIPPED in said or any("Mate 60" in one for one in chat.titles)
    assert "complaint" not in said and not chat.cards


def test_each_of_two_is_told(talk: Talk) -> None:
    text = "any news on my mate 60 and the aircon"
    said = talk(ANNA, "en").says(text, "complaint", at(text, "mate 60", "product", "华为 Mate 60",
                                    extra={"product_id": MATE}),
                                 at(text, "aircon", "category", "空调"))  # fmt: skip
    assert SHIPPED in said and AIRCON_ORDER in said


def test_goods_taken_before_the_days_are_asked_for(talk: Talk) -> None:
    chat = talk(None, "en")
    chat.says("galaxy a55", "product_info", product("三星 Galaxy A55", GALAXY))
    text = "take the blue one. how long does shipping take to harbin"
    said = chat.says(text, "shipping_info", at(text, "blue", "color", "蓝色"))
    assert "basket" in said and "3-5" in said
