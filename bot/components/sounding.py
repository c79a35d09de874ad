"""Names typed by ear: 平果, 狗梁, 黑se, shou ji, neicun.

A Chinese keyboard offers words by their sound, so a slip sounds like the word that was meant. A
place of the text is taken for a name when its syllables are the name's, at least half of the
Chinese letters are right, and no other word of the dictionary stands there.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # letters suffice, and 30 MB are saved
from pypinyin import Style, pinyin

from bot.components.found import Entity, overlaps
from bot.components.lexicon import Lexicon, Name, lexicon
from bot.components.names import entity_of, looks_like_a_name
from bot.components.normaliser import normalise
from bot.components.tokenizer import is_common, is_everyday, known_words

_BY_EAR = ("product", "category", "brand", "color", "attribute")
_PIECE = re.compile(r"[a-z]+|[\u4e00-\u9fff]")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
_FEWEST_LETTERS = 4  # of a name typed in pinyin only
_NUMERALS = frozenset("一二两三四五六七八九十百千万")  # 十度 is no 湿度
_USED_UP = re.compile("[喝吃用抽穿擦](?:完|光|没|了|剩|过|到|不)")
_SAYS_LITTLE = frozenset("的子色")  # right by chance


@dataclass(frozen=True)
class _Syllable:
    sound: str
    start: int
    end: int


@functools.lru_cache(maxsize=8192)
def _sound(char: str) -> str:
    return str(pinyin(char, style=Style.NORMAL, heteronym=False)[0][0])


class Sounds:
    """Names by their syllables."""

    def __init__(self, words: Lexicon) -> None:
        self._names: dict[tuple[str, ...], list[tuple[str, Name]]] = {}
        for name in words.names:
            said = normalise(name.said).text
            if name.kind in _BY_EAR and _CHINESE.fullmatch(said):
                self._names.setdefault(tuple(map(_sound, said)), []).append((said, name))
        self._known = {sound for key in self._names for sound in key}
        self._longest = max(map(len, self._names), default=0)

    def find(self, text: str) -> Iterator[Entity]:
        """Names from left to right, the longest first at each place."""
        syllables, position = self._syllables(text), 0
        while position < len(syllables):
            length, entity = self._at(text, syllables, position)
            if entity is not None:
                yield entity
            position += length

    def _syllables(self, text: str) -> list[_Syllable]:
        found: list[_Syllable] = []
        for match in _PIECE.finditer(text):
            start, piece = match.start(), match.group()
            for sound in self._cut(piece) if piece.isascii() else (_sound(piece),):
                length = len(sound) if piece.isascii() else 1
                found.append(_Syllable(sound, start, start + length))
                start += length
        return found

    def _cut(self, letters: str) -> tuple[str, ...]:
        """A Latin word as syllables of known names, else itself as one."""
        best: list[tuple[str, ...] | None] = [(), *[None] * len(letters)]
        for end in range(1, len(letters) + 1):
            for start in range(max(0, end - 6), end):
                before, last = best[start], letters[start:end]
                if before is not None and last in self._known:
                    shorter = best[end] is None or len(before) + 1 < len(best[end] or ())
                    best[end] = (*before, last) if shorter else best[end]
        return best[-1] or (letters,)

    def _at(
        self, text: str, syllables: Sequence[_Syllable], position: int
    ) -> tuple[int, Entity | None]:
        for length in range(min(self._longest, len(syllables) - position), 1, -1):
            part = syllables[position : position + length]
            meant = self._names.get(tuple(one.sound for one in part), ())
            meant = [one for one in meant if length > 2 or _heard_of(one[1], one[0])]
            meant = [one for one in meant if _stands_there(text, part, one[0])]
            if meant:
                names = [name for _, name in meant]
                return length, entity_of(names, part[0].start, part[-1].end)
        return 1, None


def _heard_of(name: Name, said: str) -> bool:
    """Nobody is taken to mean by two sounds a brand that is no word: 苹果, but not 歪比."""
    own = name.kind == "attribute" and said == name.value
    return own or name.kind not in ("brand", "product", "attribute") or is_common(said)


def _stands_there(text: str, part: Sequence[_Syllable], said: str) -> bool:
    """Whether a place is typed like the name, and is not another word of the language."""
    gaps = [text[a.end : b.start] for a, b in zip(part, part[1:], strict=False)]
    chinese = [i for i, one in enumerate(part) if not text[one.start].isascii()]
    if any(gap.strip() for gap in gaps) or (chinese and any(gaps)):
        return False
    if not chinese:
        return _whole(text, part) and sum(len(one.sound) for one in part) >= _FEWEST_LETTERS
    if text[part[0].start : part[-1].end] == said or _borders_on_a_word(text, part, said):
        return False  # as written it was looked at already
    right = [i for i in chinese if text[part[i].start] == said[i]]
    if len(right) * 2 < len(chinese) or (len(part) == 2 and _by_chance(text, part, right)):
        return False
    return _free(text, part, said)


def _by_chance(text: str, part: Sequence[_Syllable], right: Sequence[int]) -> bool:
    """要带 is no 腰带: of two letters the wrong one is no everyday word, the right one telling."""
    wrong = [text[one.start] for i, one in enumerate(part) if i not in right]
    telling = any(text[part[i].start] not in _SAYS_LITTLE for i in right)
    latin = any(char.isascii() for char in wrong)
    wrong_word = any(char in _NUMERALS or is_everyday(char) for char in wrong)
    return not latin and (not telling or wrong_word)


def _borders_on_a_word(text: str, part: Sequence[_Syllable], said: str) -> bool:
    """餐桌已 is no 餐桌椅, 奶粉喝完 no 奶粉盒: what differs at an edge is a word of its own."""
    if len(part) > 2 and text[part[-1].start] != said[-1] and _USED_UP.match(text, part[-1].start):
        return True
    edges = ((text[part[0].start], said[0]), (text[part[-1].start], said[-1]))
    return len(part) > 2 and any(typed != meant and is_everyday(typed) for typed, meant in edges)


def _whole(text: str, part: Sequence[_Syllable]) -> bool:
    sides = text[: part[0].start][-1:], text[part[-1].end :][:1]
    return not any(side.isascii() and side.isalnum() for side in sides)


def _free(text: str, part: Sequence[_Syllable], said: str) -> bool:
    """Words of the dictionary may stand inside a long name, else only where the name has them."""
    starts = {one.start: i for i, one in enumerate(part)}
    for start, end in known_words(text):
        if start < part[-1].end and part[0].start < end:
            first = starts.get(start)
            inside = first is not None and end <= part[-1].end
            same = inside and text[start:end] == said[first or 0 : (first or 0) + end - start]
            if not same and not (inside and len(part) > 2):
                return False
    return True


@functools.lru_cache(maxsize=2)
def _made(words: Lexicon) -> Sounds:
    return Sounds(words)


def with_sounding(text: str, named: Sequence[Entity], taken: Sequence[Entity] = ()) -> list[Entity]:
    """What was named and what sounds like a name; the longer wins where one holds the other."""
    kept = list(named)
    for heard in _made(lexicon()).find(text):
        if overlaps(heard, taken) or looks_like_a_name(text, heard):
            continue
        rivals = [one for one in kept if one.start < heard.end and heard.start < one.end]
        longer = all(heard.start <= one.start and one.end <= heard.end for one in rivals)
        exact = any((one.start, one.end) == (heard.start, heard.end) for one in rivals)
        if longer and not exact and not any(one.entity == "product" for one in rivals):
            kept = [one for one in kept if one not in rivals] + [heard]
    return sorted(kept, key=lambda entity: entity.start)
