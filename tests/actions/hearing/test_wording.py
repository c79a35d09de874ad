"""What people say, by name: every name stands once, and no message takes long to look through."""

import re
from collections import Counter

import pytest

from actions.hearing.swapping import LONGEST, swaps
from actions.hearing.wording import FILES, asks, gives_up, says, without, yields


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


@pytest.mark.parametrize("text", ["有美妆券没", "还有货没", "有优惠没有", "这个有保修没？",
                                  "有啥券能用", "几钿", "5公斤的伐", "好多钱一斤"])  # fmt: skip
def test_a_thing_asked_for_between_two_halves_is_a_question(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", ["只有黑色没有白色", "没有货没事", "还没有收到没有消息的包裹",
                                  "没有啥要改的", "花了好多钱", "步伐不用快"])  # fmt: skip
def test_a_thing_that_is_missing_is_none(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("普洱他喝不惯 有没有绿茶", "普洱"),
        ("孩子吃不惯狗粮", "狗粮"),
        ("普洱喝得惯吗 有没有绿茶", ""),
    ],
)
def test_what_somebody_cannot_get_used_to_is_refused(text: str, refused: str) -> None:
    goods = ("普洱", "狗粮", "绿茶")
    assert [one for one in goods if without(text, one)] == [refused] * bool(refused)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("，，，有没有", True), ("有没有", True), ("有没有便宜的", False), ("纱布有没有毒", False)],
)
def test_whether_it_is_there_at_all(text: str, asked: bool) -> None:
    assert says("stock_question", text) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [("礼盒有手提袋没", True), ("能配个礼品袋吗", True), ("手提袋多少钱", False)],
)
def test_a_bag_for_a_gift(text: str, asked: bool) -> None:
    assert says("gift_wrap", text) is asked
