"""Names typed by ear are found; words of the language that sound alike are left alone."""

from __future__ import annotations

import pytest
from bot.components.extractor import find_entities
from bot.components.normaliser import normalise


def named(text: str) -> list[tuple[str, str]]:
    normal = normalise(text)
    return [(e.entity, normal.text[e.start : e.end]) for e in find_entities(normal)]


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("不要平果的", "brand", "平果"),
        ("两袋狗梁都受潮了", "category", "狗梁"),
        ("热水气要自己安装吗", "category", "热水气"),
        ("想买一件冲风衣", "category", "冲风衣"),
        ("有没有chong feng yi", "category", "chong feng yi"),
        ("neicun多大呀", "attribute", "neicun"),
        ("黑se有吗", "color", "黑se"),
    ],
)
def test_a_name_typed_by_ear_is_found(text: str, kind: str, said: str) -> None:
    assert (kind, said) in named(text)


@pytest.mark.parametrize(
    "text",
    ["明天要带伞吗", "是人工自动回的吗", "我想睡了", "需采购一百件", "大一新生", "要写字",
     "送我妈生日礼物"],
)  # fmt: skip
def test_words_that_only_sound_alike_are_no_names(text: str) -> None:
    assert all(kind == "quantity" for kind, _ in named(text))


@pytest.mark.parametrize(
    ("text", "said"), [("有白色的吗", "白色"), ("餐桌已签收", "餐桌"), ("家里奶粉喝完了", "奶粉")]
)
def test_a_word_beside_a_name_does_not_make_it_another(text: str, said: str) -> None:
    assert said in [one for _, one in named(text)]


def test_a_word_refused_as_written_is_not_let_in_by_its_sound() -> None:
    assert named("手机号码填错了") == []
