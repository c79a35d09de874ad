"""Features said in a wish, found among the values that goods of the kind are described with."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from actions.desk import Desk
from actions.goods.attributes import attribute_of
from actions.hearing.wording import simplified
from actions.hearing.words import spoken_features, term
from shop import catalogue
from shop.aliases import aliases
from shop.catalogue import Wishes
from shop.products import Product

CANDIDATES = 60
OF_GOODS = frozenset({"product", "category", "brand", "color", "size", "price"})
SHORTEST, SHORTEST_EN = 2, 5  # letters
_GAP = re.compile(r"[、，,/;；+（）()\s]+|和|或")
_COMMON = re.compile(r"^(支持|不支持|可以|不可以|标准|常规|普通|[\d.]+(?![段匹级])\D{0,4}|约.*)$")
_LACKING = frozenset({"无", "不支持", "否", "没有", "不防水"})
_ENDING = re.compile(r"(?<=..)(式|型|款)$")
_ABBREVIATED = re.compile(r"^[A-Za-z]{2,}(?=[\u4e00-\u9fff])")


def features_in(desk: Desk, wishes: Wishes) -> list[str]:
    """The values of the kind's goods that the message says, the longest first; found once a turn.

    Those named as its kind, brand, colour or size are searched for by themselves.
    """
    wider = replace(wishes, text="", attributes={}, exclude=(), in_stock=False,
                    min_price=None, max_price=None)  # fmt: skip
    key = f"features:{desk.turn.text}:{desk.turn.entities}:{wider}"
    if key not in desk.tx.info:
        desk.tx.info[key] = _found(desk, wider)
    return [*desk.tx.info[key]]


def _found(desk: Desk, wishes: Wishes) -> list[str]:
    text = simplified(desk.turn.text.lower())
    for said, meant in spoken_features().items():
        text = _meant(said).sub(meant, text)
    for each in desk.turn.entities:
        if each.name in OF_GOODS and each.start is not None:
            span = simplified(desk.turn.text[each.start : each.end].lower())
            own = span
            if each.name == "category":
                sold = (kind for kind in wishes.categories if span.endswith(kind))
                own = next(sold, None) or _own(span, str(each.value))
            text = text.replace(own, " " * len(own), 1)
    goods = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    values = {value for each in goods for value in each.attributes.values()}
    found = {word for value in values for word in _words(str(value)) if _said(word, text)}
    found |= {name for each in goods for name in each.attributes if _may_lack(goods, name)
              and _said(name, text)}  # fmt: skip
    found |= {said for said, meant in _also_said() if _said(said, text)
              and any(word in str(value) for value in values for word in meant)}  # fmt: skip
    widest = sorted(found, key=len, reverse=True)
    return [one for at, one in enumerate(widest) if not any(one in wider for wider in widest[:at])]


def as_spoken(desk: Desk, words: Sequence[str]) -> list[str]:
    """4K, as it was said, for 3840×2160."""
    text = desk.turn.text
    found = {meant: match.group(0) for said, meant in spoken_features().items()
             if (match := re.search(re.escape(said), text, re.IGNORECASE))}  # fmt: skip
    return [found.get(word, word) for word in words]


def catalogue_words(word: str) -> list[str]:
    """What the catalogue calls a feature: any of 红轴, 青轴 for 机械."""
    return next((meant for said, meant in _also_said() if said == word), [word])


def as_catalogued(word: str) -> str:
    """over ear as 头戴式, when the catalogue has but one word for it."""
    meant = catalogue_words(word)
    return meant[0] if len(meant) == 1 else word


def ways_to_say(word: str) -> list[str]:
    """The catalogue's word and what else shoppers say for it: 头戴式, 包耳, over-ear."""
    others = [said for said, meant in _also_said() if any(word in one for one in meant)]
    spoken = [said for said, meant in spoken_features().items() if meant == word]
    return [one for one in (word, *others, *spoken, in_english(word)) if one]


@lru_cache(maxsize=4096)
def in_english(word: str) -> str:
    """The English of a word whose ending was cut off: in-ear for 入耳, of 入耳式."""
    whole = (term(f"{word}{ending}", "en") for ending in ("", "式", "型", "款"))
    return next((one for one in whole if one), "")


def _also_said() -> list[tuple[str, list[str]]]:
    """What shoppers say for a feature, and the words of the catalogue it may mean."""
    said: dict[str, list[str]] = {}
    for meant, others in aliases()["features"].items():
        for other in others:
            said.setdefault(other, []).append(meant)
    return list(said.items())


def _may_lack(goods: Sequence[Product], name: str) -> bool:
    """降噪, that some of the goods have and others have not: its name alone is a feature."""
    told = {str(each.attributes[name]) for each in goods if name in each.attributes}
    return bool(told & _LACKING)


def all_have(goods: Sequence[Product], name: str) -> bool:
    """Whether it is the name of what every one of the goods has, so that it chooses none."""
    found = [attribute_of(each, name) for each in goods]
    told = [one for one in found if one is not None]
    return len(told) * 2 > len(goods) and not any(one[1] in _LACKING for one in told)


def _own(span: str, kind: str) -> str:
    """What of 头戴耳机 is the kind's own name: 耳机."""
    ends = [kind[at:] for at in range(len(kind) - 1) if span.endswith(kind[at:])]
    english = term(kind, "en").lower().removesuffix("s")
    at = span.rfind(english) if english else -1
    return ends[0] if ends else span[at:] if at >= 0 else span


def _words(value: str) -> list[str]:
    parts = [_ENDING.sub("", part) for part in _GAP.split(value)]
    parts += [one.group() for part in parts if (one := _ABBREVIATED.match(part))]  # IH of IH加热
    return [part for part in parts if len(part) >= SHORTEST and not _COMMON.match(part)]


@lru_cache(maxsize=4096)
def _meant(word: str) -> re.Pattern[str]:
    """The word; in Latin letters no part of a longer one: 4k of 27寸4k, not of 4kg."""
    edges = (r"(?<![a-z0-9])", r"(?![a-z0-9])") if word.isascii() else ("", "")
    return re.compile(f"{edges[0]}{re.escape(word)}{edges[1]}")


def _said(word: str, text: str) -> bool:
    if word.isascii():
        return len(word) >= SHORTEST and bool(_meant(word.lower()).search(text))
    english = in_english(word).lower()
    return word in text or (len(english) >= SHORTEST_EN and english in text)


def size_in_names(desk: Desk, wishes: Wishes, size: str) -> str:
    """4升 of rice cookers, which come in no sizes but are named so: the word as it was said."""
    spans = ((one.start, one.end) for one in desk.turn.all("size") if one.start is not None)
    said = next((desk.turn.text[start:end] for start, end in spans), size)
    kind = Wishes(categories=wishes.categories, in_stock=False)
    if not said or not wishes.categories or said in wishes.text:
        return ""
    if catalogue.matching_ids(desk.tx, replace(kind, size=size)):
        return ""
    return said if catalogue.matching_ids(desk.tx, replace(kind, text=said)) else ""
