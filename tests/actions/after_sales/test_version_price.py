"""The price of another version, asked while an exchange waits: in the size that was chosen."""

from datetime import datetime

import pytest

from actions.desk import Means
from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import Chat, at
from tests.shop.making import order
from tests.shop.making import product as put


@pytest.fixture
def chat(talk: Talk, means: Means, now: datetime) -> Chat:
    """The grey 1.5 m set goes back for the grey 1.8 m one, which costs 40 more."""
    with means.database.transaction() as tx:
        put(tx, "S1", now, name="水星 磨毛四件套", brand="水星", category="四件套",
            categories=["家居", "四件套"],
            variants=[(f"S1-{color}{size}", color, size, price, 9) for color in ("灰色", "粉色")
                      for size, price in (("1.5米床", 29_900), ("1.8米床", 33_900))])  # fmt: skip
        order(tx, "DD20261120000077", "signed", now, customer_id=ANNA, days_ago=3,
              lines=(("S1", "S1-灰色1.5米床", 1, 29_900),))  # fmt: skip
    begun, text = talk(ANNA), "四件套买小了，换1.8米床的"
    begun.says(text, "exchange", at(text, "四件套", "category", "四件套"),
               at(text, "1.8米床", "size", "1.8米床"))  # fmt: skip
    assert begun.slots["task"]["variant_id"] == "S1-灰色1.8米床"
    return begun


@pytest.mark.parametrize(
    ("text", "word", "intent"),
    [("粉色的一样价吗", "粉色", "promotion"), ("粉色多少钱", "粉色", "product_info"),
     ("粉色的价格也一样吗", "粉色", "stock"),
     ("40 more, hmm. is pink the same price?", "pink", "product_info"),
     ("how much is the pink one?", "pink", "product_info")],
)  # fmt: skip
def test_the_size_that_was_chosen_stays(chat: Chat, text: str, word: str, intent: str) -> None:
    said = chat.says(text, intent, at(text, word, "color", "粉色"))
    assert "¥339" in said and "¥299" not in said and chat.slots["task"]["name"] == "exchange"
    assert chat.slots["task"]["variant_id"] == "S1-灰色1.8米床"


@pytest.mark.parametrize("text", ["还是粉色吧", "粉色的也行"])
def test_a_colour_that_is_taken_is_no_question(chat: Chat, text: str) -> None:
    chat.says(text, "inform", at(text, "粉色", "color", "粉色"))
    assert chat.slots["task"].get("variant_id") == "S1-粉色1.8米床"
