"""The coupon that waits for its yes, asked of goods: tried on them, and it still waits."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, NUTS
from tests.actions.talking import product


@pytest.mark.parametrize(
    "text", ["does it work on the nuts", "how much would the nuts be then", "how much with it"]
)
def test_it_is_tried_on_the_goods(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en")
    chat.says("show me the nuts", "product_info", product("每日坚果", NUTS))
    chat.says("claim the welcome coupon", "promotion")
    assert chat.slots["task"]["name"] == "claim_coupon"
    said = chat.says(text, "product_info", product("每日坚果", NUTS))
    assert "net content" not in said and "welcome" in said.lower()
    assert chat.slots["task"]["name"] == "claim_coupon"


def test_without_a_claim_facts_are_facts(talk: Talk) -> None:
    said = talk(ANNA, "en").says("how much are they then", "product_info", product("坚果", NUTS))
    assert "¥99" in said
