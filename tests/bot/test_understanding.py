"""The learnt part: the article's sentences, strange text, and keeping it without a pickle."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bot.components import artifact
from bot.components.understanding import Settings, Understanding, learn

ARTICLE = [
    ("您好，我想购买一台笔记本电脑。", "purchase"),
    ("你好，请问有什么可以帮忙的吗？", "help"),
    ("您好，我想了解一下你们的产品。", "product_info"),
    ("您好，能否帮我查询一下订单状态？", "order_status"),
    ("您好，我想了解一下你们的产品优惠活动。", "promotion"),
]


@pytest.mark.parametrize(("text", "intent"), ARTICLE)
def test_the_articles_sentences_are_understood(understanding: Any, text: str, intent: str) -> None:
    told = understanding.probabilities(text)
    assert understanding.intents[int(told.argmax())] == intent


@pytest.mark.parametrize("text", ["", " ", "😂😂", "。", "asdfghjkl", "\x00", "x" * 3000, "١٢٣"])
def test_no_text_makes_it_fail(understanding: Any, text: str) -> None:
    told = understanding.probabilities(text)
    assert told.shape == (len(understanding.intents),)
    assert np.isclose(told.sum(), 1.0) and np.isfinite(told).all()


@pytest.fixture(scope="module")
def small() -> Understanding:
    texts = [
        "我要退货",
        "退货怎么弄",
        "帮我退货",
        "你好",
        "您好呀",
        "在吗",
        "谢谢",
        "多谢你",
        "谢了",
    ]
    intents = ["return_refund"] * 3 + ["greet"] * 3 + ["thank"] * 3
    return learn(texts, intents, Settings(seldom=1, folds=3))


def test_what_was_kept_answers_the_same(small: Understanding, tmp_path: Path) -> None:
    artifact.save(tmp_path, small.artifact())
    again = Understanding.from_artifact(artifact.load(tmp_path))
    for text in ("我想退货", "你好", "谢谢你"):
        assert np.allclose(small.probabilities(text), again.probabilities(text))
    assert not list(tmp_path.glob("*.pkl")) and len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("name", ["arrays.npz", "facts.json", "manifest.json"])
def test_a_changed_file_is_refused(small: Understanding, tmp_path: Path, name: str) -> None:
    artifact.save(tmp_path, small.artifact())
    content = bytearray((tmp_path / name).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / name).write_bytes(bytes(content))
    with pytest.raises(artifact.ArtifactRefused):
        artifact.load(tmp_path)


def test_a_missing_file_is_refused(small: Understanding, tmp_path: Path) -> None:
    artifact.save(tmp_path, small.artifact())
    (tmp_path / "arrays.npz").unlink()
    with pytest.raises(artifact.ArtifactRefused):
        artifact.load(tmp_path)
