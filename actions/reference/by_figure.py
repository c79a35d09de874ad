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


def by_figure(text: str, shown: Sequence[Product]) -> Product | None:
    """The only one of several of which the name, the data or the sizes tell it."""
    match = _POINTED.search(_plain(text))
    if match is None or len(shown) < 2:
        return None
    number, unit = match.group("zh") or match.group("en"), match.group("unit") or match.group("of")
    told = re.compile(rf"(?<![\d.\-]){re.escape(number)}\s*{unit}(?![a-z\d])")
    having = [one for one in shown if told.search(_plain(_told(one)))]
    return having[0] if len(having) == 1 else None


def _told(product: Product) -> str:
    sizes = (one.size for one in product.variants)
    return " | ".join((product.name, *product.attributes.values(), *sizes))


def _plain(text: str) -> str:
    return _SPOKEN.sub(lambda match: _UNITS[match.group()], text.lower())
