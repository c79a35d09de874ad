"""A question while something waits begins nothing else: it is answered, and the offer stays."""

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, PODS_ORDER
from tests.actions.talking import named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("退了这200 之后不想要了还能退货吧", "zh"),
        ("那以后还能退吗", "zh"),
        ("can i still return it later?", "en"),
    ],
)
def test_a_later_return_is_only_asked_of(
    talk: Talk, means: Means, text: str, language: str
) -> None:
    chat = talk(ANNA, language)
    chat.says("价保", "price_protection", named("order_no", PODS_ORDER))
    waiting = chat.slots["proposal_id"]
    said = chat.says(text, "return_refund")
    assert chat.slots["task"]["name"] == "price_protection"
    assert chat.slots["proposal_id"] == waiting
    assert "11月26日" in said or "26 Nov" in said


def test_a_wish_to_return_is_one(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("价保", "price_protection", named("order_no", PODS_ORDER))
    chat.says("算了 我要退货", "return_refund")
    assert chat.slots["task"]["name"] == "return_refund"
