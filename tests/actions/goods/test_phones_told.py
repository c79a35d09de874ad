"""A telephone number and the word before it are no goods."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA
from tests.actions.talking import at


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("phone is 138****5678", "phone"),
        ("手机号是138****5678", "手机"),
        ("手机：13812345678", "手机"),
    ],
)
def test_a_number_that_is_told_looks_for_no_phones(talk: Talk, text: str, word: str) -> None:
    chat = talk(ANNA, "en" if "is" in text else "zh")
    chat.says(text, "purchase", at(text, word, "category", "手机"))
    assert not any(reply.get("products") for reply in chat.replies)


def test_phones_are_still_looked_for(talk: Talk) -> None:
    chat = talk(ANNA)
    text = "手机有什么推荐 我的号码是138****5678"
    chat.says(text, "purchase", at(text, "手机", "category", "手机"))
    assert any(reply.get("products") for reply in chat.replies)
