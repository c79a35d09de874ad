"""So many pieces of goods in talk, in one sum; and what is missing for free shipping."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import held
from tests.actions.talking import Chat, named


def _nuts(talk: Talk, language: str = "zh") -> Chat:
    chat = talk(language=language)
    chat.says("每日坚果", "purchase", named("product", "每日坚果", extra={"product_id": "P8"}))
    return chat


@pytest.mark.parametrize(
    ("text", "lang", "total"),
    [("两袋一共多少钱", "zh", "198"), ("3袋 一共多少钱", "zh", "297"),
     ("two bags, how much in all", "en", "198")],
)  # fmt: skip
def test_the_pieces_are_summed_and_nothing_is_put_in(
    talk: Talk, means: Means, text: str, lang: str, total: str
) -> None:
    said = _nuts(talk, lang).says(text, "shipping_info", named("quantity", int(total) // 99))
    assert total in said and not held(means)


def test_with_the_fee_that_small_sums_pay(talk: Talk) -> None:
    chat = talk()
    chat.says("纯棉T恤", "purchase", named("product", "优衣库 纯棉T恤", extra={"product_id": "P6"}))
    assert "99" in chat.says("一件一共多少钱", "shipping_info", named("quantity", 1))


def test_not_of_the_basket(talk: Talk) -> None:
    chat = _nuts(talk)
    chat.says("加购物车", "purchase")
    said = chat.says("一共多少钱", "shipping_info")
    assert "购物车" in said or "合计" in said
