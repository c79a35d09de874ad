"""The quick encoder says what the library's own forward pass says, and forgets when it is full."""

from __future__ import annotations

import numpy as np
import pytest
from bot.components.encoder import Encoder
from bot.components.sentences import LENGTH, _encoder, encode, encode_one

TEXTS = [
    "嗯",
    "我买的东西怎么还没到",
    "can you recommend a phone?",
    "订单号DD20261123 帮我查",
    "很长" * 200,
]


@pytest.mark.parametrize("text", TEXTS)
def test_one_sentence_has_the_librarys_vector(text: str) -> None:
    assert np.abs(encode_one(text) - encode([text])[0]).max() < 1e-5


def test_more_tokens_than_it_keeps_change_nothing() -> None:
    small = Encoder(_encoder()._model, kept=12)
    for text in TEXTS * 2:
        assert np.abs(small.encode(text) - encode([text])[0]).max() < 1e-5


def test_a_blank_text_is_all_zeros() -> None:
    assert encode_one(" ").tolist() == [0.0] * LENGTH
