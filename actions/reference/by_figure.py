"""15mm那个, 3升那款, the 8mm one: the one on the screen that has such a figure, and no other."""

import re
from collections.abc import Sequence

from shop.products import Product

_UNITS = {"毫升": "ml", "升": "l", "公斤": "kg", "千克": "kg", "克": "g", "毫米": "mm",
          "厘米": "cm", "公分": "cm", "英寸": "寸", "吋": "寸", "瓦": "w", "毫安": "mah",
          "伏": "v"}  # fmt: skip
_SPOKEN = re.compile("|".join(sorted(_UNITS, key=len, reverse=True)))
_UNIT = r"(?:ml|l|kg|g|mm|cm|寸|w|mah|v|hz|db|匹|小时|平米?|片|支|米)"
_POINTED = re.compile(
    rf"(?<![\d.a-z])(?P<zh>\d+(?:\.\d+)?)\s*(?P<unit>{_UNIT})的?[那这]一?[个款件台双部只支条瓶本盒袋辆把张块]"
    rf"|\bthe (?P<en>\d+(?:\.\d+)?)[\s-]?(?P<of>{_UNIT}) one\b"
)
_FIGURE = re.compile(
    rf"(?<![\d.a-z])(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>{_SPOKEN.pattern}|{_UNIT})(?![a-z\d])"
)


def by_figure(text: str, shown: Sequence[Product]) -> Product | None:
    """The only one of several of which the name, the data or the sizes tell it."""
    match = _POINTED.search(_plain(text))
    if match is None or len(shown) < 2:
        return None
    number, unit = match.group("zh") or match.group("en"), match.group("unit") or match.group("of")
    told = re.compile(rf"(?<![\d.\-]){re.escape(number)}\s*{unit}(?![a-z\d])")
    having = [one for one in shown if told.search(_plain(_told(one)))]
    return having[0] if len(having) == 1 else None


def with_figure(text: str, span: tuple[int, int], goods: Sequence[Product]) -> Sequence[Product]:
    """海尔8公斤: those called in the span of which the figure in it or behind it is told.

    All of them when no figure is said, or of none of them one of that unit is told.
    """
    match = _FIGURE.search(text.lower(), span[0])
    if match is None or match.start() > span[1] + 1:
        return goods
    unit = _UNITS.get(match["unit"], match["unit"])
    told = {one.product_id: _figures(one, unit) for one in goods}
    having = [one for one in goods if float(match["number"]) in told[one.product_id]]
    return having if any(told.values()) else goods


def of_other_figure(text: str, product: Product) -> bool:
    """Whether it is pointed at by a figure, of a unit that is told of it, that it has not."""
    match = _POINTED.search(_plain(text))
    if match is None:
        return False
    number, unit = match.group("zh") or match.group("en"), match.group("unit") or match.group("of")
    told = _figures(product, unit)
    return bool(told) and float(number) not in told


def _figures(product: Product, unit: str) -> set[float]:
    """The numbers told of it in that unit."""
    told = _plain(_told(product))
    return {float(one) for one in re.findall(rf"(\d+(?:\.\d+)?)\s*{unit}(?![a-z\d])", told)}


def _told(product: Product) -> str:
    sizes = (one.size for one in product.variants)
    return " | ".join((product.name, *product.attributes.values(), *sizes))


def _plain(text: str) -> str:
    return _SPOKEN.sub(lambda match: _UNITS[match.group()], text.lower())
