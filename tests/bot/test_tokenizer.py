"""Words of mixed text, from a dictionary of our own."""

from __future__ import annotations

import json
from pathlib import Path

import jieba
import pytest
from bot.components.fingerprint import fingerprint
from bot.components.tokenizer import ShopTokenizer, words_of
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message


def tokens(text: str) -> list:
    component = ShopTokenizer(ShopTokenizer.get_default_config())
    return component.tokenize(Message({TEXT: text}), TEXT)


def test_names_of_the_catalogue_stay_whole_and_blanks_are_no_words() -> None:
    assert [word for word, _, _ in words_of("我想买 扫地机器人")] == [
        "我",
        "想",
        "买",
        "扫地机器人",
    ]
    assert [word for word, _, _ in words_of("iphone 15 pro")] == ["iphone", "15", "pro"]


def test_tokens_stand_where_they_were_typed() -> None:
    text = "請問　ｉＰｈｏｎｅ 有貨嗎？"
    assert [text[t.start : t.end] for t in tokens(text)] == ["請問", "ｉＰｈｏｎｅ", "有貨", "嗎"]


@pytest.mark.parametrize("text", ["", " ", "😂", "。。"])
def test_a_text_without_words_has_none(text: str) -> None:
    assert tokens(text) == []


def test_jieba_for_everybody_else_stays_as_it_was() -> None:
    words_of("扫地机器人")
    assert jieba.dt.FREQ.get("转人工", 0) == 0


def test_another_lexicon_is_another_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint()
    more = {"products": [{"product_id": "X1", "name": "星云手环", "names": []}]}
    (tmp_path / "lexicon.json").write_text(json.dumps(more), encoding="utf-8")
    monkeypatch.setenv("ZHANGGUI_VAR", str(tmp_path))
    assert fingerprint() != before
    assert "星云手环" in [word for word, _, _ in words_of("星云手环多少钱")]
