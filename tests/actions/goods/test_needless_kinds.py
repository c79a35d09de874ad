"""Kinds that others are for, and those that were shown by mistake, are not looked for."""

import pytest

from actions.goods.needless_kinds import _is_for, _shown_so
from actions.turn import Entity


def kind(text: str, word: str) -> Entity:
    start = text.index(word)
    return Entity("category", word, None, {}, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word", "other", "is_for"),
    [
        ("两百以下 能充笔记本的充电宝", "笔记本", "充电宝", True),
        ("可以给手机充电的台灯", "手机", "台灯", True),
        ("power bank that can charge a laptop", "laptop", "power bank", True),
        ("笔记本和充电宝", "笔记本", "充电宝", False),
        ("能不能看看手机 耳机也行", "手机", "耳机", False),
        ("a laptop and a power bank", "laptop", "power bank", False),
    ],
)
def test_what_a_kind_is_for(text: str, word: str, other: str, is_for: bool) -> None:
    one, two = kind(text, word), kind(text, other)
    assert _is_for(text, one, [one, two]) is is_for
    assert not _is_for(text, two, [one, two])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("我刚刚是问无谷猫粮 你咋给我推饼干", "饼干"),
        ("怎么又给我看狗粮", "狗粮"),
        ("why are you showing me cookies", "cookies"),
    ],
)
def test_what_was_shown_instead(text: str, word: str) -> None:
    assert _shown_so(text, kind(text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [("给我推荐饼干", "饼干"), ("怎么挑狗粮", "狗粮"), ("show me cookies", "cookies")],
)
def test_what_is_wished_for(text: str, word: str) -> None:
    assert not _shown_so(text, kind(text, word))
