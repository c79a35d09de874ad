"""那43要补钱吗: of a size that there is not no difference is told."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA, SHOES_ORDER
from tests.actions.talking import at, named


@pytest.mark.parametrize(
    ("words", "told"), [("那43要补钱吗", False), ("42要补钱吗", True), ("要补差价吗", True)]
)
def test_a_difference(talk: Talk, words: str, told: bool) -> None:
    chat = talk(ANNA)
    text = "跑步鞋尺码不合适 换货"
    chat.says(text, "exchange", named("order_no", SHOES_ORDER),
              at(text, "跑步鞋", "category", "跑步鞋"))  # fmt: skip
    chat.says(words, "nlu_fallback")
    assert ("价格一样" in chat.text) is told
    assert told or "43" in chat.text
