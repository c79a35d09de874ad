"""No more than so much, however it is said: the most that it may cost."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("a phone, dont wanna spend more than 3000", "more than 3000"),
        ("a phone but i don't want to go over 3000", "over 3000"),
        ("手机 不想花超过3000", "超过3000"),
        ("手机 别给我推3000以上的", "3000以上"),
    ],
)
def test_the_limit_is_the_most(talk: Talk, text: str, price: str) -> None:
    chat = talk(ANNA, "zh" if "手机" in text else "en")
    kind = "手机" if "手机" in text else "phone"
    chat.says(text, "purchase", at(text, kind, "category", "手机"),
              at(text, price, "price", 3000, role="min"))  # fmt: skip
    assert {one["product_id"] for one in chat.cards} == {"P2", "P3"}


def test_a_least_stays_a_least(talk: Talk) -> None:
    chat, text = talk(ANNA, "en"), "a phone for more than 3000, i don't want a cheap one"
    chat.says(text, "purchase", at(text, "phone", "category", "手机"),
              at(text, "more than 3000", "price", 3000, role="min"))  # fmt: skip
    assert {one["product_id"] for one in chat.cards} == {"P1"}
