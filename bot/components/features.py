"""Turns a sentence into numbers: its words, its letters, the kinds of thing it names.

Words in ones and twos, letters in runs of one to four cut from the whole sentence (not from words
joined by blanks, where 到哪 would never appear), and the kinds of entity found. Long numbers become
one sign each, so that no order number is learnt by heart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from bot.components.colors import find_color_letters
from bot.components.found import Entity
from bot.components.gist import gist
from bot.components.names import names
from bot.components.normaliser import Normalised, normalise
from bot.components.patterns import find_patterns
from bot.components.tokenizer import words_of

_LONGEST_RUN = 4
_NUMBER = re.compile(r"\d+")
_ORDER, _PHONE, _AMOUNT = "\ue001", "\ue002", "\ue003"
_GOODS = ("@product", "@brand")  # two of them are compared, of one something is asked
_SIGNS = {"order_no": _ORDER, "phone": _PHONE, "price": _AMOUNT}


@dataclass(frozen=True)
class Reading:
    """A sentence as the features see it."""

    masked: str  # for words and letters: long numbers as signs, short ones as zeros
    plain: str  # for the sentence encoder: long numbers shortened
    kinds: tuple[str, ...]


def read(text: str) -> Reading:
    """Reads a typed text; also an empty one."""
    normal = normalise(text)
    return _read(normal)


def _read(normal: Normalised) -> Reading:
    patterns = find_patterns(normal.text)
    named = names().find(normal)
    found = [*patterns, *named, *find_color_letters(normal.text, named)]
    wish = gist(normal.text)
    masked, plain = _shortened(wish, patterns if wish == normal.text else find_patterns(wish))
    masked = _NUMBER.sub(lambda match: "0" * min(len(match.group()), 5), masked)
    kinds = [f"@{e.entity}{':' + e.role if e.role else ''}" for e in found]
    return Reading(masked, plain, tuple(sorted(kinds)))


def _shortened(text: str, patterns: Iterable[Entity]) -> tuple[str, str]:
    """Long numbers as signs, and as short numbers."""
    masked, plain = text, text
    for entity in sorted(patterns, key=lambda e: -e.start):
        if entity.entity in ("order_no", "phone"):
            sign = _SIGNS[entity.entity]
            masked = masked[: entity.start] + sign + masked[entity.end :]
            plain = plain[: entity.start] + "123456" + plain[entity.end :]
    return masked, plain


def _words(reading: Reading) -> list[str]:
    words = [word for word, _, _ in words_of(reading.masked)]
    signs = [char for char in reading.masked if char in _SIGNS.values()]
    pairs = [f"{a} {b}" for a, b in zip(["^", *words], [*words, "$"], strict=False)]
    return [f"w{word}" for word in (*words, *signs, *pairs)]


def _letters(reading: Reading) -> list[str]:
    text = f"^{reading.masked}$"
    return [
        f"c{text[start : start + length]}"
        for length in range(1, _LONGEST_RUN + 1)
        for start in range(len(text) - length + 1)
    ]


def _kinds(reading: Reading) -> list[str]:
    once = sorted(set(reading.kinds))
    only = "@only" if once and len(reading.masked) <= 24 else "@none"
    pairs = [f"{a}{b}" for a, b in zip(once, once[1:], strict=False)]
    goods = sum(kind in _GOODS for kind in reading.kinds)
    return [*once, *pairs, f"{only}{len(once)}", f"@goods{min(goods, 3)}"]


GROUPS = (("words", _words), ("letters", _letters), ("kinds", _kinds))


class Counted:
    """TF-IDF of one group of features: damped counts, weighed by rarity, of length one."""

    def __init__(self, vocabulary: Sequence[str], weights: np.ndarray) -> None:
        self.vocabulary = list(vocabulary)
        self.weights = weights.astype(np.float32)
        self._weight: list[float] = self.weights.tolist()
        self._column: dict[str, int] = {name: i for i, name in enumerate(self.vocabulary)}

    @classmethod
    def learn(cls, sentences: Iterable[Sequence[str]], seldom: int) -> Counted:
        """Vocabulary of features found in at least `seldom` sentences."""
        frequency: dict[str, int] = {}
        total = 0
        for features in sentences:
            total += 1
            for feature in set(features):
                frequency[feature] = frequency.get(feature, 0) + 1
        kept = sorted(name for name, count in frequency.items() if count >= seldom)
        counts = np.array([frequency[name] for name in kept], dtype=np.float64)
        return cls(kept, np.log((1 + total) / (1 + counts)) + 1 if kept else counts)

    def rows(self, sentences: Sequence[Sequence[str]]) -> csr_matrix:
        """One row a sentence; a sentence of unknown features is a row of zeros."""
        data: list[float] = []
        columns: list[int] = []
        ends = [0]
        for features in sentences:
            values = self.row(features)
            columns.extend(values)
            data.extend(values.values())
            ends.append(len(columns))
        shape = (len(sentences), len(self.vocabulary))
        return csr_matrix((np.array(data, dtype=np.float32), columns, ends), shape=shape)

    def row(self, features: Sequence[str]) -> dict[int, float]:
        """Column -> value of one sentence."""
        counts: dict[int, int] = {}
        for feature in features:
            column = self._column.get(feature)
            if column is not None:
                counts[column] = counts.get(column, 0) + 1
        values = {c: (1 + math.log(n)) * self._weight[c] for c, n in counts.items()}
        length = math.sqrt(sum(value * value for value in values.values())) or 1.0
        return {column: value / length for column, value in values.items()}

    def known(self, features: Sequence[str]) -> float:
        """Share of the features that training has seen; 0 for none at all."""
        return sum(f in self._column for f in features) / len(features) if features else 0.0
