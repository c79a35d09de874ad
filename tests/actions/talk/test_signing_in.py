"""What needs signing in, and what may be asked without it."""

import pytest

from tests.actions.conftest import Talk


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("没注册能先问问吗", "zh", "不登录也能问"),
        ("can i ask something without an account?", "en", "without signing in"),
    ],
)
def test_a_guest_may_ask(talk: Talk, text: str, language: str, told: str) -> None:
    said = talk(None, language).says(text, "out_of_scope")
    assert told in said and "再发我一次" not in said and "question again" not in said


def test_how_it_is_done(talk: Talk) -> None:
    assert "登录后" in talk(None).says("怎么登录", "help")
