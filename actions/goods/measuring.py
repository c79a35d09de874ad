"""Figures of several goods that can be compared: those told in the same terms."""

import re
from collections import Counter
from collections.abc import Sequence

from actions.goods.attributes import attribute_of
from shop.measures import measured, without_class
from shop.products import Product

_VAGUE = re.compile(r"约|大约|最高|最大|最长|可达|高达|不超过|\s")
_LEADING = re.compile(r"^\D*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FIGURE = re.compile(r"\D{0,4}\d+(?:\.\d+)?(?:[-–~]\d+(?:\.\d+)?)?[A-Za-z℃%㎡³²\u4e00-\u9fff]{0,3}")
Measured = list[tuple[float, Product]]


def told_alike(goods: Sequence[Product], name: str) -> Measured:
    """The figures told in the terms of most: 冷藏11小时 is not held against 6小时71℃."""
    told = [(value, each) for each in goods if (value := _value(each, name)) is not None]
    terms = Counter(_terms(each, name) for _, each in told)
    if not terms:
        return []
    usual = terms.most_common(1)[0][0]
    return [(value, each) for value, each in told if _terms(each, name) == usual]


def figures(product: Product, name: str) -> list[float]:
    """The figures of an attribute, the upper end of a range first."""
    told = attribute_of(product, name)
    return (
        sorted(map(float, _NUMBER.findall(without_class(told[1]))), reverse=True)[:2]
        if told
        else []
    )


def is_figure(told: tuple[str, str] | None) -> bool:
    """Whether a value is a number with its unit, 5400mAh, so that more of it means something."""
    return told is not None and bool(_FIGURE.fullmatch(_VAGUE.sub("", without_class(told[1]))))


def told_apart(left: Product, right: Product, name: str) -> tuple[list[float], ...] | None:
    """The figures of two goods when they tell which has more: 69 and 62 of 6小时69℃, 6小时62℃."""
    told = [attribute_of(each, name) for each in (left, right)]
    if all(map(is_figure, told)):
        pair = figures(left, name), figures(right, name)
        return pair if pair[0] != pair[1] else None
    values = [without_class(each[1]) if each else "" for each in told]
    if len({_NUMBER.sub("", each) for each in values}) > 1:
        return None
    numbers = zip(*(map(float, _NUMBER.findall(each)) for each in values), strict=True)
    differing = [([one], [other]) for one, other in numbers if one != other]
    return differing[0] if len(differing) == 1 else None


def _value(product: Product, name: str) -> float | None:
    told = attribute_of(product, name)
    return measured(told[1]) if told else None


def _terms(product: Product, name: str) -> tuple[str, str]:
    """The attribute that tells it, and what stands before its figure."""
    told = attribute_of(product, name)
    if told is None:
        return "", ""
    leading = _LEADING.match(_VAGUE.sub("", told[1]))
    return told[0], leading.group(0) if leading else ""
