"""Writes a shopper's text the one way our features know, and remembers where each letter stood.

Shoppers type full width, traditional characters, stretched letters, emoji and pinyin. The features
and extractors read the normal form; spans that are reported refer to the text as it was typed.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from opencc import OpenCC

_SLIPS_FILE = Path(__file__).with_name("slips.yml")
_CONVERTER = OpenCC("t2s")
_REPEATABLE = 2  # 好好 and 谢谢 are words, 好好好好 is only a louder 好好
_INVISIBLE = {"Cf", "Cc", "Mn", "Me", "Cs", "Co", "Cn"}

Piece = tuple[str, int, int]  # normal letter(s), start and end in the typed text


@dataclass(frozen=True)
class Normalised:
    """Normal form of a text; `starts[i]`, `ends[i]` bound the typed letters behind letter i."""

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Position in the typed text of the normal letters from `start` up to `end`."""
        if not self.text or start >= end:
            return (0, 0)
        return (self.starts[start], self.ends[end - 1])


@dataclass(frozen=True)
class _Slips:
    pattern: re.Pattern[str]
    words: Mapping[str, str]
    emoji: Mapping[str, str]


@functools.lru_cache(maxsize=1)
def _slips() -> _Slips:
    content = yaml.safe_load(_SLIPS_FILE.read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for group in ("pinyin", "slang", "misspelt"):
        words.update({str(key): str(value) for key, value in content[group].items()})
    alternatives = []
    for word in sorted(words, key=len, reverse=True):
        escaped = re.escape(word)
        bounded = rf"(?<![a-z0-9]){escaped}(?![a-z0-9])" if word.isascii() else escaped
        bounded += "(?![童子媳科歌女])" if word.endswith("儿") else ""  # 这款儿童手表
        alternatives.append(bounded)
    return _Slips(re.compile("|".join(alternatives)), words, content["emoji"])


@functools.lru_cache(maxsize=8192)
def _letter(char: str) -> str:
    """One typed character in its normal form; empty when it carries nothing."""
    if unicodedata.category(char) in _INVISIBLE:
        return " " if char in "\t\n\r\u3000" else ""
    folded = unicodedata.normalize("NFKC", char).lower()
    if unicodedata.category(char) in {"So", "Sk"} and not folded.isascii():
        return " "
    simple = "".join(_CONVERTER.convert(part) if ord(part) > 127 else part for part in folded)
    return simple if simple.strip() else " "


def _letters(text: str) -> list[Piece]:
    emoji = _slips().emoji
    found: list[Piece] = []
    for position, char in enumerate(text):
        normal = emoji.get(char) or _letter(char)
        found.extend((part, position, position + 1) for part in normal)
    return found


def _without_repeats(pieces: list[Piece]) -> list[Piece]:
    """Blanks and signs once, other letters at most twice in a row; digits stay as they are."""
    kept: list[Piece] = []
    run = 0
    for piece in pieces:
        char = piece[0]
        run = run + 1 if kept and kept[-1][0] == char else 1
        allowed = _REPEATABLE if char.isalpha() else 1
        if char.isdigit() or run <= allowed:
            kept.append(piece)
        else:
            kept[-1] = (char, kept[-1][1], piece[2])
    return kept


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    first, last = 0, len(pieces)
    while first < last and pieces[first][0] == " ":
        first += 1
    while last > first and pieces[last - 1][0] == " ":
        last -= 1
    return pieces[first:last]


def _without_slips(pieces: list[Piece]) -> list[Piece]:
    text = "".join(piece[0] for piece in pieces)
    slips = _slips()
    result: list[Piece] = []
    done = 0
    for match in slips.pattern.finditer(text):
        start, end = pieces[match.start()][1], pieces[match.end() - 1][2]
        result.extend(pieces[done : match.start()])
        result.extend((char, start, end) for char in slips.words[match.group()])
        done = match.end()
    return result + pieces[done:]


@functools.lru_cache(maxsize=256)
def normalise(text: str) -> Normalised:
    """Normal form of any text, also of an empty one; never raises."""
    pieces = _trimmed(_without_slips(_without_repeats(_letters(text or ""))))
    return Normalised(
        original=text or "",
        text="".join(piece[0] for piece in pieces),
        starts=tuple(piece[1] for piece in pieces),
        ends=tuple(piece[2] for piece in pieces),
    )
