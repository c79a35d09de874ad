"""Finds what the catalogue knows in a text: products, categories, brands, colours, sizes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any

from bot.components.found import Entity
from bot.components.lexicon import KINDS, Lexicon, Name, lexicon
from bot.components.lone import stands_alone
from bot.components.normaliser import Normalised, normalise
from bot.components.readings import reads_as_typed
from bot.components.sizes import find_sizes, letter_is_meant
from bot.components.trie import Found, Trie
from bot.components.typos import Typos

FEATURE = "feature"  # 机洗: what goods are like; 洗涤方式 is the attribute asked about
_FORGIVEN = ("product", "brand", "category")
_NOT_NAMES = (  # longer words that merely contain a name
    "花呗", "白条", "红包", "小米粥", "美的感觉", "充电桩", "锅炉", "背锅", "甩锅", "手机号",
    "手机号码",
    "电脑城", "鞋带", "电视剧", "电视台", "手机银行", "手机尾号", "手机验证码",
    "大小写", "红米饭",
    "钱包邮", "里面包", "书包邮", "饭碗", "水管工",
    "说明书", "证书", "通知书", "书面", "书房", "书法", "秘书", "茶色", "奶茶", "茶楼",
    "phone number", "mobile phone number", "phone call", "on the phone", "by phone",
    "carry on the", "carry on a",
    "contact phone", "my phone is", "pet hair", "big mac",
    "book a", "book an", "to book", "booking",
    "book me", "bag of", "bags of", "pot of", "pots of", "fan of", "a fan", "big fan",
    "hotpot place", "hotpot places", "hot pot place",
    "hotpot restaurant", "black friday", "book another", "one size up", "a size up", "size up",
    "size down", "receiver phone", "phone line", "solid food", "黄金会员", "罐头回复", "歪比巴卜",
    "wrong phone", "phone on my", "phone is", "my phone number",
    "library book", "gold members", "手机支付", "王者荣耀", "小红书", "书荒", "火锅",
    "手机连", "大一新生", "花屏", "客服装", "单撤", "手举", "压胶", "查台", "小红书文案", "黑雨",
    "多大码", "差几", "图书馆", "文具店", "电视墙", "嫌重", "保被", "里聊", "指定时", "定时段",
    "起床", "上床", "下床", "赖床", "卧床", "躺床", "病床", "机床", "临床", "床上", "床前", "床边",
    "床位", "床尾", "床底", "床沿", "奶茶店", "茶餐厅", "菠萝油", "电脑配对", "和电脑配",
    "gold tier", "gold member", "gold membership", "gold card", "silver tier", "silver member",
)  # fmt: skip
_NO_SLIPS = re.compile(  # words of English that are one letter away from a name
    r"(?<![a-z])(?:better|boxes|cleaner|switch|carrier|snacks|tablets|dealt|copper|padding|"
    r"cartridge|candles|walmart|planes|charges|shirts|speakers?|phone is|sweater is)(?![a-z])"
)
_TOO_VAGUE = {  # words of the catalogue that mean something else in most sentences
    "米", "吕", "一对", "单只", "整箱", "风格", "视频", "包装", "特点", "清洁", "类型", "定位",
    "附件", "时代", "主题",
    "语言", "结构", "洗涤", "等级", "件数", "作者", "折叠方式", "工艺", "数码", "运动",
    "食品", "宠物",
    "家居", "礼物", "礼品", "生日礼物", "伴手礼", "伴手", "gifts", "essays", "essay",
}  # fmt: skip
_FREE_POST = re.compile(r"包邮(?![寄递])")  # 手机包邮 sells no 手机包
_LIMITED = re.compile(r"(?<=[以之]内)\s")
_ASKED = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:大不大|好不好|怎么样|多久|多大|大)$")  # 噪音大不大
_ALSO_WORDS = {
    "only", "gap", "lining", "boss", "coach", "vans", "mac", "guess", "theory", "monster",
    "mlb", "keep",
}  # fmt: skip


class Names:
    """The lexicon made ready for searching."""

    def __init__(self, words: Lexicon) -> None:
        named = [name for name in words.names if name.said not in _TOO_VAGUE]
        named = [name for name in named if not (name.kind == "color" and name.said[-1] == "的")]
        known = [(normalise(name.said).text, name) for name in named]
        known += [(f"{said}s", name) for said, name in known if _has_plural(said, name.kind)]
        none = [(word, None) for word in _NOT_NAMES]
        self._sizes = words.sizes
        self._lately = functools.lru_cache(maxsize=32)(self._find)
        self._exact: Trie[Name | None] = Trie([*known, *none])
        forgiven = [one for one in known if one[1].kind in _FORGIVEN and _forgivable(one[0])]
        self._forgiving: Typos[Name] = Typos(forgiven, reads_as_typed)

    def find(self, text: Normalised) -> tuple[Entity, ...]:
        """Names from left to right; the longest at each place, a slip forgiven where none is.

        Features and extractor ask for the same sentence, so the last answers are kept.
        """
        return self._lately(text)

    def _find(self, text: Normalised) -> tuple[Entity, ...]:
        exact = [
            found
            for found in self._exact.find(_ends(text.text))
            if letter_is_meant(found.start, found.end, text) and _typed_as_a_name(found, text)
            if stands_alone(text.text, found.start, found.end)
        ]
        sizes = find_sizes(text.text, self._sizes)
        sized = [entity for entity in sizes if not _covered(entity, exact)]
        taken = [(f.start, f.end) for f in exact if _is_product(f)]
        taken += [match.span() for match in _NO_SLIPS.finditer(text.text)]
        forgiven = [f for f in self._forgiving.find(text.text, taken) if _longer(f, exact)]
        named = [f for f in exact if None not in f.meanings and not _covered(f, forgiven)]
        found = sized + [_entity(f) for f in (*named, *forgiven)]
        return tuple(sorted(found, key=lambda entity: entity.start))


def _ends(text: str) -> str:
    """The text, with what ends in the middle of a name made plain: 500以内 衣服, 包邮."""
    return _LIMITED.sub("\0", _FREE_POST.sub("\0\0", text))


def _has_plural(said: str, kind: str) -> bool:
    return kind == "category" and said.isascii() and len(said) > 3 and said[-1] not in "sxhy"


def _forgivable(said: str) -> bool:
    shortest = 6 if said.isascii() else 5
    return len(said.replace(" ", "")) >= shortest


def entity_of(meanings: Iterable[Name], start: int, end: int) -> Entity:
    """The likeliest of several meanings at a place of the text."""
    best = min(meanings, key=lambda name: KINDS.index(name.kind))
    kind = FEATURE if best.kind == "attribute" and best.feature else best.kind
    if best.kind == "attribute":
        start += 2 * best.said.startswith("支持")
        end -= 2 * (len(best.said) > 3 and best.said.endswith(("功能", "效果", "性能")))
        end -= len(best.said) - len(_ASKED.sub("", best.said))
    return Entity(kind, best.value, start, end, None, best.product_ids)


def _entity(found: Found[Name | None] | Found[Name]) -> Entity:
    return entity_of([one for one in found.meanings if one is not None], found.start, found.end)


def _typed_as_a_name(found: Found[Name | None], text: Normalised) -> bool:
    """Only is a brand, only a word: in a sentence of Latin letters the capital tells."""
    if text.text[found.start : found.end] not in _ALSO_WORDS:
        return True
    start, end = text.span(found.start, found.end)
    latin = text.original[:start].isascii() and text.original[end:].isascii()
    return not latin or (start > 0 and text.original[start].isupper())


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


@functools.lru_cache(maxsize=2)
def _made(words: Lexicon) -> Names:
    return Names(words)


def names() -> Names:
    """The names in force now."""
    return _made(lexicon())


def looks_like_a_name(text: str, heard: Entity) -> bool:
    """Whether what was heard lies in a longer word that is no name: 红书 in 小红书."""
    around = text[max(0, heard.start - 4) : heard.end + 4]
    said = text[heard.start : heard.end]
    return any(said in word and word in around for word in _NOT_NAMES)


def all_words(words: Lexicon) -> tuple[str, ...]:
    """Every name in normal form, and what only looks like one, for the tokenizer."""
    return tuple(sorted({normalise(name.said).text for name in words.names} | set(_NOT_NAMES)))
