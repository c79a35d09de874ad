"""18平的客厅够用吗: a figure asked against what a product is made for, answered from its range."""

import re
from collections.abc import Iterator, Sequence

from actions.desk import Desk
from actions.goods.attributes import value_words
from actions.hearing.numerals import CHINESE, ENGLISH, amount
from actions.hearing.wording import asks, found_in, says, simplified
from shop.products import Product

_UNITS = {
    "平米": "㎡", "平方米": "㎡", "平方": "㎡", "平": "㎡", "㎡": "㎡", "m²": "㎡", "m2": "㎡",
    "sqm": "㎡", "square meters": "㎡", "square metres": "㎡", "square meter": "㎡",
    "square metre": "㎡", "sq m": "㎡", "kg": "kg", "公斤": "kg",
    "千克": "kg", "斤": "斤", "人": "人", "口人": "人", "口之家": "人", "口": "人", "大人": "人",
    "people": "人", "persons": "人", "of us": "人", "岁": "岁", "周岁": "岁", "years": "岁",
    "year": "岁", "yrs": "岁", "yr": "岁", "yo": "岁", "y/o": "岁", "个月": "月",
    "月龄": "月", "months": "月", "month": "月", "cm": "cm",
    "厘米": "cm", "v": "V", "伏": "V", "volts": "V", "℃": "℃", "度": "℃",
    "磅": "磅", "lbs": "磅", "lb": "磅", "pounds": "磅", "pound": "磅", "kilos": "kg",
}  # fmt: skip
_FACTORS = {"斤": ("kg", 0.5), "磅": ("kg", 0.4536), "岁": ("月", 12.0)}
_WORDS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_NUMBER = rf"\d+(?:\.\d+)?|[{CHINESE}]+|{'|'.join(ENGLISH)}"
_SAID = re.compile(
    rf"(?<![\d.第a-z])({_NUMBER})[\s-]*(?:多|来|个(?!月))?\s*({_WORDS})(?![a-z])(半)?",
    re.IGNORECASE,
)
_OF_CHILD = re.compile(
    r"\b(?:kid|son|daughter|boy|girl|child|nephew|niece|grandson|granddaughter)(?:'s| is| was)"
    r"(?: only| just| about| now| turning)* (\d{1,2})\b(?!\s*(?:\.\d|kg|cm|months?|lbs?|pounds?))",
    re.IGNORECASE,
)
_FOR_SO_MANY = re.compile(
    rf"\b(?:feeds?|serves?|family of|(?:enough|cooks?|good|suitable|big enough) for) ({_NUMBER})\b"
    r"(?!\s*(?:days?|weeks?|months?|years?|yuan|hours?|kg|cm|sqm|square))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(\d+(?:\.\d+)?)\s*(?:{_WORDS})?\s*[-–~～至到]\s*(\d+(?:\.\d+)?)\s*({_WORDS})", re.IGNORECASE
)
_FEW_MONTHS = re.compile(r"([俩两仨])月(?![\d一二三四五六七八九十])")
_LIMIT = re.compile(rf"(\d+(?:\.\d+)?)\s*({_WORDS})(半)?", re.IGNORECASE)
HALF = 6.0  # months of 岁半
_MADE_FOR = re.compile(r"适用|适合|面积|人数|承重|限重|最大|年龄|电压|适读")
_OF_AGE = re.compile(r"年龄|阶段|适读")
Bounds = tuple[float, float]
Figure = tuple[float, str, str]


def fits_of(desk: Desk, product: Product) -> dict[str, str]:
    """Whether the figures lie within the ranges, by the attribute that tells it."""
    told: dict[str, str] = {}
    for said, unit, spoken in figures_in(desk.turn.text):
        for name, value in product.attributes.items():
            bounds = bounds_of(name, value, unit)
            if bounds is None or name in told:
                continue
            key = ("fits_age" if unit == "月" else "fits") + _key(*bounds, said)
            told[name] = desk.say(
                f"product.{key}", name=product.name, attribute=desk.term(name) or name,
                value=value_words(desk, value), said=desk.term(spoken) or spoken,
            )  # fmt: skip
            break
    return told


