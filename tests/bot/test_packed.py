"""What goods are counted or packed in, and the sizes that stand beside it."""

from __future__ import annotations

import pytest
from tests.bot.test_extractor import found

PACKED = [
    ("小米手机3盒", "小米手机3"),
    ("华为10包", "华为10"),
    ("cat food 3 bags", "女包"),
]
SIZED = [
    ("要三公斤装的洗衣液", "3kg"),
    ("白的不耐脏 黑色42", "42码"),
    ("got it in orange 42?", "42码"),
]


@pytest.mark.parametrize(("text", "wrong"), PACKED)
def test_what_goods_are_counted_in_is_no_model_and_no_bag(text: str, wrong: str) -> None:
    named = [value for kind, value in found(text) if kind in ("product", "category", "brand")]
    assert named and wrong not in named


@pytest.mark.parametrize(("text", "size"), SIZED)
def test_a_size_in_words_or_behind_a_colour(text: str, size: str) -> None:
    assert size.removesuffix("码") in [
        str(v).removesuffix("码") for k, v in found(text) if k == "size"
    ]


@pytest.mark.parametrize("text", ["帮我看看女包 要3个", "a small bag for my wife"])
def test_a_bag_that_is_wanted_is_one(text: str) -> None:
    assert "category" in [kind for kind, _ in found(text)]
