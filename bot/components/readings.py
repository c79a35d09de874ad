"""Tells a slip from what was meant: to mount is no tomount, 海蓝之谜这面霜 names two things."""

from __future__ import annotations

import functools
import re

from bot.components.sentences import pieces
from bot.components.trie import compact

_BETWEEN = frozenset("这那的个了和跟与要有是我你他她买想换给款新用啊呢吧嘛哦")
_LATIN_WORD = re.compile(r"[a-z]+")


def reads_as_typed(typed: str, name: str) -> bool:
    """Whether `typed`, one slip away from `name`, makes sense as it stands."""
    if typed.isascii():
        words = _LATIN_WORD.findall(typed)
        return bool(words) and all(map(_is_common, words))
    return _put_in(compact(typed), name)


@functools.lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    """The sentence encoder's vocabulary keeps common words whole: mount, but sam-s-ng."""
    stems = {word, word.removesuffix("s"), word.removesuffix("ing")}
    return any(pieces(stem) == 1 for stem in stems)


def _put_in(typed: str, name: str) -> bool:
    """这, 的 or 和 in the middle of a name is a word between two names."""
    if len(typed) != len(name) + 1:
        return False
    pairs = enumerate(zip(typed, name, strict=False))
    place = next((i for i, (one, other) in pairs if one != other), len(name))
    return typed[place] in _BETWEEN