def unfit(desk: Desk, product: Product) -> bool:
    """Whether a figure asked about lies out of what the product is made for."""
    bounds = [(said, bounds_of(name, value, unit))
              for said, unit, _ in figures_in(desk.turn.text)
              for name, value in product.attributes.items()]  # fmt: skip
    return any(one is not None and bool(_key(*one, said)) for said, one in bounds)


def fits_told(desk: Desk, shown: Sequence[Product]) -> str:
    """The same of each product on the screen; empty when none of them tells it."""
    lines = [line for one in shown for line in fits_of(desk, one).values()]
    return "\n".join(lines)


def figures_in(text: str) -> list[Figure]:
    """The figures that the message asks to fit: 18平够用吗, 3个月的能吃吗, feeds 4."""
    if not asks(text) or says("price_question", text):
        return []
    plain = _FEW_MONTHS.sub(r"\1个月", _RANGE.sub(" ", simplified(text)))  # a range is no age
    found = [(match.group(1), _UNITS[match.group(2).lower()], match.group(0).strip())
             for match in _SAID.finditer(plain)]  # fmt: skip
    found += [(match.group(1), "人", match.group(1)) for match in _FOR_SO_MANY.finditer(plain)]
    found += [(match.group(1), "岁", match.group(1)) for match in _OF_CHILD.finditer(plain)]
    found += [("0", "个月", match.group(0)) for match in found_in("newborn", plain)]
    return [(amount(said) * _in_unit(unit)[1] + _half(unit, spoken), _in_unit(unit)[0], spoken)
            for said, unit, spoken in found]  # fmt: skip


def people_in(text: str) -> tuple[float, str] | None:
    """For how many people something is to be, as it was said: 两个人吃, a family of four."""
    many = ((match.group(1), match.group(0)) for match in _FOR_SO_MANY.finditer(text))
    said = next((*_in(text, "人"), *many).__iter__(), None)
    return (amount(said[0]), said[1]) if said else None


def room_in(text: str) -> tuple[float, str] | None:
    """For how large a room: 卧室12平, a 40 sqm living room."""
    said = next(_in(text, "㎡"), None)
    return (amount(said[0]), said[1]) if said else None


def _in(text: str, unit: str) -> Iterator[tuple[str, str]]:
    return ((match.group(1), match.group(0).strip()) for match in _SAID.finditer(text)
            if _UNITS[match.group(2).lower()] == unit)  # fmt: skip


def _half(unit: str, spoken: str) -> float:
    return HALF if unit == "岁" and spoken.endswith("半") else 0.0


def _key(low: float, high: float, said: float) -> str:
    return "" if low <= said <= high else "_not_large" if said > high else "_not"


def bounds_of(name: str, value: str, unit: str) -> Bounds | None:
    """The least and most of that unit for which it is made; None when it does not say."""
    aged = unit == "月"
    if aged and not (_OF_AGE.search(name) or _MADE_FOR.search(name)):
        return None  # a shelf life of 18 months is no age
    if match := _RANGE.search(value):
        low, high, of = match.groups()
        meant, factor = _in_unit(of)
        return (float(low) * factor, float(high) * factor) if meant == unit else None
    match = _LIMIT.search(value) if _MADE_FOR.search(name) else None
    meant, factor = _in_unit(match.group(2)) if match else ("", 1.0)
    if match is None or meant != unit:
        return None
    limit = float(match.group(1)) * factor + (HALF if aged and match.group(3) else 0.0)
    return (limit, float("inf")) if "以上" in value else (0.0, limit)


def _in_unit(said: str) -> tuple[str, float]:
    unit = _UNITS.get(said.lower(), said)
    return _FACTORS.get(unit, (unit, 1.0))
