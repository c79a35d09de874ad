"""两百的不要，五十左右的有没: the price that is refused is none to look for."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("text", "refused", "wanted"),
    [("太贵了 五百的不要，一千左右的有没", "五百", "一千"),
     ("不要五百的手机 一千左右有吗", "五百", "一千"),
     ("no 500 ones, around 1000 please", "500", "1000")],
)  # fmt: skip
def test_the_other_price_is_looked_for(talk: Talk, text: str, refused: str, wanted: str) -> None:
    chat = talk(None, "en" if text.isascii() else "zh")
    chat.says("手机", "purchase", named("category", "手机"))
    chat.says(text, "refine_recommendation", at(text, refused, "price", 500),
              at(text, wanted, "price", 1000))  # fmt: skip
    wishes = chat.slots["wishes"]
    assert (wishes["min_price"], wishes["max_price"]) == (80_000, 120_000)


def test_what_it_is_not_to_exceed_is_the_budget(talk: Talk) -> None:
    chat, text = talk(None), "手机 不要超过1000"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"),
              at(text, "1000", "price", 1000))  # fmt: skip
    assert chat.slots["wishes"]["max_price"] == 100_000
