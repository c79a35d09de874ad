"""Goods of one's own that are too small go to an exchange for a larger size, never the same."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("the running shoes i got are too small", "refine_recommendation"),
        ("my running shoes dont fit", "deny"),
        ("the running shoes i ordered are a bit tight", "product_info"),
    ],
)
def test_it_is_no_search(talk: Talk, text: str, intent: str) -> None:
    chat = talk(ANNA, "en")
    said = chat.says(text, intent, at(text, "running shoes", "category", "跑步鞋"))
    assert "赤兔" in said and any("42" in one for one in [said, *chat.titles])


@pytest.mark.parametrize(
    "text",
    [
        "41 is tight. can i swap for a bigger size",
        "41的小了，想换大一码",
        "41 too small, go up one",
    ],
)
def test_its_own_size_is_no_wish(talk: Talk, text: str) -> None:
    chat = talk(ANNA, "en" if text.isascii() else "zh")
    said = chat.says(text, "exchange", named("order_no", SHOES_ORDER),
                     at(text, "41", "size", "41"), named("category", "跑步鞋"))  # fmt: skip
    assert "42" in said.replace(SHOES_ORDER, "")
