"""Finds what the catalogue knows in a text: products, categories, brands, colours, sizes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any

from bot.components.found import Entity
from bot.components.lexicon import KINDS, Lexicon, Name, lexicon
from bot.components.normaliser import Normalised, normalise
from bot.components.trie import Found, Trie
from bot.components.typos import Typos

_FORGIVEN = ("product", "brand", "category")
_NOT_NAMES = (  # longer words that merely contain a name
    "花呗", "白条", "红包", "小米粥", "美的感觉", "充电桩", "锅炉", "背锅", "甩锅", "手机号",
    "手机号码",
    "电脑城", "鞋带", "电视剧", "电视台", "手机银行", "手机尾号", "手机验证码",
    "大小写", "红米饭",
    "钱包邮", "里面包", "书包邮", "饭碗", "水管工",
    "说明书", "证书", "通知书", "书面", "书房", "书法", "秘书", "茶色", "奶茶", "茶楼",
    "米粉",
    "phone number", "mobile phone number", "phone call", "on the phone", "by phone",
    "contact phone", "my phone is", "pet hair", "big mac",
    "book a", "book an", "to book", "booking",
    "book me", "library book", "gold members", "手机支付", "王者荣耀", "小红书", "书荒", "火锅",
    "手机连", "大一新生",
    "gold tier", "gold member", "gold membership", "gold card", "silver tier", "silver member",
)  # fmt: skip
_NO_SLIPS = re.compile(  # words of English that are one letter away from a name
    r"(?<![a-z])(?:better|boxes|cleaner|switch|carrier|snacks|tablets|dealt|copper|padding|"
    r"cartridge|candles|walmart|planes|charges|shirts|speakers?|phone is|sweater is)(?![a-z])"
)
_TOO_VAGUE = {  # words of the catalogue that mean something else in most sentences
    "米", "吕", "一对", "单只", "预约", "视频", "包装", "特点", "清洁", "类型", "定位", "附件",
    "时代", "主题",
    "语言", "结构", "洗涤", "等级", "件数", "作者", "折叠方式", "工艺", "数码", "运动", "图书",
    "食品", "宠物",
    "家居",
}  # fmt: skip
_SHOE = re.compile(
    r"(?<![0-9a-z.])(?P<number>(?:2[5-9]|3[0-9]|4[0-8])(?:\.5)?)\s?(?:码|号)(?![0-9楼线院])"
)
_SHOE_ENGLISH = re.compile(r"(?<![a-z])size\s(?P<number>(?:2[5-9]|3[0-9]|4[0-8])(?:\.5)?)(?![0-9])")
_BARE_SHOE = re.compile(r"(?<![0-9a-z.¥])(?P<number>3[4-9]|4[0-6])(?![0-9a-z.%])")
_FITS = re.compile(r"挤|夹脚|挤脚|大了|小了|偏大|偏小|大一|小一|码|尺寸|鞋|穿")
_NOT_A_SHOE = re.compile(
    r"\s?(?:度|块|元|个|岁|天|分|点|楼|号楼|栋|室|寸|斤|公斤|克|升|ml|件|盒|包|%|折|页|万|千|百)"
)
_CHOSEN = re.compile(r"[那要拿换穿拍买选是给]个?\s?$")  # 那s呢, 拍m还是l
_CHOSEN_END = re.compile(r"\s?(?:[呢吧呀啊的还码号,，。?？]|可以|行不|$)")
_SHOE_SAID = re.compile(
    r"(?<![a-z])(?:in(?: a)?|eu|need an?|wear an?|take an?|i'm an?|(?:for|to|into) an?)\s"
    r"(?P<number>(?:3[4-9]|4[0-8])(?:\.5)?)"
    r"(?=$|[,.?!]|\s(?:and|or|please|pls|left|in stock|instead))"
)
_LETTER_SAID = re.compile(
    r"(?<![a-z])(?:in(?: an?)?|an?|the|size|to|for an?)\s(?P<size>small|medium|large)"
    r"(?=$|[,.?!]|\s(?:please|pls|one|instead|left|size|or|and|available)(?![a-z]))"
)
_LETTERS = {"small": "S", "medium": "M", "large": "L"}
_MEMORY = re.compile(r"(?<![0-9a-z.])(\d{1,4})\s?(gb|g|tb|t)(?![0-9a-z])(?!信号|网络)")
_NETWORK = {("2", "g"), ("3", "g"), ("4", "g"), ("5", "g")}


class Names:
    """The lexicon made ready for searching."""

    def __init__(self, words: Lexicon) -> None:
        named = [name for name in words.names if name.said not in _TOO_VAGUE]
        known = [(normalise(name.said).text, name) for name in named]
        none = [(word, None) for word in _NOT_NAMES]
        self._sizes = words.sizes
        self._lately = functools.lru_cache(maxsize=32)(self._find)
        self._exact: Trie[Name | None] = Trie([*known, *none])
        self._forgiving: Typos[Name] = Typos(
            (said, name) for said, name in known if name.kind in _FORGIVEN and _forgivable(said)
        )

    def find(self, text: Normalised) -> tuple[Entity, ...]:
        """Names from left to right; the longest at each place, a slip forgiven where none is.

        Features and extractor ask for the same sentence, so the last answers are kept.
        """
        return self._lately(text)

    def _find(self, text: Normalised) -> tuple[Entity, ...]:
        exact = [found for found in self._exact.find(text.text) if _letter_is_meant(found, text)]
        sized = [entity for entity in _sizes(text.text, self._sizes) if not _covered(entity, exact)]
        taken = [(f.start, f.end) for f in exact if _is_product(f)]
        taken += [match.span() for match in _NO_SLIPS.finditer(text.text)]
        forgiven = [f for f in self._forgiving.find(text.text, taken) if _longer(f, exact)]
        named = [f for f in exact if None not in f.meanings and not _covered(f, forgiven)]
        found = sized + [_entity(f) for f in (*named, *forgiven)]
        return tuple(sorted(found, key=lambda entity: entity.start))


def _forgivable(said: str) -> bool:
    shortest = 6 if said.isascii() else 5
    return len(said.replace(" ", "")) >= shortest


def _entity(found: Found[Name | None] | Found[Name]) -> Entity:
    names = [name for name in found.meanings if name is not None]
    best = min(names, key=lambda name: KINDS.index(name.kind))
    return Entity(best.kind, best.value, found.start, found.end, None, best.product_ids)


def _letter_is_meant(found: Found[Name | None], text: Normalised) -> bool:
    """A lone Latin letter names a size only in capitals and away from Latin words."""
    if found.end - found.start > 1 or not text.text[found.start].isascii():
        return True
    start, end = text.span(found.start, found.end)
    before, after = text.original[:start], text.original[end:]
    if before.endswith("'") or after.startswith("'"):
        return False
    named = bool(re.search(r"size\s?$", before, re.IGNORECASE)) or text.text[found.end :][:1] in (
        "码",
        "号",
    )
    named = named or bool(_CHOSEN.search(before) and _CHOSEN_END.match(after))
    lonely = not any(c.isascii() and c.isalpha() for c in before[-2:] + after[:2])
    return named or (lonely and text.original[start:end].isupper())


def _is_product(found: Found[Name | None]) -> bool:
    return any(name is None or name.kind == "product" for name in found.meanings)


def _covered(one: Entity | Found[Name | None], others: Iterable[Found[Any]]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _longer(slip: Found[Name], exact: list[Found[Name | None]]) -> bool:
    """A forgiven name beats exact ones only as a product that explains more letters."""
    rivals = [f for f in exact if f.start < slip.end and slip.start < f.end]
    product = any(name.kind == "product" for name in slip.meanings)
    longer = slip.end - slip.start > sum(f.end - f.start for f in rivals)
    inside = all(slip.start <= f.start and f.end <= slip.end for f in rivals)
    return not rivals or (product and longer and inside)


def _sizes(text: str, written: frozenset[str]) -> list[Entity]:
    shoes = [
        Entity(
            "size",
            number if number in written else f"{number}码",
            m.start() if pattern is _SHOE else m.start("number"),
            m.end(),
        )
        for pattern in (_SHOE, _SHOE_ENGLISH, _SHOE_SAID)
        for m in pattern.finditer(text)
        for number in [m.group("number")]
    ]
    shoes += [
        Entity("size", _LETTERS[m.group("size")], *m.span("size"))
        for m in _LETTER_SAID.finditer(text)
    ]
    shoes += _bare_shoes(text, shoes, written)
    memories = [
        Entity("size", f"{m.group(1)}{m.group(2)[0].upper()}B", m.start(), m.end())
        for m in _MEMORY.finditer(text)
        if m.groups() not in _NETWORK
    ]
    return shoes + memories


def _bare_shoes(text: str, told: list[Entity], written: frozenset[str]) -> list[Entity]:
    """换42的: a number alone is a size only beside a word about fit."""
    if not _FITS.search(text):
        return []
    found = [
        Entity("size", n if (n := m.group("number")) in written else f"{n}码", m.start(), m.end())
        for m in _BARE_SHOE.finditer(text)
        if not _NOT_A_SHOE.match(text, m.end())
    ]
    return [entity for entity in found if not _covered(entity, told)]


@functools.lru_cache(maxsize=2)
def _made(words: Lexicon) -> Names:
    return Names(words)


def names() -> Names:
    """The names in force now."""
    return _made(lexicon())


def all_words(words: Lexicon) -> tuple[str, ...]:
    """Every name in normal form, for the tokenizer."""
    return tuple(sorted({normalise(name.said).text for name in words.names}))
