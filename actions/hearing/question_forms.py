"""几段, 多重, 能放多久, what age: which of a product's own attributes a question means by its form.

No attribute is known by its name here: the form asks for a unit (几页), for a measure (多重), for
an age, for a span of time or for whom it is, and the attribute is the one whose name or value is
such.
"""

import re
from collections.abc import Callable, Mapping

from actions.hearing.wording import simplified
from shop.products import Product

Fits = Callable[[str, str, str], bool]  # said, name of the attribute, its value

_NO_UNIT = "天年点号件单块元折分次期"  # of which other things are counted
_UNIT = re.compile(rf"(?:几|多少)(?:个|支|张)?(?P<said>(?![{_NO_UNIT}])[\u4e00-\u9fff])")
_MEASURE = re.compile(
    r"(?:(?<!差)(?<!不)(?:有)?多|(?:几|多少)\s?(?:公分|厘米|毫米|米|[cm]m))"
    r"(?P<said>[重高长宽厚远深粗])(?!时间|久)",
    re.IGNORECASE,
)
_MEASURE_EN = re.compile(r"\bhow (?P<said>heavy|tall|high|long|wide|thick|deep)\b", re.IGNORECASE)
_CHILD = "宝宝|宝贝|孩子|小孩|娃|婴儿|幼儿|小朋友|年龄|岁|月龄|能喝|能吃|能玩|能看|能读"
_AGE = re.compile(
    rf"多大(?P<said>)(?=的?(?:{_CHILD}))|(?P<fits>适[合用])多大|几岁|几个?月大?的?(?=[^，,。]{{0,3}}(?:{_CHILD}))"
    r"|(?:哪个|什么|多少)(?:年龄|岁)|年龄段|月龄"
    r"|\b(?:what|which) ages?\b|\bhow old\b|\bage (?:range|group)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:放|存|保存|存放|保质)(?:得|住)?(?:多久|多长时间|几天|几个?月|几年)"
    r"|(?:多久(?:会)?|什么时候(?:会)?)过期"
    r"|\bhow long (?:does|will|can) (?:it|this|that|they) (?:keep|last|be kept|stay fresh)\b"
    r"|\b(?:expires?|expiry|best before)\b",
    re.IGNORECASE,
)
_KIND = "(?:什么|哪些|哪种|啥)"
_WHOM = re.compile(
    rf"适[合用]{_KIND}(?:样的)?(?P<said>[\u4e00-\u9fff]{{1,4}})"
    rf"|{_KIND}(?P<who>[\u4e00-\u9fff]{{1,3}}?)(?:的)?(?:能|可以|适合)用"
)
_WHAT = re.compile(
    r"(?:什么|啥|哪种|哪类)(?:样的)?(?P<said>[\u4e00-\u9fff]{1,4}?)(?=[的啊呀呢吗]|$|[^\u4e00-\u9fff])"
)
_YEARS = re.compile(r"\d\s*(?:岁|个?月)")
_FITS_WHOM = re.compile(r"^适")
_KEPT = re.compile(r"保质|保鲜|有效期|期限")
_EDGES = "宽高长深厚"
_BY_EDGES = re.compile(r"\d\s*(?:mm|cm|m|厘米|毫米|米)?\s*[×xX*]\s*\d")
_MEANS = {"heavy": "重", "tall": "高", "high": "高", "long": "长", "wide": "宽", "thick": "厚",
          "deep": "深"}  # fmt: skip


_SYMBOLS = {"克": "k?g", "斤": "k?g", "升": "m?l", "毫": "m[lmA]", "瓦": "W", "寸": "英寸",
            "厘": "cm", "公": "k[gm]", "米": "c?m"}  # fmt: skip


def _of_unit(said: str, name: str, value: str) -> bool:
    """几克 of 305g too: a unit by its symbol."""
    units = [re.escape(said), *([_SYMBOLS[said]] if said in _SYMBOLS else [])]
    spelled = rf"\d\s*(?:{'|'.join(units)})(?![A-Za-z])"
    return bool(re.search(spelled, value, re.IGNORECASE)) or name.startswith(said)


def _of_measure(said: str, name: str, value: str) -> bool:
    return _MEANS.get(said.lower(), said) in name and bool(re.search(r"\d", value))


def by_edges(said: str, product: Product) -> list[str]:
    """多宽 of 833×678×1775mm: what tells its edges together, when none tells the one alone."""
    meant = _MEANS.get(said.lower(), said)
    if meant.removesuffix("度") not in _EDGES or any(meant in one for one in product.attributes):
        return []
    return [name for name, value in product.attributes.items()
            if name.endswith("尺寸") and _BY_EDGES.search(value)]  # fmt: skip


def _of_age(said: str, name: str, value: str) -> bool:
    return bool(_YEARS.search(value) and not _KEPT.search(name)) or name.endswith("年龄")


def _of_span(said: str, name: str, value: str) -> bool:
    return bool(_KEPT.search(name))


def _of_kind(said: str, name: str, value: str) -> bool:
    """什么轴 of 轴体, 什么系统 of 适配系统."""
    return name.startswith(said) or (len(said) > 1 and name.endswith(said))


def _of_whom(said: str, name: str, value: str) -> bool:
    return bool(_FITS_WHOM.match(name)) and bool(set(said) & set(name) - set("适合用的"))


_FORMS: Mapping[re.Pattern[str], Fits] = {
    _UNIT: _of_unit,
    _MEASURE: _of_measure,
    _MEASURE_EN: _of_measure,
    _AGE: _of_age,
    _SPAN: _of_span,
    _WHOM: _of_whom,
    _WHAT: _of_kind,
}


def meant_by_form(text: str, product: Product) -> list[str]:
    """The names of the product's own attributes that such a question means."""
    plain = simplified(text)
    found: list[str] = []
    for form, fits in _FORMS.items():
        for match in form.finditer(plain):
            said = next((one for one in match.groupdict().values() if one), "")
            found += [name for name, value in product.attributes.items()
                      if fits(said, name, value)]  # fmt: skip
            found += by_edges(said, product) if fits is _of_measure else []
    return list(dict.fromkeys(found))


def form_unanswered(text: str, product: Product) -> str:
    """The first such question that none of its attributes answers, as it was said; else empty."""
    plain = simplified(text)
    for form, fits in _FORMS.items():
        for match in form.finditer(plain):
            said = next((one for one in match.groupdict().values() if one), "")
            edges = fits is _of_measure and by_edges(said, product)
            if (
                form not in (_UNIT, _WHAT)
                and not edges
                and not any(fits(said, *one) for one in product.attributes.items())
            ):
                return text[match.start() : match.end()]
    return ""
