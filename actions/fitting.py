"""18平的客厅够用吗: a figure asked against what a product is made for, answered from its range."""

import re
from collections.abc import Sequence

from actions import words
from actions.desk import Desk
from actions.wording import asks, says, simplified
from shop.products import Product

_UNITS = {
    "平米": "㎡", "平方米": "㎡", "平方": "㎡", "平": "㎡", "㎡": "㎡", "m²": "㎡", "m2": "㎡",
    "sqm": "㎡", "square meters": "㎡", "square metres": "㎡", "kg": "kg", "公斤": "kg",
    "千克": "kg", "斤": "斤", "人": "人", "people": "人", "persons": "人", "岁": "岁", "个月": "月",
    "cm": "cm", "厘米": "cm",
}  # fmt: skip
_FACTORS = {"斤": ("kg", 0.5)}
_WORDS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_SAID = re.compile(rf"(\d+(?:\.\d+)?)\s*(?:多)?({_WORDS})", re.IGNORECASE)
_RANGE = re.compile(
    rf"(\d+(?:\.\d+)?)\s*(?:{_WORDS})?\s*[-–~～至到]\s*(\d+(?:\.\d+)?)\s*({_WORDS})", re.IGNORECASE
)
_LIMIT = re.compile(rf"(\d+(?:\.\d+)?)\s*({_WORDS})", re.IGNORECASE)
_MADE_FOR = re.compile(r"适用|适合|面积|人数|承重|限重|最大|年龄")
Bounds = tuple[float, float]


def fit_told(desk: Desk, product: Product) -> str:
    """Whether the figure lies within the range; empty when none is asked or none is known."""
    said = _figure(desk.turn.text) if _asks_to_fit(desk.turn.text) else None
    if said is None:
        return ""
    amount, unit, spoken = said
    for name, value in product.attributes.items():
        bounds = _bounds(name, value, unit)
        if bounds is None or (desk.language == "en" and not words.whole(name)):
            continue
        low, high = bounds
        key = "fits" if low <= amount <= high else "fits_not_large" if amount > high else "fits_not"
        return desk.say(f"product.{key}", name=product.name, attribute=desk.term(name),
                        value=desk.term(value) or value, said=spoken)  # fmt: skip
    return ""


def fits_told(desk: Desk, shown: Sequence[Product]) -> str:
    """The same of each product on the screen; empty when none of them tells it."""
    lines = [told for one in shown if (told := fit_told(desk, one))]
    return "\n".join(lines)


def _asks_to_fit(text: str) -> bool:
    return asks(text) and says("fits_question", text)


def _figure(text: str) -> tuple[float, str, str] | None:
    match = _SAID.search(simplified(text))
    if match is None:
        return None
    unit = _UNITS[match.group(2).lower()]
    unit, factor = _FACTORS.get(unit, (unit, 1.0))
    return float(match.group(1)) * factor, unit, match.group(0)


def _bounds(name: str, value: str, unit: str) -> Bounds | None:
    if match := _RANGE.search(value):
        low, high, of = match.groups()
        return (float(low), float(high)) if _UNITS[of.lower()] == unit else None
    match = _LIMIT.search(value) if _MADE_FOR.search(name) else None
    if match is None or _UNITS[match.group(2).lower()] != unit:
        return None
    amount = float(match.group(1))
    return (amount, float("inf")) if "以上" in value else (0.0, amount)
