"""What people say, by name: every name stands once, and no message takes long to look through."""

import re
from collections import Counter

import pytest

from actions.hearing.swapping import LONGEST, swaps
from actions.hearing.wording import FILES, asks, gives_up, yields


def test_every_name_stands_once_in_all_files() -> None:
    """YAML keeps the last of two in silence."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    names = Counter(re.findall(r"^(\w+):", text, flags=re.MULTILINE))
    assert [name for name, count in names.items() if count > 1] == []


def test_a_swap_is_looked_for_in_short_messages_alone() -> None:
    (found,) = swaps("把白色换成黑色")
    assert found == ((5, 7), (0, 3))
    assert swaps("，" * LONGEST + "把白色换成黑色") == []


def test_a_refusal_may_be_as_long_in_english() -> None:
    assert gives_up("fine, forget it, cancel it") and yields("yes please, that is fine")
    assert not gives_up("算了这个不要了你帮我再看看还有没有别的什么颜色的鞋子吧")


@pytest.mark.parametrize("text", ["有美妆券没", "还有货没", "有优惠没有", "这个有保修没？"])
def test_a_thing_asked_for_between_two_halves_is_a_question(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["只有黑色没有白色", "没有货没事", "还没有收到没有消息的包裹"])
def test_a_thing_that_is_missing_is_none(text: str) -> None:
    assert not asks(text)
