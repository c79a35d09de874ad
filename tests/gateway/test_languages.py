"""Which language a message is answered in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.languages import Language, language_of


@pytest.mark.parametrize(
    ("text", "before", "found"),
    [
        ("你好", "en", "zh"),
        ("我想买 Apple AirPods Pro 2 max", "zh", "zh"),
        ("T恤", "en", "zh"),
        ("hello", "zh", "en"),
        ("recommend a phone", "zh", "en"),
        ("laptop", "zh", "en"),
        ("Is 华为Mate60 in stock?", "zh", "en"),
        ("show me 华为手机", "zh", "en"),
        ("iPhone 15", "zh", "zh"),
        ("iPhone 15", "en", "en"),
        ("XL", "zh", "zh"),
        ("M", "zh", "zh"),
        ("M", "en", "en"),
        ("ok", "zh", "zh"),
        ("wo yao tui huo", "zh", "zh"),
        ("DD2026112300017", "zh", "zh"),
        ("1", "en", "en"),
        ("😀", "zh", "zh"),
        ("", "en", "en"),
    ],
)
def test_the_words_decide_and_names_do_not(text: str, before: Language, found: Language) -> None:
    assert language_of(text, before) == found


@given(st.text(max_size=2000), st.sampled_from(["zh", "en"]))
def test_any_text_has_a_language(text: str, before: Language) -> None:
    assert language_of(text, before) in ("zh", "en")
