"""4K is how fine a picture is, unless it is said as a price."""

import re

import pytest

from actions.goods.features import _meant
from actions.goods.resolutions import _MONEY_AFTER, _MONEY_BEFORE, _SAID


def is_money(text: str) -> bool:
    said = _SAID.search(text)
    assert said
    before, after = text[: said.start()], text[said.end() :]
    return bool(_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after))


@pytest.mark.parametrize(
    "text", ["我要4K的", "27寸4k带typec的显示器有啥", "4k monitor", "any 4k ones?", "2K屏 别超2000"]
)
def test_a_resolution(text: str) -> None:
    assert not is_money(text)


@pytest.mark.parametrize(
    "text", ["显示器 4k左右", "预算4k", "4k以内的", "under 4k", "laptop, around 4k", "4k块",
             "4k max", "不超过4k"],
)  # fmt: skip
def test_a_price(text: str) -> None:
    assert is_money(text)


def test_words_in_latin_letters_are_whole() -> None:
    assert _meant("4k").search("27寸4k带")
    assert not _meant("4k").search("4kg的")
    assert re.search("x", _meant("双门").sub("x", "双门的"))
