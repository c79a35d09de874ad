"""先不下单了 我跟家里商量下: the order is put off, and what it is put off for asks nothing."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES
from tests.actions.talking import product


@pytest.mark.parametrize(
    "text",
    ["那先不下单了 我跟家里商量下", "先不下单了，回去问问老公", "先不下单 我再考虑一下",
     "not ordering yet, i'll ask my wife first"],
)  # fmt: skip
def test_nothing_is_asked_back(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    chat.says("赤兔8怎么样", "product_info", product("李宁 赤兔 8", SHOES))
    chat.says("42黑的来一双 然后下单", "purchase")
    assert chat.slots["task"]["name"] == "place_order"
    chat.says(text, "deny")
    assert len(chat.replies) == 1 and not chat.buttons
