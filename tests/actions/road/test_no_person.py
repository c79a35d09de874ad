"""No person after all: the assistant goes on with what is asked, or says that it does."""

import pytest

from tests.actions.conftest import Talk
from tests.actions.stocking import ANNA


@pytest.mark.parametrize(
    ("text", "language"),
    [("不等人工了", "zh"), ("算了 别转人工了", "zh"), ("never mind the person", "en")],
)
def test_the_assistant_says_that_it_goes_on(talk: Talk, text: str, language: str) -> None:
    said = talk(ANNA, language).says(text, "human_agent")
    assert any(word in said for word in ("不等人工", "由我来", "I'll go on", "it's me again"))


def test_a_bare_refusal_is_of_what_waits(talk: Talk) -> None:
    chat = talk(ANNA)
    chat.says("我要退货", "return_refund")
    assert "人工" not in chat.says("算了", "deny")
