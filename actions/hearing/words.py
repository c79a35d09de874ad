"""Words and figures as people write them: states, colours, attribute names, money and days.

Chinese is the catalogue's own language; for English the words of `words.yml` stand in. What has
no English word there is left out rather than guessed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from actions.hearing.large_numbers import in_english

WORDS = Path(__file__).parent / "words.yml"
_CJK = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€"}
_PLACE = re.compile(  # where goods are used, no kind of goods: a home with a dog, at home
    r"\b(?:an?|my|our|the|at|your|this|small|big|large)\s+"
    r"(?:home|house|household|office|kitchen|garden|car)(?=\s+(?:with|where|that|of)\b|\s*[?.!,;]|\s*$)"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache
def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found: Mapping[str, Mapping[str, Mapping[str, str]]] = yaml.safe_load(
        WORDS.read_text(encoding="utf-8")
    )
    return found


def _plain(part: str) -> Mapping[str, str]:
    """Chinese → English of a part of the words."""
    return _words()[part]  # type: ignore[return-value]


@lru_cache
def _english() -> Mapping[str, str]:
    return {zh: en for part in ("colors", "attributes", "categories", "values")
            for zh, en in _plain(part).items()}  # fmt: skip


@lru_cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_english(), key=len, reverse=True))


def label(kind: str, name: str, language: str) -> str:
    """The word for a state or kind of ours, such as `status` `signed`; the name if unknown."""
    entry = _words()[kind].get(name)
    return entry[language] if entry else name


def has(kind: str, name: str) -> bool:
    return name in _words()[kind]


def times(count: int, language: str) -> str:
    """How often something happened; nothing when it did not."""
    if not count:
        return ""
    return f"{count} 次" if language == "zh" else "once" if count == 1 else f"{count} times"


def also(name: str) -> Sequence[str]:
    """Under which other names the catalogue may keep what is asked for: 电池 is 电池容量."""
    return _words()["also"].get(name, ())  # type: ignore[return-value]


def groups() -> list[Sequence[str]]:
    """The names under which the catalogue keeps one and the same sort of thing."""
    return list(_words()["also"].values())  # type: ignore[arg-type]


def sub_brands(brand: str) -> Sequence[str]:
    """The brands that belong to a brand, as shoppers see it: 红米 to 小米."""
    return _words()["sub_brands"].get(brand, ())  # type: ignore[return-value]


def electric_kinds() -> Sequence[str]:
    """The kinds of goods that run on power: who wants nothing electronic refuses them."""
    return _words()["electric"]["kinds"]  # type: ignore[return-value]


def short_brands(brand: str) -> Sequence[str]:
    """What else shoppers call the brand of something they point at: the Mi one."""
    return _words()["short_brands"].get(brand, ())  # type: ignore[return-value]


def in_names(name: str) -> Iterator[str]:
    """The English words for what stands in a name of goods: helicopter for 消防直升机."""
    for chinese, english in _words()["in_names"].items():
        if chinese in name:
            yield from english


def pieces_of(kind: str) -> Sequence[str]:
    """What goods of the kind come with, and are called by: 床单 of 四件套."""
    return _words()["pieces_of"].get(kind, ())  # type: ignore[return-value]


def purposes() -> Mapping[str, Sequence[str]]:
    """What kinds of goods are for, as a pattern, and the wider words for such goods."""
    return _words()["purposes"]  # type: ignore[return-value]


def brand_words() -> Mapping[str, str]:
    """The brands that are also words in small letters: mac is MAC."""
    return _plain("brand_words")


def other_brands() -> Mapping[str, str]:
    """Other names of brands, as the catalogue writes them: 魅可 is MAC."""
    return _plain("other_brands")


def spoken_features() -> Mapping[str, str]:
    """What people say for a feature, as the catalogue writes it: 双开门 is 对开门."""
    return _words()["features"]  # type: ignore[return-value]


def said_for(name: str) -> Sequence[str]:
    """What people say for a name of the catalogue: 记忆体 for 内存."""
    return [said for said, names in _words()["also"].items() if name in names]


@lru_cache(maxsize=8192)
def term(text: str, language: str) -> str:
    """A word of the catalogue (colour, attribute, category) in a language.

    In English, what cannot be said is cut out: the result never holds Chinese.
    """
    if language == "zh" or not _CJK.search(text):
        return text
    if (phrase := _plain("phrases").get(text)) is not None:
        return phrase
    text = in_english(text)
    for chinese in _longest_first():
        text = text.replace(chinese, f" {_english()[chinese]} ")
    text = text.replace("、", ", ").replace("，", ", ").replace("；", "; ")
    return re.sub(r"\s+", " ", re.sub(r"\s+([,;])", r"\1", _CJK.sub("", text))).strip(" ,;·/-")


@lru_cache
def english_values() -> frozenset[str]:
    """The single English words for what goods are made of or like: linen."""
    return frozenset(english.lower() for english in _plain("values").values())


def whole(text: str) -> bool:
    """Whether every Chinese word of the text has an English one."""
    if text in _plain("phrases"):
        return True
    text = in_english(text)
    for chinese in _longest_first():
        text = text.replace(chinese, "")
    return not _CJK.search(re.sub(r"[、，；]", "", text))


def categories_in(text: str) -> tuple[str, ...]:
    """The kinds of product that an English text names, in the catalogue's words."""
    low = _PLACE.sub(" ", f" {text.lower()} ")
    return tuple(
        chinese
        for chinese, english in _plain("categories").items()
        if re.search(rf"\b{re.escape(english.lower().removesuffix('s'))}(e?s)?\b", low)
    )


def known(text: str, language: str) -> str:
    """A text of the catalogue or a courier, or nothing when it has no whole English."""
    return text if language == "zh" else term(text, language) if whole(text) else ""


def money(amount: int, currency: str = "CNY") -> str:
    """An amount of minor units as people read it: ¥2,999 or ¥2,999.50."""
    sign = "-" if amount < 0 else ""
    units, rest = divmod(abs(amount), 100)
    return f"{sign}{_SIGNS.get(currency, currency + ' ')}{units:,}" + (
        f".{rest:02d}" if rest else ""
    )


def day(moment: date, language: str) -> str:
    """A day without its year: 11月20日, 20 Nov."""
    if language == "en":
        return f"{moment.day} {_MONTHS[moment.month - 1]}"
    return f"{moment.month}月{moment.day}日"


def clock(moment: datetime, zone: str, language: str) -> str:
    """A moment in the shop's zone, to the minute."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{day(local.date(), language)} {local:%H:%M}"


def listed(parts: list[str], language: str) -> str:
    """Several things in a row."""
    return ("、" if language == "zh" else ", ").join(part for part in parts if part)


def either(parts: list[str], language: str) -> str:
    """One of several things: a, b or c."""
    *first, last = parts
    joined = "或" if language == "zh" else " or "
    return f"{listed(first, language)}{joined}{last}" if first else last
