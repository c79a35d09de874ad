"""What the basket comes to, asked after a coupon was claimed."""

import pytest

from actions.desk import Means
from shop import baskets
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, MATE60
from tests.actions.talking import Chat


def claimed(talk: Talk, means: Means, language: str = "zh") -> Chat:
    """A phone and nuts lie in the basket, the phone is in talk, and a coupon is claimed."""
    chat = talk(ANNA, language)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P1-b", 1, chat.now)
        baskets.set_quantity(tx, ANNA, "P8-1", 2, chat.now)
    chat.slots.update(product_id="P1", shown=["P1", "P2"])
    chat.says("领一下新人券" if language == "zh" else "claim the welcome coupon", "promotion")
    chat.clicks("确认" if language == "zh" else "confirm")
    return chat


@pytest.mark.parametrize(
    "text", ["现在下来多少钱", "那算下来多少", "减完多少钱", "最后要付多少", "现在下来是多少钱啊"]
)
def test_the_sum_is_that_of_the_basket(talk: Talk, means: Means, text: str) -> None:
    assert "合计 ¥5,187" in claimed(talk, means).says(text, "promotion")


def test_the_sum_in_english(talk: Talk, means: Means) -> None:
    chat = claimed(talk, means, "en")
    for text in ("so what does it come to now?", "how much do i pay now"):
        assert "Total ¥5,187" in chat.says(text, "promotion")


def test_the_price_of_goods_that_are_named_is_theirs(talk: Talk, means: Means) -> None:
    said = claimed(talk, means).says("Mate 60 现在多少钱", "product_info", MATE60)
    assert "合计" not in said and "4,999" in said


def test_goods_that_lie_in_no_basket_have_their_own_price(talk: Talk, means: Means) -> None:
    chat = claimed(talk, means)
    chat.slots["product_id"] = "P2"
    assert "合计" not in chat.says("现在多少钱", "product_info")


def test_what_it_costs_now_is_no_sum_without_a_coupon(talk: Talk, means: Means) -> None:
    chat = talk(ANNA)
    with means.database.transaction() as tx:
        baskets.set_quantity(tx, ANNA, "P1-b", 1, chat.now)
    chat.slots["product_id"] = "P1"
    assert "合计" not in chat.says("现在多少钱", "product_info")
