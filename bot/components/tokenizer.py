"""Cuts Chinese and mixed text into words, with the catalogue's names kept whole.

The jieba instance is our own: jieba's default one is shared by everything in the process, and a
changed word list would leak into it. The lexicon's digest is part of the component's fingerprint,
else Rasa would restore the old words from its training cache.
"""

from __future__ import annotations

import functools
import logging
from typing import Any

import jieba
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.components.fingerprint import fingerprint
from bot.components.lexicon import Lexicon, lexicon
from bot.components.names import all_words
from bot.components.normaliser import normalise

_SHOP_WORDS = (
    "转人工", "人工客服", "价保", "保价", "专票", "普票", "优惠券", "领券", "满减", "花呗", "白条",
    "货到付款", "包邮", "运费险", "七天无理由", "退换货", "退差价", "收货人", "收件人", "补货",
    "有货",
    "缺货", "尺码", "订单号", "快递单号", "物流信息", "催发货", "售后", "上门安装", "以旧换新",
    "到账",
)  # fmt: skip


_EVERYDAY = 20_000
_COMMON = 10  # times in the dictionary's corpus; below it 平果 is rather a slip than the town
_LONG = 4  # letters; a word of so many is no slip, however rare: 生日礼物


@functools.lru_cache(maxsize=2)
def _made(words: Lexicon) -> tuple[jieba.Tokenizer, frozenset[str]]:
    """The tokenizer, and the names that were common words before they were added to it."""
    logging.getLogger("jieba").setLevel(logging.WARNING)
    cutter = jieba.Tokenizer()
    cutter.initialize()
    names = all_words(words)
    common = frozenset(name for name in names if (cutter.FREQ.get(name) or 0) >= _COMMON)
    for word in (*_SHOP_WORDS, *names):
        if len(word) > 1 and not word.isascii():
            cutter.add_word(word)
    return cutter, common


def _cutter(words: Lexicon) -> jieba.Tokenizer:
    return _made(words)[0]


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Words of a normalised text with their positions; blanks and signs are left out."""
    return [
        (word, start, end)
        for word, start, end in _cutter(lexicon()).tokenize(text)
        if any(char.isalnum() for char in word)
    ]


def known_words(text: str) -> list[tuple[int, int]]:
    """Places of the words of two letters and more that are common in Chinese, without guessing."""
    cutter, found = _cutter(lexicon()), []
    for word, start, end in cutter.tokenize(text, HMM=False):
        least = 1 if end - start >= _LONG else _COMMON
        if end - start > 1 and not word.isascii() and (cutter.FREQ.get(word) or 0) >= least:
            found.append((start, end))
    return found


def is_common(name: str) -> bool:
    """Whether a name is a common word too: 苹果, but not 歪比."""
    return name in _made(lexicon())[1]


def is_everyday(char: str) -> bool:
    """Whether a letter is a word of its own in a great many sentences: 要, 一, 的."""
    return (_cutter(lexicon()).FREQ.get(char) or 0) >= _EVERYDAY


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class ShopTokenizer(Tokenizer):
    """Rasa's tokenizer component over `words_of`; spans are those of the typed text."""

    @staticmethod
    def supported_languages() -> list[str] | None:
        """Chinese and English, also within one sentence."""
        return ["zh", "en"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's required switches, off."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    @staticmethod
    def required_packages() -> list[str]:
        """What must be installed."""
        return ["jieba"]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Other words or other code, other training."""
        return fingerprint()

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Words of one text; an empty text has none."""
        text = normalise(message.get(attribute) or "")
        return [Token(word, *text.span(start, end)) for word, start, end in words_of(text.text)]
