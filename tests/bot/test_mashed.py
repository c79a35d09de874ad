"""Keys struck along a row are no words."""

import pytest
from bot.components.mashed import mashed


@pytest.mark.parametrize("text", ["asdfghjkl", "QWERTY", " zxcvbn ", "poiuyt"])
def test_a_run_along_a_row_says_nothing(text: str) -> None:
    assert mashed(text)


@pytest.mark.parametrize(
    "text", ["", "wer", "were", "power", "asdf", "aaaaa", "iphone", "退货qwerty"]
)
def test_words_and_short_runs_are_read(text: str) -> None:
    assert not mashed(text)
