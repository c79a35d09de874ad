"""44 not 42, he's a 44, 黑色的m: bare numbers and small letters the words around make sizes."""

import re
from dataclasses import replace

from actions.hearing.wording import simplified
from shop.catalogue import Wishes

_NO = r"(?<![\d.¥￥$])(?P<size>(?:2[2-9]|3\d|4\d)(?:\.5)?)(?![\d.]*\d)"
_OTHER = r"(?:size )?\d{2}(?:\.5)?"
_NOT_OF = (
    r"(?!\s*(?:years?|yrs?|yo\b|kg|cm|%|yuan|rmb|¥|pounds?|lbs?|pieces?|pcs|pairs?|people"
    r"|岁|斤|公斤|厘米|块|元|度|个|天|多))"
)
_HUES = "black|white|red|blue|green|pink|gr[ae]y|purple|yellow|orange|brown|gold|silver|beige"
_WORN = "(?:shoes|sneakers|trainers|boots|sandals|slippers|jeans|trousers|pants|runners)"
_WORN_ZH = "(?:鞋子?|靴子?|裤子?)"
_DENIED = re.compile(
    rf"(?:\bnot|\binstead of|\brather than|不是|不要)\s*(?:an? )?{_OTHER}", re.IGNORECASE
)
_METRES = re.compile(  # 不是1.5 是1.8米那个: of two measures the one that is denied
    r"(?:(?<!是)不是|不要|\bnot|\binstead of|\brather than)\s*(?:the |an? )?"
    r"\d+(?:\.\d+|米\d?)(?:\s*(?:米|m|床|的|那个))*(?![\d.])",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"\d+(?:\.\d+|米\d?)")
_ANY = (
    r"(?<![\dA-Za-z.])(?P<any>\d{2}(?:\.5)?|XXS|XS|XXL|XL|[2-5]XL|S|M|L)(?![\dA-Za-z%])(?:码|号)?"
)
_DOUBTED = tuple(  # 44 might be too big, 怕44太大: no size that is wished for
    re.compile(each, re.IGNORECASE)
    for each in (
        rf"{_ANY}\s+(?:might|may|could|would|will|is|looks?|seems?|feels?|sounds?)\b"
        r"(?:\s+(?:be|probably|still|a|bit|little|maybe|way|just|even|also)\b)*"
        r"\s+too (?:big|large|small|tight|loose|long|short|wide)\b",
        rf"{_ANY}的?(?:会不会|怕是?|可能|是不是|好像|感觉|估计|恐怕)(?:是|会|就|又)*(?:太|偏|有点|有些)*"
        r"(?:大|小|紧|松|长|短|宽)",
        rf"(?:怕|担心|感觉){_ANY}的?(?:又|会|是|太|偏|有点|有些)+(?:大|小|紧|松|长|短|宽)",
    )
)
_USUAL = re.compile(
    r"(?:(?:平时|平常|一般|通常|一直|以前|习惯)(?:都|是)?(?:穿|买|要)|\b(?:usually|normally|always)"
    r" (?:wear|buy|take)(?: an?)?|\bi(?:'m| am) (?:an? )?(?:size )?|\bi wear (?:an? )?(?:size )?)"
    r"\s*(?P<any>(?:XXS|XS|XXL|XL|[2-5]XL|S|M|L)(?![A-Za-z])|\d{2}(?:\.5)?(?!\d))",
    re.IGNORECASE,
)
_LETTER = r"(?<![A-Za-z0-9'’])(?<![A-Za-z0-9]\s)(?P<size>XXS|XS|XXL|XL|[2-5]XL|S|M|L)"
_ANEW = tuple(
    re.compile(each, re.IGNORECASE)
    for each in (
        rf"\b(?:he|she|they|i|we)(?:['’](?:s|m|re)| is| am| are| wears?| takes?)\s+"
        rf"(?:actually |really )?(?:an? (?:size )?|size ){_NO}{_NOT_OF}",
        rf"{_NO}(?:码|号)?\s*[,，;]?\s*(?:and |but )?(?:not|instead of|rather than)\s+"
        rf"(?:an? )?{_OTHER}\b",
        rf"\bnot\s+(?:an? )?{_OTHER}\s*[,，;]?\s*(?:but |it['’]s )?(?:an? )?{_NO}{_NOT_OF}",
        rf"(?:他|她|我|对方|朋友)(?:其实|应该|实际|平时|一般)*(?:是|穿|要)的?{_NO}(?:码|号)?{_NOT_OF}",
        rf"{_NO}(?:码|号)?的?[，,\s]*(?:不是|不要)\s*\d{{2}}",
        rf"(?:不是|不要)\s*\d{{2}}(?:码|号)?的?[，,\s]*(?:是|要|而是|换成?|改成?)\s*{_NO}{_NOT_OF}",
        rf"\b(?:{_HUES})(?: ones?| pair)?[\s,]+(?:in )?(?:an? )?(?:size )?{_NO}{_NOT_OF}",
        rf"{_NO} (?:in )?(?:{_HUES})\b",
        rf"\b{_WORN}\s+(?:to |in |into |be |are |is )?(?:an? )?(?:size )?{_NO}{_NOT_OF}",
        rf"{_WORN_ZH}(?:给我|帮我)?(?:改|换)?(?:成|为|要|到)?{_NO}(?:码|号)?{_NOT_OF}",
        rf"[黑白红蓝绿粉灰紫黄棕]色?的?\s?{_NO}(?:码|号)?的?$",
        rf"{_LETTER}(?:码|号)?的(?!确)",
        rf"[黑白红蓝绿粉灰紫黄棕]色?的?\s?{_LETTER}(?![A-Za-z0-9%'’])",
    )
)


def size_said(text: str) -> tuple[int, int] | None:
    """Where a size stands that is said in the place of another, or beside a colour."""
    plain = simplified(text)
    found = (each.search(plain) for each in _ANEW)
    return next((match.span("size") for match in found if match), None)


def without_denied(text: str) -> str:
    """The text without the size that gives way: the 42 of 44 not 42; in its place are blanks."""
    if size_said(text):
        return _DENIED.sub(" ", text)
    left = _METRES.sub(lambda found: " " * len(found.group()), text)
    return left if _MEASURE.search(left) else text


def usual_size(text: str) -> str | None:
    """42.5 of 我平时穿42.5: the size the shopper takes elsewhere, no wish for it."""
    match = _USUAL.search(simplified(text))
    return match.group("any").upper() if match else None


def only_wished(text: str) -> str:
    """The text with blanks for the sizes that are doubted, and for the usual one."""
    plain = simplified(text)
    spans = [match.span("any") for one in (*_DOUBTED, _USUAL) for match in one.finditer(plain)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def wished_anew(text: str, wishes: Wishes | None, size: object) -> Wishes | None:
    """The wishes in the size said now; as they were when none was wished for, or none is said."""
    if wishes is None or wishes.size is None or not size or size_said(text) is None:
        return wishes
    return replace(wishes, size=str(size), exclude=())
